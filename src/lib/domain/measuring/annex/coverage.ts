import { peopleAtATime, wholeFives } from '../in-fives.ts';
import { peopleForANorm } from '../norm.ts';

/** How many did what each may refuse, so roughly that nobody's refusal follows. */
export type RoughCount =
  { state: 'at-least'; count: number } | { state: 'fewer-than-five' } | { state: 'too-few-to-say' };

/** How many interns a programme has, and how many of them sent copies of their answers to one version. */
export interface Coverage {
  interns: number;
  joined: number;
  firstLook: RoughCount;
  secondLook: RoughCount;
}

/**
 * A count of people out of `of`, rounded down to whole fives and, below 30, no higher than five below everybody: each
 * thing it says leaves five numbers open at least. Of fewer than ten people nothing is said. From 30 on there are
 * figures, and those say of how many they are.
 */
export function roughCount(count: number, of: number): RoughCount {
  if (count >= peopleForANorm) return { state: 'at-least', count: wholeFives(count) };
  const highest = wholeFives(of - peopleAtATime);
  if (highest < peopleAtATime) return { state: 'too-few-to-say' };
  const shown = Math.min(wholeFives(count), highest);
  return shown === 0 ? { state: 'fewer-than-five' } : { state: 'at-least', count: shown };
}
