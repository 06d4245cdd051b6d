import { expect, test } from 'vitest';
import { attemptProblems } from './attempt-problems.ts';
import type { Instrument } from './instrument.ts';
import { instrumentProblems } from './instrument-problems.ts';

function anInstrument(change: Partial<Instrument> = {}): Instrument {
  const words = (name: string) => ({ name, shortName: name, inSentence: name, about: name });
  return {
    id: 'small',
    version: 1,
    title: 'Small',
    period: 'Last week',
    options: ['Never', 'Sometimes', 'Always'],
    didNotComeUp: 'Didn’t come up',
    answersForAScore: 1,
    areas: [{ id: 'one', ...words('One') }],
    facets: [{ id: 'f', area: 'one', name: 'F', about: 'F' }],
    statements: [
      { id: 'a', text: 'I listen.', facet: 'f' },
      { id: 'b', text: 'I hurry.', facet: 'f', reversed: true },
    ],
    ...change,
  };
}

const places = (data: unknown) => instrumentProblems(data).map(({ place }) => place);

test('a sound instrument has no problems', () => {
  expect(instrumentProblems(anInstrument())).toEqual([]);
});

test('a statement that stands twice is named, by id and by its words', () => {
  const [first, second] = anInstrument().statements;
  if (first === undefined || second === undefined) throw new Error('no statements');
  expect(places(anInstrument({ statements: [first, { ...second, id: 'a' }] }))).toEqual([
    'statements[1].id',
  ]);
  expect(
    places(anInstrument({ statements: [first, { ...second, text: '  i LISTEN. ' }] })),
  ).toEqual(['statements[1].text']);
});

test('two answers of the same words are named', () => {
  expect(places(anInstrument({ options: ['Never', 'Always', ' always'] }))).toEqual(['options[2]']);
  expect(places(anInstrument({ didNotComeUp: 'never' }))).toEqual(['didNotComeUp']);
});

test('an area without statements, and one that could never have a mark, are named', () => {
  const areas = [...anInstrument().areas, { ...anInstrument().areas[0], id: 'two', name: 'Two' }];
  expect(instrumentProblems(anInstrument({ areas: areas as Instrument['areas'] }))).toEqual([
    { place: 'areas[1]', says: '"Two" has no statements.' },
  ]);
  expect(instrumentProblems(anInstrument({ answersForAScore: 3 }))[0]?.says).toContain(
    'nobody could ever get one',
  );
});

test('an equivalence to a later version, one named twice, and one of an area that is not there are named', () => {
  const sound = anInstrument({ version: 3, equivalentTo: [{ version: 1, areas: ['one'] }] });
  expect(instrumentProblems(sound)).toEqual([]);
  const unsound = [
    { version: 3, areas: ['one'] },
    { version: 2, areas: ['gone'] },
    { version: 2, areas: ['one'] },
  ];
  expect(places(anInstrument({ version: 3, equivalentTo: unsound }))).toEqual([
    'equivalentTo[2].version',
    'equivalentTo[0].version',
    'equivalentTo[1].areas[0]',
  ]);
});

test('a facet of no area and a statement of no facet are named', () => {
  const facets = [{ id: 'f', area: 'gone', name: 'F', about: 'F' }];
  expect(places(anInstrument({ facets }))).toEqual(['facets[0].area', 'areas[0]']);
  const statements = [{ id: 'a', text: 'I listen.', facet: 'gone' }];
  expect(places(anInstrument({ statements }))).toEqual(['statements[0].facet', 'areas[0]']);
});

test('what is no instrument at all is told by its place', () => {
  expect(places({ ...anInstrument(), options: ['Only one'] })).toEqual(['options']);
  expect(places({ ...anInstrument(), statements: [{ id: 'Ä', text: '', facet: 'f' }] })).toEqual([
    'statements[0].id',
    'statements[0].text',
  ]);
  expect(instrumentProblems(undefined)).toHaveLength(1);
});

const at = '1.0.device';
const find = (id: string, version: number) =>
  id === 'small' && version === 1 ? anInstrument() : undefined;

test('an attempt at a version that nobody knows is named as that', () => {
  const attempt = { instrument: 'small', version: 9, answers: {}, talk: {} };
  expect(attemptProblems(attempt, find)).toEqual([
    { place: 'version', says: 'Version 9 of “small” is not known here.' },
  ]);
});

test('answers outside the scale and to no statement are named', () => {
  const attempt = {
    instrument: 'small',
    version: 1,
    answers: {
      a: { value: 4, at },
      b: { value: 'did-not-come-up' as const, at },
      gone: { value: 1, at },
    },
    talk: { gone: { on: true, at } },
  };
  expect(attemptProblems(attempt, find).map(({ place }) => place)).toEqual([
    'answers.a',
    'answers.gone',
    'talk.gone',
  ]);
});
