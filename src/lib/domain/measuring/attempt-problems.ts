import type { Problem } from '../problem.ts';
import type { AnswersPart } from './answers.ts';
import type { Instrument } from './instrument.ts';
import { isOffered } from './scoring.ts';

/**
 * What of an attempt does not go with the instrument it names. `find` gives a published version, or undefined for
 * one that is not known here. Empty for a sound attempt.
 */
export function attemptProblems(
  attempt: Pick<AnswersPart, 'instrument' | 'version' | 'answers' | 'talk'>,
  find: (id: string, version: number) => Instrument | undefined,
): Problem[] {
  const instrument = find(attempt.instrument, attempt.version);
  if (instrument === undefined)
    return [
      {
        place: 'version',
        says: `Version ${attempt.version} of “${attempt.instrument}” is not known here.`,
      },
    ];
  const known = new Set(instrument.statements.map(({ id }) => id));
  const points = instrument.options.length;
  return [
    ...Object.entries(attempt.answers).flatMap(([id, { value }]) => {
      const place = `answers.${id}`;
      if (!known.has(id)) return [{ place, says: 'There is no such statement.' }];
      return isOffered(instrument, value)
        ? []
        : [{ place, says: `${value} is outside the scale of 1 to ${points}.` }];
    }),
    ...Object.keys(attempt.talk).flatMap((id) =>
      known.has(id) ? [] : [{ place: `talk.${id}`, says: 'There is no such statement.' }],
    ),
  ];
}
