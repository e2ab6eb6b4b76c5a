/** How long a worker takes for what is estimated at so many minutes: whole minutes, at least one where there is work. */
export function workerTime(minutes: number, speed: number): number {
  // A quotient that is whole but for its last bits is whole: 21 / 0.7.
  return minutes <= 0 ? 0 : Math.max(1, Math.ceil((minutes / speed) * (1 - 2 ** -50)));
}
