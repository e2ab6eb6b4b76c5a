/** Working time in few columns: `45m`, `2h 30m`, `3d 4h`, `0`. Nothing is rounded but parts of a minute. */
export function shortTime(minutes: number, hoursPerDay: number): string {
  const whole = Math.round(minutes);
  if (whole < 0) return `-${shortTime(-whole, hoursPerDay)}`;
  const perDay = Math.max(1, Math.round(hoursPerDay * 60));
  const days = Math.floor(whole / perDay);
  const rest = whole - days * perDay;
  const hours = Math.floor(rest / 60);
  const parts = [days > 0 ? `${days}d` : '', hours > 0 ? `${hours}h` : '', rest % 60 > 0 ? `${rest % 60}m` : ''];
  return parts.filter((part) => part !== '').join(' ') || '0';
}
