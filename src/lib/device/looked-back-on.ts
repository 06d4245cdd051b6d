import { focusesHeld } from '../domain/focus/focuses-held.ts';
import { isSaidOf, type LookBack } from '../domain/second-look/look-back.ts';
import { circlesOfIntern } from './focus-in-hand.ts';
import { FocusTalk } from './focus-talk.svelte.ts';
import { frameworkOf } from './frameworks.ts';
import type { Workplace } from './workplace.ts';

/** Something that is looked back on: a competency that is or was in the focus. */
export interface LookedBackOn {
  id: string;
  name: string;
  /** When it was agreed on, ISO 8601; undefined where it is not known when. */
  from?: string;
  /** Until when it was in the focus; undefined where it still is. */
  to?: string;
}

/** The time that a look is about, ISO 8601: since the look before it was finished, until it was finished itself. */
export interface TimeOfLook {
  since: string | undefined;
  until: string | undefined;
}

/**
 * What a look asks about: each thing that was in the focus since the look before, the latest first, and after them
 * whatever else was said something of. Coach and intern settle the next focus as they look again, so today's is not
 * the one that was worked on.
 */
export function lookedBackOn(
  workplace: Workplace,
  standing: LookBack,
  time: TimeOfLook,
): readonly LookedBackOn[] {
  const asked = inFocus(workplace, time);
  const ever = inFocus(workplace, { since: undefined, until: undefined });
  const others = [...new Set([...Object.keys(standing.reached), ...Object.keys(standing.words)])]
    .filter((id) => isSaidOf(standing, id) && !asked.some((one) => one.id === id))
    .map((id) => ever.find((one) => one.id === id) ?? { id, name: 'An earlier focus' });
  return [...asked, ...others];
}

/** The competencies that were in the focus at some time of a look, each once. */
function inFocus(workplace: Workplace, time: TimeOfLook): LookedBackOn[] {
  const { device } = workplace;
  const history = circlesOfIntern(device).flatMap(
    ({ id }) => new FocusTalk(device, id).state.history,
  );
  const all = focusesHeld(history, time).flatMap(({ proposal, from, to }) => {
    const { framework: id, version, competencies } = proposal;
    return (frameworkOf(workplace, { id, version })?.competencies ?? [])
      .filter((one) => competencies.includes(one.id))
      .map((one) => ({ id: one.id, name: one.name, from, ...(to === undefined ? {} : { to }) }));
  });
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
}

/** The time of a look among all of somebody's. */
export function timeOfLook({ attempts }: Workplace, occasion: number): TimeOfLook {
  const finished = (number: number) =>
    attempts.all.find((look) => look.occasion === number)?.finishedAt;
  return { since: finished(occasion - 1), until: finished(occasion) };
}
