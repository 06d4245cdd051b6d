import { repeated, type Problem } from '../problem.ts';
import { Instrument } from './instrument.ts';
import { statementsOf } from './scoring.ts';

/**
 * What keeps data from being an instrument that can be published, all of it at once: the schema's complaints, or
 * else what a schema cannot see. Empty for a sound one.
 */
export function instrumentProblems(data: unknown): Problem[] {
  const parsed = Instrument.safeParse(data);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => ({
      place: placeOf(path),
      says: message,
    }));
  const instrument = parsed.data;
  return [
    ...twice('areas', instrument.areas),
    ...twice('facets', instrument.facets),
    ...twice('statements', instrument.statements),
    ...sameWords(instrument),
    ...sameOptions(instrument),
    ...strays(instrument),
    ...emptyAreas(instrument),
    ...equivalences(instrument),
  ];
}

function twice(list: string, entries: readonly { id: string }[]): Problem[] {
  return repeated(entries.map(({ id }) => id)).map(({ at, name, first }) => ({
    place: `${list}[${at}].id`,
    says: `"${name}" is already the name of number ${first + 1} in the list.`,
  }));
}

/** The same statement under two names would count twice. */
function sameWords({ statements }: Instrument): Problem[] {
  const words = statements.map(({ text }) => text.trim().toLowerCase().replace(/\s+/g, ' '));
  return repeated(words).map(({ at, first }) => ({
    place: `statements[${at}].text`,
    says: `This is the same statement as number ${first + 1}.`,
  }));
}

/** Two answers of the same words cannot be told apart. */
function sameOptions({ options, didNotComeUp }: Instrument): Problem[] {
  const words = [...options, didNotComeUp].map((text) => text.trim().toLowerCase());
  return repeated(words).map(({ at, first }) => ({
    place: at < options.length ? `options[${at}]` : 'didNotComeUp',
    says: `This is the same answer as number ${first + 1}.`,
  }));
}

function strays({ areas, facets, statements }: Instrument): Problem[] {
  const [areaIds, facetIds] = [areas, facets].map((list) => new Set(list.map(({ id }) => id)));
  return [
    ...facets.flatMap(({ name, area }, at) =>
      areaIds?.has(area) === true
        ? []
        : [{ place: `facets[${at}].area`, says: `"${name}" belongs to no area: "${area}".` }],
    ),
    ...statements.flatMap(({ facet }, at) =>
      facetIds?.has(facet) === true
        ? []
        : [{ place: `statements[${at}].facet`, says: `There is no facet "${facet}".` }],
    ),
  ];
}

function emptyAreas(instrument: Instrument): Problem[] {
  return instrument.areas.flatMap(({ id, name }, at) => {
    const count = statementsOf(instrument, id).length;
    if (count === 0) return [{ place: `areas[${at}]`, says: `"${name}" has no statements.` }];
    return count < instrument.answersForAScore
      ? [
          {
            place: `areas[${at}]`,
            says: `"${name}" has ${count} statements, and a mark takes ${instrument.answersForAScore}: nobody could ever get one.`,
          },
        ]
      : [];
  });
}

/** Only an earlier version, once, and only by areas that there are. */
function equivalences({ version, areas, equivalentTo = [] }: Instrument): Problem[] {
  const known = new Set(areas.map(({ id }) => id));
  return [
    ...repeated(equivalentTo.map((one) => String(one.version))).map(({ at, name }) => ({
      place: `equivalentTo[${at}].version`,
      says: `Version ${name} is named twice.`,
    })),
    ...equivalentTo.flatMap((one, at) => [
      ...(one.version < version
        ? []
        : [
            {
              place: `equivalentTo[${at}].version`,
              says: `Version ${one.version} is not earlier than this one.`,
            },
          ]),
      ...one.areas.flatMap((area, index) =>
        known.has(area)
          ? []
          : [
              {
                place: `equivalentTo[${at}].areas[${index}]`,
                says: `There is no area "${area}".`,
              },
            ],
      ),
    ]),
  ];
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, part) =>
      typeof part === 'number'
        ? `${place}[${part}]`
        : place === ''
          ? String(part)
          : `${place}.${String(part)}`,
    '',
  );
}
