/** "23 November". */
export function dayAndMonth(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
}

/** "23 Nov". */
export function dayAndShortMonth(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
}

const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });

/** "1st", "2nd", "11th". */
export function ordinal(number: number): string {
  return `${number}${endings[ordinals.select(number)]}`;
}

/** "Good morning", by the hour. */
export function greeting(now: Date): string {
  if (now.getHours() < 12) return 'Good morning';
  return now.getHours() < 17 ? 'Good afternoon' : 'Good evening';
}

/** "Look 2, 3 May 2026": which of somebody's looks, and when it was answered. */
export function lookTitle(look: {
  occasion: number;
  startedAt: string;
  finishedAt?: string | undefined;
  /** `facilitated` is said: it can move marks by itself. */
  mode?: string | undefined;
}): string {
  const at = new Date(look.finishedAt ?? look.startedAt);
  const day = at.toLocaleDateString('en-GB', { dateStyle: 'long' });
  return `Look ${look.occasion}, ${inMode(day, look.mode)}`;
}

/** "3 May, answered with a facilitator"; the day alone for a look that was answered alone. */
export function inMode(day: string, mode: string | undefined): string {
  return mode === 'facilitated' ? `${day}, answered with a facilitator` : day;
}
