import { isSaidOf, type LookBack } from '../domain/second-look/look-back.ts';
import { circlesOfIntern, focusInHand } from './focus-in-hand.ts';
import { FocusTalk } from './focus-talk.svelte.ts';
import { frameworkOf } from './frameworks.ts';
import type { Workplace } from './workplace.ts';

/** Something that is looked back on: a competency that is or was in the focus. */
export interface LookedBackOn {
  id: string;
  name: string;
}

/**
 * What a look asks about, today's focus, and after it whatever else was said something of: a focus changes, and what was
 * said of an earlier one stays with its look. `before` (ISO 8601): a look that was finished then asked nothing about what
 * was agreed on later.
 */
export function lookedBackOn(
  workplace: Workplace,
  standing: LookBack,
  before?: string,
): readonly LookedBackOn[] {
  const focus = focusInHand(workplace);
  const isAsked = before === undefined || (focus?.agreedAt ?? '') < before;
  const asked = isAsked ? (focus?.competencies ?? []) : [];
  const names = namesOfFocuses(workplace);
  const others = [...new Set([...Object.keys(standing.reached), ...Object.keys(standing.words)])]
    .filter((id) => isSaidOf(standing, id) && !asked.some((one) => one.id === id))
    .map((id) => ({ id, name: names.get(id) ?? 'An earlier focus' }));
  return [...asked.map(({ id, name }) => ({ id, name })), ...others];
}

/** The names of all that was ever suggested as a focus, by id. */
function namesOfFocuses(workplace: Workplace): ReadonlyMap<string, string> {
  const { device } = workplace;
  const suggested = circlesOfIntern(device)
    .flatMap(({ id }) => new FocusTalk(device, id).state.history)
    .map(({ proposal }) => proposal);
  return new Map(
    suggested.flatMap(({ framework: id, version, competencies }) =>
      (frameworkOf(workplace, { id, version })?.competencies ?? [])
        .filter((one) => competencies.includes(one.id))
        .map((one) => [one.id, one.name] as const),
    ),
  );
}
