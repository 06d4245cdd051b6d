import { inWords } from '../sharing/circle-summary.ts';
import { dueness } from './target.ts';
import { dayWords } from './target-words.ts';

/** Somebody whom a coach coaches, as far as their home looks at it. */
export interface Coached {
  /** What is new or latest there. */
  line: string;
  isNew: boolean;
  /** Whether this device knows what is there. */
  isKnown: boolean;
  /** Whether the time together goes on. */
  isOpen: boolean;
  /** When one of the two last did something there, ISO 8601; undefined where neither did. */
  lastAt: string | undefined;
  /** When their time together began, ISO 8601. */
  from: string | undefined;
  /** The day of the next open target, as `2026-12-12`; undefined where there is none. */
  nextBy: string | undefined;
}

/** What stands together on a coach's home, in this order. */
export const homeGroups = ['new', 'due', 'quiet', 'others', 'ended'] as const;
export type HomeGroup = (typeof homeGroups)[number];

export const homeGroupWords: Readonly<Record<HomeGroup, string>> = {
  new: 'New',
  due: 'Due',
  quiet: 'Quiet',
  others: 'Nothing waits',
  ended: 'Ended',
};

const weekMs = 7 * 24 * 60 * 60_000;
/** Whole weeks without a word after which somebody is told as quiet. */
const quietWeeks = 5;

/** Whole weeks since one of the two did something. */
function weeksQuiet({ lastAt, from }: Coached, now: number): number {
  const since = lastAt ?? from;
  return since === undefined ? 0 : Math.floor((now - Date.parse(since)) / weekMs);
}

function isDue({ nextBy }: Coached, now: number): boolean {
  return nextBy !== undefined && dueness({ by: nextBy }, now) !== 'later';
}

/** Where somebody stands on their coach's home: what is new comes before what is due, and that before who is quiet. */
export function homeGroupOf(coached: Coached, now: number): HomeGroup {
  if (!coached.isOpen) return 'ended';
  if (coached.isNew) return 'new';
  if (isDue(coached, now)) return 'due';
  if (coached.isKnown && weeksQuiet(coached, now) >= quietWeeks) return 'quiet';
  return 'others';
}

/** The line about somebody on their coach's home. */
export function homeLine(coached: Coached, now: number): string {
  const due =
    coached.nextBy !== undefined && isDue(coached, now)
      ? `A target ${dueness({ by: coached.nextBy }, now) === 'late' ? 'was' : 'is'} for ${dayWords(coached.nextBy)}`
      : undefined;
  switch (homeGroupOf(coached, now)) {
    case 'new':
      return due === undefined ? coached.line : `${coached.line}. ${due}`;
    case 'due':
      return due ?? coached.line;
    case 'quiet':
      return `Quiet for ${inWords(weeksQuiet(coached, now))} weeks. Say hello?`;
    case 'others':
    case 'ended':
      return coached.line;
  }
}
