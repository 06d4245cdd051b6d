import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anInstrument } from './an-instrument.test-support.ts';
import { changesBetween } from './instrument-changes.ts';
import {
  freeId,
  withArea,
  withFacet,
  withMoved,
  withStatement,
  withoutArea,
  withoutFacet,
  withoutStatement,
} from './instrument-edits.ts';
import { Instrument } from './instrument.ts';

const small = anInstrument();
const ids = ({ statements }: { statements: readonly { id: string }[] }) =>
  statements.map(({ id }) => id);

test('a statement is reworded where it stands, moved, and put in', () => {
  const [first] = small.statements;
  if (first === undefined) throw new Error('no statements');
  expect(ids(withStatement(small, { ...first, text: 'I heard.' }, 0))).toEqual(ids(small));
  expect(ids(withStatement(small, first, 2))).toEqual([
    'planning-1',
    'listening-2',
    'listening-1',
    'planning-2',
  ]);
  expect(ids(withStatement(small, { ...first, id: 'new-1' }, 4)).at(-1)).toBe('new-1');
});

test('there and back again is where it was, and nothing moves past the ends', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids(small)), (id) => {
      const at = ids(small).indexOf(id);
      const there = withMoved(small, id, 1);
      expect(ids(there)).toEqual(at === 3 ? ids(small) : expect.arrayContaining(ids(small)));
      if (at < 3) expect(withMoved(there, id, -1)).toEqual(small);
      if (at === 0) expect(withMoved(small, id, -1)).toBe(small);
    }),
  );
});

test('an area takes its parts and their statements with it', () => {
  const left = withoutArea(small, 'people');
  expect(left.facets.map(({ id }) => id)).toEqual(['planning']);
  expect(ids(left)).toEqual(['planning-1', 'planning-2']);
  expect(ids(withoutFacet(small, 'planning'))).toEqual(['listening-1', 'listening-2']);
  expect(ids(withoutStatement(small, 'planning-1'))).toHaveLength(3);
});

test('areas and parts keep their places when they are renamed', () => {
  const [area] = small.areas;
  const [facet] = small.facets;
  if (!area || !facet) throw new Error('none');
  expect(withArea(small, { ...area, name: 'Others' }).areas.map(({ name }) => name)).toEqual([
    'Others',
    'Work',
  ]);
  expect(withFacet(small, { ...facet, id: 'new-1' }).facets).toHaveLength(3);
  expect(changesBetween(small, withFacet(small, facet))).toEqual([]);
});

test('an id that was used in either version is not used again, and every id is one', () => {
  const gone = withoutStatement(small, 'listening-2');
  expect(freeId('listening', small, gone)).toBe('listening-3');
  const long = freeId('a'.repeat(40), small);
  expect(Instrument.shape.id.safeParse(long).success).toBe(true);
});
