import { canonicalJson } from '../canonical.ts';
import type { Equivalence, Instrument, InstrumentDraft } from './instrument.ts';
import type { Result } from './result.ts';
import { statementsOf } from './scoring.ts';

/** A look's result with the version that it was answered to. */
export interface AskedResult {
  instrument: Instrument;
  result: Result;
}

/**
 * The areas of which two versions ask the same in the same words: statements, their order within the area, the answers,
 * what they are about, and the rule for a mark. Only of these may a version be declared equivalent. What stands between
 * the statements may differ, and can colour an answer: whether it does is for whoever declares it to judge.
 */
export function areasAlike(one: InstrumentDraft, other: InstrumentDraft): string[] {
  if (one.id !== other.id || askingOf(one) !== askingOf(other)) return [];
  return one.areas
    .map(({ id }) => id)
    .filter(
      (area) =>
        other.areas.some(({ id }) => id === area) && statedIn(one, area) === statedIn(other, area),
    );
}

/**
 * What a version declares of earlier ones, out of the areas that whoever publishes it says mean the same. An area that
 * does not ask the same is left out, whoever says so.
 */
export function equivalencesOf(
  draft: InstrumentDraft,
  earlier: readonly Instrument[],
  areas: readonly string[],
): Equivalence[] {
  return earlier.flatMap((version) => {
    const same = areasAlike(draft, version).filter((area) => areas.includes(area));
    return same.length === 0 ? [] : [{ version: version.version, areas: same }];
  });
}

/** The areas whose marks may be set beside each other: all within one version, else those that the later declares. */
export function comparableAreas(one: Instrument, other: Instrument): readonly string[] {
  if (one.id !== other.id) return [];
  if (one.version === other.version) return one.areas.map(({ id }) => id);
  const [earlier, later] = one.version < other.version ? [one, other] : [other, one];
  return later.equivalentTo?.find(({ version }) => version === earlier.version)?.areas ?? [];
}

/**
 * A look as it may be read beside marks of a version: only its areas that mean the same there. Undefined where none
 * does.
 */
export function seenFrom(
  instrument: Instrument,
  { instrument: asked, result }: AskedResult,
): Result | undefined {
  const comparable = comparableAreas(instrument, asked);
  const areas = result.areas.filter(({ id }) => comparable.includes(id));
  return areas.length === 0 ? undefined : { ...result, areas };
}

function askingOf({ period, options, didNotComeUp, answersForAScore }: InstrumentDraft): string {
  return canonicalJson({ period, options, didNotComeUp, answersForAScore });
}

function statedIn(instrument: InstrumentDraft, area: string): string {
  return canonicalJson(
    statementsOf(instrument, area).map(({ id, text, reversed, needsTeam }) => ({
      id,
      text,
      reversed: reversed === true,
      needsTeam: needsTeam === true,
    })),
  );
}
