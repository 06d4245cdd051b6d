import fc from 'fast-check';
import type { Framework } from '../framework.ts';
import {
  aCase,
  aCriterion,
  anItem,
  association,
  document,
  entity,
  levels,
} from './a-case.test-support.ts';
import type { CasePackage } from './case-package.ts';

/** What an exporter may hang onto any object: unknown fields and extensions of every shape. */
const unknownFields = fc.record(
  {
    extensions: fc.oneof(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}:[a-z]{1,5}$/), fc.jsonValue({ maxDepth: 2 })),
      fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.jsonValue({ maxDepth: 1 })), {
        maxLength: 2,
      }),
      fc.constant(null),
    ),
    notes: fc.string(),
    'x-unknown': fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: [] },
);

const statement = fc.stringMatching(/^[A-Z][a-z]{1,9}( [a-z]{1,9}){0,20}$/);
const types = ['isPeerOf', 'isPartOf', 'exactMatchOf', 'precedes', 'isRelatedTo', 'replacedBy'];

/** Item n lies under an earlier item, the document, or nothing: never in a circle. */
const anyItem = fc.record({
  statement,
  abbreviated: fc.option(statement),
  under: fc.constantFrom('item', 'document', 'nothing'),
  place: fc.nat(1000),
  sequence: fc.option(fc.nat(50)),
  row: fc.boolean(),
  rubric: fc.nat(2),
  other: fc.option(fc.constantFrom(...types, 'exemplar', 'hasSkillLevel', 'ext:seenWith')),
  fields: unknownFields,
});

/** A foreign package of up to twelve items, with trees, rubrics and associations of every kind. */
export const anyCase: fc.Arbitrary<CasePackage> = fc
  .record({
    items: fc.array(anyItem, { minLength: 1, maxLength: 12 }),
    document: unknownFields,
    pack: unknownFields,
    definitions: fc.boolean(),
  })
  .map(({ items, document: documentFields, pack, definitions }) => {
    const whole = aCase();
    const CFItems = items.map(({ statement, abbreviated, fields }, index) =>
      anItem(1000 + index, statement, { abbreviatedStatement: abbreviated, ...fields }),
    );
    const CFAssociations = items.flatMap(({ under, place, sequence, other, fields }, index) => {
      const parent = under === 'item' && index > 0 ? 1000 + (place % index) : document;
      const tree = association(2000 + index, 'isChildOf', 1000 + index, parent, {
        ...(sequence === null ? {} : { sequenceNumber: sequence }),
        ...fields,
      });
      // Outside the file or to an earlier item, so that nothing goes round in a circle.
      const end = 900 + (place % (100 + index));
      const beside = other && association(3000 + index, other, 1000 + index, end);
      return [...(under === 'nothing' ? [] : [tree]), ...(beside ? [beside] : [])];
    });
    const rubrics = [0, 1].map((rubric) => ({
      ...entity('CFRubrics', 4000 + rubric),
      title: `Rubric ${rubric}`,
      CFRubricCriteria: items.flatMap((item, index) =>
        item.row && item.rubric === rubric
          ? [{ ...aCriterion(5000 + index, 1000 + index, levels), ...item.fields }]
          : [],
      ),
    }));
    return {
      ...pack,
      CFDocument: { ...whole.CFDocument, ...documentFields },
      CFItems,
      CFAssociations,
      ...(definitions ? { CFDefinitions: whole.CFDefinitions } : {}),
      CFRubrics: rubrics,
    };
  });

const pick = (list: readonly unknown[], index: number) => index % Math.max(list.length, 1);

/** Something that an administrator may do to a framework: reword, describe, move, add, take out, reorder. */
export const anyChange: fc.Arbitrary<(framework: Framework) => Framework> = fc
  .record({
    what: fc.constantFrom('reword', 'describe', 'move', 'add', 'reverse', 'rename level', 'title'),
    at: fc.nat(),
    to: fc.nat(),
    text: statement,
  })
  .map(({ what, at, to, text }) => (framework) => {
    const { competencies, areas, levels } = framework;
    const one = pick(competencies, at);
    const change = (changed: (old: Framework['competencies'][number]) => object) =>
      inAreas({
        ...framework,
        competencies: competencies.map((old, index) =>
          index === one ? { ...old, ...changed(old) } : old,
        ),
      });
    switch (what) {
      case 'reword':
        return change(() => ({ about: text }));
      case 'describe':
        return change((old) => ({
          levels: inOrder(levels, { ...old.levels, [levels[pick(levels, to)]?.id ?? '']: text }),
        }));
      case 'move': {
        const [from, area] = [competencies[one]?.area, areas[pick(areas, to)]?.id];
        // An area that is left empty goes: nobody could publish it.
        const stays = areas.filter(
          ({ id }) =>
            id === area || id !== from || competencies.filter((c) => c.area === id).length > 1,
        );
        return { ...change(() => ({ area })), areas: stays };
      }
      case 'add':
        return inAreas({
          ...framework,
          competencies: [
            ...competencies,
            {
              id: 'new',
              area: areas[pick(areas, to)]?.id ?? '',
              name: text,
              inSentence: text,
              about: text,
              levels: {},
            },
          ],
        });
      case 'reverse':
        return inAreas({ ...framework, competencies: competencies.toReversed() });
      case 'rename level':
        return {
          ...framework,
          levels: levels.map((level, index) =>
            index === pick(levels, to) ? { ...level, name: `${text} now` } : level,
          ),
        };
      default:
        return { ...framework, title: text };
    }
  });

const inOrder = (levels: Framework['levels'], described: Record<string, string>) =>
  Object.fromEntries(
    levels.flatMap(({ id }) => (described[id] === undefined ? [] : [[id, described[id]]])),
  );

/** A file lists competencies by area. */
function inAreas(framework: Framework): Framework {
  const { areas, competencies } = framework;
  return {
    ...framework,
    competencies: areas.flatMap(({ id }) => competencies.filter(({ area }) => area === id)),
  };
}
