import type { Problem } from '../problem.ts';
import type { InstrumentDraft } from './instrument.ts';
import { statementsOf } from './scoring.ts';

/** Twelve make a mark steady enough to be worth showing (docs/measuring.md). */
const statementsAnArea = 12;
/** Enough to notice somebody who ticks the same all the way down. */
const reversedAnArea = 2;
/** Whoever begins has to find their feet first. */
const straightAtFirst = 3;
/** So that somebody without a post, and so without a team, gets a mark in each area: 9 of 12. */
const forEverybody = 27;

/** By what rules Selvedge's own statements were written, where these keep to others. Advice, and no reason to refuse. */
export function instrumentAdvice(instrument: InstrumentDraft): Problem[] {
  const { areas, statements } = instrument;
  const reversedFirst = statements
    .slice(0, straightAtFirst)
    .findIndex(({ reversed }) => reversed === true);
  const answerable = statements.filter(({ needsTeam }) => needsTeam !== true).length;
  return [
    ...areas.flatMap(({ id, name }, at) => {
      const own = statementsOf(instrument, id);
      const reversed = own.filter((statement) => statement.reversed === true).length;
      return [
        ...(own.length === statementsAnArea
          ? []
          : [
              {
                place: `areas[${at}]`,
                says: `“${name}” has ${own.length} statements. Twelve make a mark steadier, and areas alike.`,
              },
            ]),
        ...(reversed === reversedAnArea
          ? []
          : [
              {
                place: `areas[${at}]`,
                says: `“${name}” has ${reversed} that count from the other end. Two an area notice somebody who ticks the same all the way down.`,
              },
            ]),
      ];
    }),
    ...(reversedFirst < 0
      ? []
      : [
          {
            place: `statements[${reversedFirst}].reversed`,
            says: `Statement ${reversedFirst + 1} counts from the other end. Among the first three that catches people out.`,
          },
        ]),
    ...(answerable >= forEverybody
      ? []
      : [
          {
            place: 'statements',
            says: `Only ${answerable} can be answered by somebody without a team. With fewer than ${forEverybody}, some people get no mark.`,
          },
        ]),
  ];
}
