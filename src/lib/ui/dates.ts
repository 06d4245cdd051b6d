/** "23 November". */
export function dayAndMonth(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
}

/** "Good morning", by the hour. */
export function greeting(now: Date): string {
  if (now.getHours() < 12) return 'Good morning';
  return now.getHours() < 17 ? 'Good afternoon' : 'Good evening';
}
