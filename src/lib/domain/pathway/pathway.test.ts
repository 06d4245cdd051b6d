import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toolkit } from '../../content/toolkit/toolkit.ts';
import {
  emptyPathway,
  leftOut,
  mergePathways,
  moved,
  PathwayDocument,
  planned,
  standingSteps,
  swapped,
  withStep,
  type Pathway,
} from './pathway.ts';
import type { ProposedStep } from './propose.ts';

const phone = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const laptop = '01hzy3v7k2qg6m4n8p0r5s9t1b';
const now = 1_900_000_000_000;
const at = (ms: number, device = phone) => `${1_800_000_000_000 + ms}.0000.${device}`;
const plan = { kind: 'areas', hours: 2, areas: ['leading-with-impact'] } as const;
const editable = { ...plan, areas: [...plan.areas] };

const proposals: ProposedStep[] = toolkit.slice(0, 6).map((entry, index) => ({
  entry,
  stage: index < 3 ? 'before' : 'after',
  reason: { competency: 'using-data', isMain: true, givesChance: false, fromLevel: undefined },
}));
const [one, two, three, four] = proposals.map(({ entry }) => entry.id);
if (one === undefined || two === undefined || three === undefined || four === undefined)
  throw new Error('too few entries');
const idsOf = (pathway: Pathway) => standingSteps(pathway).map(({ id }) => id);
const made = planned(emptyPathway, editable, proposals.slice(0, 4), at(1));
const stepOf = (pathway: Pathway, id: string) => {
  const step = pathway.steps[id];
  if (step === undefined) throw new Error(`no step ${id}`);
  return step.value;
};

test('steps stand in the order in which they were proposed, and are read again as they were written', () => {
  expect(idsOf(made)).toEqual([one, two, three, four]);
  expect(PathwayDocument.parse({ type: 'pathway', author: 'me', v: 1, ...made })).toMatchObject(
    made,
  );
});

test('a step moves within its stage and no further', () => {
  const later = moved(made, one, 1, at(2));
  expect(later === undefined ? [] : idsOf(later)).toEqual([two, one, three, four]);
  expect(moved(made, one, -1, at(2))).toBeUndefined();
  // The next is of another stage.
  expect(moved(made, three, 1, at(2))).toBeUndefined();
  expect(moved(made, 'not-there', 1, at(2))).toBeUndefined();
});

test('what is taken instead stands in the same place, and what it replaces is not proposed again', () => {
  const other = proposals[4];
  if (other === undefined) throw new Error('too few entries');
  const after = swapped(made, two, other, at(2));
  expect(idsOf(after)).toEqual([one, other.entry.id, three, four]);
  expect(stepOf(after, other.entry.id).stage).toBe('before');
  expect([...leftOut(after)]).toEqual([two]);
});

test('another plan keeps what was done, and lets go of what was only planned', () => {
  const done = withStep(made, two, { ...stepOf(made, two), state: 'done', wrote: 'x' }, at(2));
  const again = planned(done, editable, proposals.slice(3, 5), at(3));
  expect(idsOf(again)).toEqual([two, four, proposals[4]?.entry.id]);
  expect([...leftOut(again)]).toEqual([two]);
});

test('what one chose by hand stands last', () => {
  const added = withStep(made, 'added', { state: 'planned', stage: 'before' }, at(2));
  expect(idsOf(added).at(-1)).toBe('added');
});

test('two devices without a signal: done on one, moved on the other, both stand', () => {
  const here = withStep(made, two, { ...stepOf(made, two), state: 'done' }, at(5));
  const there = moved(made, one, 1, at(6, laptop));
  const merged = mergePathways([here, there ?? made], now);
  expect(idsOf(merged)).toEqual([two, one, three, four]);
  expect(stepOf(merged, two).state).toBe('done');
});

test('merging is commutative, associative and idempotent', () => {
  const states = fc.constantFrom('planned', 'done', 'dropped', 'out');
  const pathway = fc
    .array(
      fc.tuple(
        fc.constantFrom(one, two, three),
        states,
        fc.integer({ min: 2, max: 30 }),
        fc.constantFrom(phone, laptop),
      ),
      { maxLength: 4 },
    )
    .map((acts) =>
      acts.reduce(
        (sofar, [id, state, ms, device]) =>
          withStep(sofar, id, { ...stepOf(made, id), state } as const, at(ms, device)),
        made,
      ),
    );
  fc.assert(
    fc.property(pathway, pathway, pathway, (a, b, c) => {
      const merge = (...parts: Pathway[]) => mergePathways(parts, now);
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(merge(a, b), b)).toEqual(merge(a, b));
    }),
  );
});
