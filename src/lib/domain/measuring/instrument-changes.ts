import { canonicalJson } from '../canonical.ts';
import type { Problem } from '../problem.ts';
import type { InstrumentDraft, Statement } from './instrument.ts';

/**
 * Where two versions of an instrument differ, and how, in the words of whoever changed it. Each of these is a reason
 * why marks of the two cannot be compared: people answer to words, in an order, and a slip put right is other words.
 * Places are those of the later version. Empty only for two that ask the same in the same way.
 */
export function changesBetween(before: InstrumentDraft, after: InstrumentDraft): Problem[] {
  return [
    ...askingChanges(before, after),
    ...optionChanges(before, after),
    ...listChanges('areas', 'area', before.areas, after.areas),
    ...listChanges('facets', 'part', before.facets, after.facets),
    ...facetMoves(before, after),
    ...statementChanges(before, after),
    ...orderChanges(before, after),
  ];
}

function askingChanges(before: InstrumentDraft, after: InstrumentDraft): Problem[] {
  const names = {
    title: 'The title',
    period: 'What the answers are about',
    didNotComeUp: 'The answer that is no answer',
  };
  const worded = (['title', 'period', 'didNotComeUp'] as const)
    .filter((place) => before[place] !== after[place])
    .map((place) => ({
      place,
      says: `${names[place]} was “${before[place]}” and is “${after[place]}”.`,
    }));
  if (before.answersForAScore === after.answersForAScore) return worded;
  const says = `A mark took ${before.answersForAScore} answers in an area, and takes ${after.answersForAScore}.`;
  return [...worded, { place: 'answersForAScore', says }];
}

function optionChanges(before: InstrumentDraft, after: InstrumentDraft): Problem[] {
  if (before.options.length !== after.options.length) {
    const says = `There were ${before.options.length} answers to choose from, and there are ${after.options.length}.`;
    return [{ place: 'options', says }];
  }
  return after.options.flatMap((option, at) =>
    option === before.options[at]
      ? []
      : [
          {
            place: `options[${at}]`,
            says: `The answer “${before.options[at] ?? ''}” is “${option}” now.`,
          },
        ],
  );
}

interface Named {
  id: string;
  name: string;
  area?: string;
}

/** What was added, taken out, renamed, and otherwise reworded, of areas or of their parts. */
function listChanges(
  list: string,
  thing: string,
  before: readonly Named[],
  after: readonly Named[],
): Problem[] {
  const was = byId(before);
  const is = byId(after);
  return [
    ...after.flatMap((item, at) => {
      const earlier = was.get(item.id);
      const place = `${list}[${at}]`;
      if (earlier === undefined) return [{ place, says: `The ${thing} “${item.name}” is new.` }];
      if (earlier.name !== item.name)
        return [{ place, says: `The ${thing} “${earlier.name}” is called “${item.name}” now.` }];
      const { area: _was, ...words } = earlier;
      const { area: _is, ...newWords } = item;
      return canonicalJson(words) === canonicalJson(newWords)
        ? []
        : [{ place, says: `The ${thing} “${item.name}” is described in other words.` }];
    }),
    ...before
      .filter(({ id }) => !is.has(id))
      .map(({ name }) => ({ place: list, says: `The ${thing} “${name}” is gone.` })),
  ];
}

function facetMoves(before: InstrumentDraft, after: InstrumentDraft): Problem[] {
  const was = byId(before.facets);
  return after.facets.flatMap((facet, at) => {
    const earlier = was.get(facet.id);
    return earlier === undefined || earlier.area === facet.area
      ? []
      : [
          {
            place: `facets[${at}].area`,
            says: `The part “${facet.name}” counts for another area, and so do its statements.`,
          },
        ];
  });
}

function statementChanges(before: InstrumentDraft, after: InstrumentDraft): Problem[] {
  const was = byId(before.statements);
  const is = byId(after.statements);
  return [
    ...after.statements.flatMap((statement, at) => {
      const place = `statements[${at}]`;
      const earlier = was.get(statement.id);
      return earlier === undefined
        ? [{ place, says: `New: “${statement.text}”` }]
        : statementChange(earlier, statement, place);
    }),
    ...before.statements
      .filter(({ id }) => !is.has(id))
      .map(({ text }) => ({ place: 'statements', says: `Taken out: “${text}”` })),
  ];
}

function statementChange(was: Statement, is: Statement, place: string): Problem[] {
  const isReversed = is.reversed === true;
  return [
    ...(was.text === is.text
      ? []
      : [{ place: `${place}.text`, says: `“${was.text}” is worded “${is.text}” now.` }]),
    ...((was.reversed === true) === isReversed
      ? []
      : [
          {
            place: `${place}.reversed`,
            says: `“${is.text}” counts ${isReversed ? 'from the other end' : 'as it is answered'} now.`,
          },
        ]),
    ...(was.facet === is.facet
      ? []
      : [{ place: `${place}.facet`, says: `“${is.text}” belongs to another part.` }]),
    ...((was.needsTeam === true) === (is.needsTeam === true)
      ? []
      : [
          {
            place: `${place}.needsTeam`,
            says: `“${is.text}” ${is.needsTeam === true ? 'is for people with a team' : 'is for everybody'} now.`,
          },
        ]),
    ...(canonicalJson(was.competencies ?? []) === canonicalJson(is.competencies ?? [])
      ? []
      : [{ place: `${place}.competencies`, says: `“${is.text}” bears on other competencies.` }]),
  ];
}

/** Of what is in both, whether it comes in another order: an answer colours the next. */
function orderChanges(before: InstrumentDraft, after: InstrumentDraft): Problem[] {
  const shared = (one: InstrumentDraft, other: InstrumentDraft) => {
    const known = byId(other.statements);
    return one.statements.filter(({ id }) => known.has(id)).map(({ id }) => id);
  };
  const [was, is] = [shared(before, after), shared(after, before)];
  if (canonicalJson(was) === canonicalJson(is)) return [];
  return [{ place: 'statements', says: 'The statements are asked in another order.' }];
}

function byId<Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
