import { focusNames } from '../domain/focus/focus-words.ts';
import type { Competency } from '../domain/framework/framework.ts';
import type { SpaceMembership } from '../domain/spaces/membership.ts';
import type { FocusEntry } from '../domain/focus/focus.ts';
import type { Device } from './device.svelte.ts';
import { FocusTalk } from './focus-talk.svelte.ts';
import { frameworkOf } from './frameworks.ts';
import type { Workplace } from './workplace.ts';

/** What an intern and whoever the programme named agreed on last. */
export interface FocusInHand {
  /** "hard messages and using data" */
  names: string;
  competencies: readonly Competency[];
  /** ISO 8601. */
  agreedAt: string | undefined;
}

/**
 * What was agreed on last, with whomever: it stays the focus until another is agreed on, also when that time together
 * has ended, or when the programme names somebody else. Undefined where nothing was.
 */
export function latestAgreement(device: Device): FocusEntry | undefined {
  return circlesOfIntern(device)
    .flatMap(({ id }) => new FocusTalk(device, id).state.current ?? [])
    .sort((a, b) => ((a.agreedAt ?? '') < (b.agreedAt ?? '') ? -1 : 1))
    .at(-1);
}

/** Whether all that this person agreed on with anybody has come to this device: before that, nothing is said of it. */
export function agreementsAreHere(device: Device): boolean {
  return circlesOfIntern(device).every(({ id }) => device.isFetched(id));
}

/** The circles in which this person is the intern, those that have ended too. */
export function circlesOfIntern({ circles, person }: Device): SpaceMembership[] {
  return circles.filter(({ people }) =>
    people.some(({ id, role }) => id === person && role === 'intern'),
  );
}

/** Undefined where nothing was agreed, or where this device has not heard of its framework. */
export function focusInHand(workplace: Workplace): FocusInHand | undefined {
  const current = latestAgreement(workplace.device);
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
