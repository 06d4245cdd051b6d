import { dueness, type Target } from './target.ts';

/** What a coach has before them when they prepare a talk. */
export interface BeforeTalk {
  /** How often the two have talked, as far as it was written down. */
  talks: number;
  /** Days since the last of them; undefined where there is none. */
  daysSince: number | undefined;
  /** What was shown or written since. */
  news: number;
  /** How many statements the intern marked to talk about since. */
  marked: number;
  targets: readonly Pick<Target, 'state' | 'by'>[];
  hasFocus: boolean;
  /** In milliseconds since 1970. */
  now: number;
}

/** Why a question is offered: its key in `content/brief-questions.ts`. */
export type BriefReason =
  | 'first'
  | 'marked'
  | 'late'
  | 'soon'
  | 'settled'
  | 'no-target'
  | 'no-focus'
  | 'long-ago'
  | 'quiet'
  | 'opening'
  | 'closing';

/**
 * The reasons for three questions before a talk: one to open it, one about what stands out, one to close it. What stands out is
 * looked for in this order: a first talk, what the intern themselves marked, a target whose day has come, one that was settled,
 * a long time without a talk, nothing new, no focus, no target.
 */
export function briefReasons(before: BeforeTalk): readonly [BriefReason, BriefReason, BriefReason] {
  const open = before.targets.filter(({ state }) => state === 'open');
  const is = (due: 'late' | 'soon') => open.some((target) => dueness(target, before.now) === due);
  const standsOut: readonly (readonly [BriefReason, boolean])[] = [
    ['marked', before.marked > 0],
    ['late', is('late')],
    ['soon', is('soon')],
    ['settled', open.length === 0 && before.targets.some(({ state }) => state === 'met')],
    ['long-ago', (before.daysSince ?? 0) >= longAgoDays],
    ['no-focus', !before.hasFocus],
    ['no-target', before.targets.length === 0],
    ['quiet', before.news === 0],
  ];
  const [middle = 'quiet'] = standsOut.flatMap(([reason, holds]) => (holds ? [reason] : []));
  return [before.talks === 0 ? 'first' : 'opening', middle, 'closing'];
}

/** Five weeks without a talk are long, in a programme of six. */
export const longAgoDays = 35;
