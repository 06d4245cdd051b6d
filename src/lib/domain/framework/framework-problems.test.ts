import { describe, expect, it } from 'vitest';
import { aFramework } from './a-framework.test-support.ts';
import type { Framework, MarkSet } from './framework.ts';
import { frameworkProblems } from './framework-problems.ts';

const placesOf = (framework: Framework) => frameworkProblems(framework).map(({ place }) => place);
const saysOf = (framework: Framework) => frameworkProblems(framework).map(({ says }) => says);

const competencies = (change: (one: Framework['competencies'][number]) => object) =>
  aFramework({
    competencies: aFramework().competencies.map((one, index) =>
      index === 2 ? { ...one, ...change(one) } : one,
    ),
  });
const markSet = (different: Partial<MarkSet>) =>
  aFramework({ markSets: aFramework().markSets.map((set) => ({ ...set, ...different })) });
const panel = (votes: object, n = 3) =>
  markSet({
    source: {
      kind: 'panel',
      who: 'Three heads',
      askedAt: '2026-05-12',
      n,
      votes: { listening: { start: { low: 3 }, role: { high: 3 }, ...votes } },
    },
  });

describe('Problems of a framework', () => {
  it('are none for one that is right, with a panel too', () => {
    expect(frameworkProblems(aFramework())).toEqual([]);
    expect(frameworkProblems(panel({}))).toEqual([]);
  });

  it.each<[string, Framework, string]>([
    ['an id used twice', competencies(() => ({ id: 'listening' })), 'competencies[2].id'],
    [
      'an area without competencies',
      aFramework({ competencies: aFramework().competencies.slice(0, 2) }),
      'areas[1]',
    ],
    ['an unknown area', competencies(() => ({ area: 'moon' })), 'competencies[2].area'],
    [
      'a level that is not described',
      competencies(({ levels: { mid: _mid, ...rest } }) => ({ levels: rest })),
      'competencies[2].levels.mid',
    ],
    [
      'a description of an unknown level',
      competencies(({ levels }) => ({ levels: { ...levels, top: 'Flies.' } })),
      'competencies[2].levels.top',
    ],
    [
      'a line for an unknown competency',
      markSet({ marks: { flying: { start: 'low', role: 'high' } } }),
      'markSets[0].marks.flying',
    ],
    [
      'a line at an unknown level',
      markSet({ marks: { listening: { start: 'low', role: 'top' } } }),
      'markSets[0].marks.listening.role',
    ],
    [
      'a start above the role',
      markSet({ marks: { listening: { start: 'high', role: 'low' } } }),
      'markSets[0].marks.listening.start',
    ],
    [
      'choices that do not add up',
      panel({ start: { low: 4 } }),
      'markSets[0].source.votes.listening.start',
    ],
    [
      'choices of an unknown level',
      panel({ start: { low: 2, top: 1 } }),
      'markSets[0].source.votes.listening.start',
    ],
    [
      'a line that is not where the panel’s middle is',
      panel({ role: { mid: 3 } }),
      'markSets[0].marks.listening.role',
    ],
  ])('name the place of %s', (_what, framework, place) => {
    expect(placesOf(framework)).toContain(place);
  });

  it('tell of a line without votes and of votes without a competency', () => {
    const framework = panel({});
    const [set] = framework.markSets;
    if (set?.source.kind !== 'panel') throw new Error('no panel');
    const votes = { flying: { start: { low: 3 }, role: { low: 3 } } };
    expect(
      placesOf({ ...framework, markSets: [{ ...set, source: { ...set.source, votes } }] }),
    ).toEqual(['markSets[0].source.votes.flying', 'markSets[0].source.votes.listening']);
  });

  it('speak to somebody who has never seen an id', () => {
    expect(saysOf(panel({ start: { low: 4 } }))).toEqual([
      'In "Leading", "Being good at listening": the choices add up to 4, and 3 people were asked.',
    ]);
    expect(saysOf(panel({ start: {} }))).toEqual([
      'In "Leading", "Being good at listening": the choices add up to 0, and 3 people were asked.',
    ]);
    expect(saysOf(panel({ start: { low: 2 } }))).toEqual([]);
    expect(saysOf(markSet({ marks: { listening: { start: 'high', role: 'low' } } }))).toEqual([
      'In "Leading", "Being good at listening" asks for more at the start of the course than in the role itself.',
    ]);
  });
});
