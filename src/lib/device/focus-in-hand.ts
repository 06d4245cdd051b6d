import { focusNames } from '../domain/focus/focus-words.ts';
import type { Competency } from '../domain/framework/framework.ts';
import { circleWith } from './coaching-circle.ts';
import { FocusTalk } from './focus-talk.svelte.ts';
import { frameworkOf } from './frameworks.ts';
import type { Workplace } from './workplace.ts';

/** What an intern and the person whom the programme names agreed on last. */
export interface FocusInHand {
  /** "hard messages and using data" */
  names: string;
  competencies: readonly Competency[];
  /** ISO 8601. */
  agreedAt: string | undefined;
}

/** Undefined where nothing was agreed, or where this device has not heard of its framework. */
export function focusInHand(workplace: Workplace): FocusInHand | undefined {
  const circle = circleWith(workplace.device, workplace.programme.settings.focusWith);
  const current =
    circle === undefined ? undefined : new FocusTalk(workplace.device, circle.id).state.current;
  if (current === undefined) return undefined;
  const { framework: id, version, competencies } = current.proposal;
  const framework = frameworkOf(workplace, { id, version });
  if (framework === undefined) return undefined;
  return {
    names: focusNames(framework, competencies),
    competencies: framework.competencies.filter((one) => competencies.includes(one.id)),
    agreedAt: current.agreedAt,
  };
}
