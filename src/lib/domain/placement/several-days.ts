/** How several days follow each other: school day by school day, or once a week. */
export const rhythms = ['in-a-row', 'weekly'] as const;
export type Rhythm = (typeof rhythms)[number];

export const rhythmWords: Readonly<Record<Rhythm, string>> = {
  'in-a-row': 'One school day after the other',
  weekly: 'Once a week, on this weekday',
};

const dayMs = 24 * 60 * 60_000;

/**
 * So many days from one on (as `2026-11-26`), each as a text: in a row without Saturdays and Sundays, the first as it is chosen; or
 * once a week. Holidays are not known here: whoever plans takes them out.
 */
export function severalDays(first: string, count: number, rhythm: Rhythm): string[] {
  const days = [first];
  let at = Date.parse(`${first}T12:00:00Z`);
  while (days.length < count) {
    at += rhythm === 'weekly' ? 7 * dayMs : dayMs;
    if (rhythm === 'in-a-row' && isWeekend(at)) continue;
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

function isWeekend(at: number): boolean {
  return [0, 6].includes(new Date(at).getUTCDay());
}
