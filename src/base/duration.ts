/** Working time in words: `45 min`, `2 h 30 min`, `3 d 4 h`. Days have the given number of hours. */
export function formatDuration(minutes: number, hoursPerDay: number): string {
  if (minutes < 60) return `${minutes} min`;
  const day = hoursPerDay * 60;
  const days = Math.floor(minutes / day);
  const hours = Math.floor((minutes - days * day) / 60);
  const rest = minutes - days * day - hours * 60;
  const parts = [
    days > 0 ? `${days} d` : '',
    hours > 0 ? `${hours} h` : '',
    rest > 0 && days === 0 ? `${Math.round(rest)} min` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
