import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { middleAndSenior } from '../../content/frameworks/middle-and-senior.ts';
import { toolkit } from '../../content/toolkit/toolkit.ts';
import { candidates, fitsIn, proposePathway, type Known } from './propose.ts';
import { stagesOf, type PathwayPlan } from './stages.ts';

const twoDays = (focus: readonly string[]): PathwayPlan => ({
  kind: 'internship',
  days: 2,
  before: 2,
  after: 2,
  course: 0,
  focus,
});
const nothing: Known = { levels: {}, noChance: new Set(), leftOut: new Set() };
const steps = (plan: PathwayPlan, known: Partial<Known> = {}) =>
  proposePathway(toolkit, stagesOf(plan, middleAndSenior), { ...nothing, ...known });
const competencies = middleAndSenior.competencies.map(({ id }) => id);
const focuses = fc.uniqueArray(fc.constantFrom(...competencies), { minLength: 1, maxLength: 3 });

describe('a pathway round an internship', () => {
  test('plans eight of the twelve hours of two days, and no more', () => {
    const during = stagesOf(twoDays(['using-data']), middleAndSenior)[1];
    expect(during?.minutes).toBe(480);
  });

  test('of any focus every step works on it, fits its stage, and no stage takes longer than there is', () => {
    fc.assert(
      fc.property(focuses, fc.integer({ min: 1, max: 40 }), (focus, halves) => {
        const plan = { ...twoDays(focus), days: halves / 2 } as PathwayPlan;
        const stages = stagesOf(plan, middleAndSenior);
        const chosen = steps(plan);
        expect(new Set(chosen.map(({ entry }) => entry.id)).size).toBe(chosen.length);
        for (const { entry, stage, reason } of chosen) {
          expect(focus).toContain(reason.competency);
          expect(entry.competencies).toContain(reason.competency);
          const at = stages.find(({ id }) => id === stage);
          expect(at !== undefined && fitsIn(entry, at)).toBe(true);
        }
        for (const { id, minutes } of stages) {
          const took = chosen.filter(({ stage }) => stage === id);
          expect(took.reduce((sum, { entry }) => sum + entry.minutes, 0)).toBeLessThanOrEqual(
            minutes,
          );
        }
      }),
    );
  });

  test('of any focus there is something before, during and after, and of more than one kind', () => {
    fc.assert(
      fc.property(focuses, (focus) => {
        const chosen = steps(twoDays(focus));
        for (const stage of ['before', 'during', 'after'])
          expect(chosen.filter((step) => step.stage === stage).length, stage).toBeGreaterThan(0);
        expect(new Set(chosen.map(({ entry }) => entry.kind)).size).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  test('each thing in the focus has its turn', () => {
    const focus = ['hard-messages', 'using-data', 'keeping-safe'];
    const chosen = steps(twoDays(focus));
    for (const id of focus)
      expect(
        chosen.filter(({ reason }) => reason.competency === id).length,
        id,
      ).toBeGreaterThanOrEqual(3);
  });

  test('the order of the toolkit makes no difference', () => {
    const stages = stagesOf(twoDays(['hard-messages']), middleAndSenior);
    expect(proposePathway(toolkit.toReversed(), stages, nothing)).toEqual(
      proposePathway(toolkit, stages, nothing),
    );
  });

  test('what was done or dropped is not proposed again', () => {
    const first = steps(twoDays(['hard-messages']));
    const dropped = first[0]?.entry.id ?? '';
    const again = steps(twoDays(['hard-messages']), { leftOut: new Set([dropped]) });
    expect(again.map(({ entry }) => entry.id)).not.toContain(dropped);
  });

  test('where somebody says they are chooses between entries', () => {
    const fromOf = (level: string | undefined) =>
      steps(
        twoDays(['leading-change']),
        level === undefined ? {} : { levels: { 'leading-change': level } },
      ).filter(({ entry }) => entry.from === 'in-the-role').length;
    expect(fromOf('in-the-role')).toBeGreaterThan(fromOf('starting'));
    expect(fromOf('growing-it')).toBe(fromOf('in-the-role'));
    expect(fromOf(undefined)).toBe(fromOf('starting'));
  });

  test('what somebody had no chance for is said as a reason, of what gives the chance', () => {
    const chosen = steps(twoDays(['managing-risk']), { noChance: new Set(['managing-risk']) });
    for (const { entry, reason } of chosen)
      expect(reason.givesChance).toBe(['observe', 'try', 'lead'].includes(entry.kind));
    expect(chosen.some(({ reason }) => reason.givesChance)).toBe(true);
  });

  test('a stage without time is none, and a day without a focus has no steps', () => {
    const plan = { ...twoDays(['using-data']), before: 0, after: 0 } as PathwayPlan;
    expect(stagesOf(plan, middleAndSenior).map(({ id }) => id)).toEqual(['during']);
    expect(steps(twoDays([]))).toEqual([]);
  });
});

describe('a pathway through the areas', () => {
  const plan: PathwayPlan = {
    kind: 'areas',
    hours: 3,
    areas: middleAndSenior.areas.map(({ id }) => id),
  };

  test('has steps in each of the six, all of them possible in one’s own school', () => {
    const chosen = steps(plan);
    for (const { id } of middleAndSenior.areas)
      expect(chosen.filter(({ stage }) => stage === id).length, id).toBeGreaterThanOrEqual(2);
    expect(chosen.map(({ entry }) => entry.where)).not.toContain('another-school');
  });
});

test('what could be taken in the place of a step is of the same stage, the best first', () => {
  const [before] = stagesOf(twoDays(['hard-messages']), middleAndSenior);
  if (before === undefined) throw new Error('no stage');
  const chosen = steps(twoDays(['hard-messages']));
  const others = candidates(toolkit, before, nothing, chosen);
  expect(others.length).toBeGreaterThan(0);
  for (const { step } of others) {
    expect(fitsIn(step.entry, before)).toBe(true);
    expect(chosen.map(({ entry }) => entry.id)).not.toContain(step.entry.id);
  }
  expect(others.map(({ weight }) => weight)).toEqual(
    others.map(({ weight }) => weight).toSorted((a, b) => b - a),
  );
});
