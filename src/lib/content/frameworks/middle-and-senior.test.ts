import { describe, expect, it } from 'vitest';
import {
  competenciesOf,
  Framework,
  levelIndex,
  marksOf,
} from '../../domain/framework/framework.ts';
import { frameworkProblems } from '../../domain/framework/framework-problems.ts';
import { whereIAmNow } from '../instruments/where-i-am-now.ts';
import { middleAndSenior } from './middle-and-senior.ts';

const { areas, competencies, markSets } = middleAndSenior;
const ids = competencies.map(({ id }) => id);

describe('The framework for middle and senior leaders', () => {
  it('is a framework, and one without problems', () => {
    expect(Framework.parse(middleAndSenior)).toEqual(middleAndSenior);
    expect(frameworkProblems(middleAndSenior)).toEqual([]);
  });

  it('has 16 competencies in six areas, spread as in the 2017 course', () => {
    expect(areas.map(({ id }) => competenciesOf(middleAndSenior, id).length)).toEqual([
      3, 2, 4, 2, 2, 3,
    ]);
  });

  it('knows every competency that the audit names', () => {
    for (const { id, competencies: named = [] } of whereIAmNow.statements)
      for (const competency of named) expect(ids, id).toContain(competency);
  });

  it('has a line for each competency in both sets, lower to start the course than in the role', () => {
    expect(markSets.map(({ id }) => id)).toEqual(['middle', 'senior']);
    for (const set of markSets)
      for (const id of ids) {
        const { start = '', role = '', because } = set.marks[id] ?? {};
        expect(levelIndex(middleAndSenior, start), id).toBeLessThan(
          levelIndex(middleAndSenior, role),
        );
        expect(because, id).toBeTruthy();
      }
  });

  it('never asks less of a senior leader than of a middle leader', () => {
    const [middle, senior] = ['middle', 'senior'].map((id) => marksOf(middleAndSenior, id)?.marks);
    for (const id of ids)
      for (const point of ['start', 'role'] as const)
        expect(levelIndex(middleAndSenior, senior?.[id]?.[point] ?? ''), id).toBeGreaterThanOrEqual(
          levelIndex(middleAndSenior, middle?.[id]?.[point] ?? ''),
        );
  });

  it('never starts keeping people safe below following the rules and reporting at once', () => {
    const safe = competencies.find(({ id }) => id === 'keeping-safe');
    expect(safe?.levels['starting']).toMatch(
      /^Follows the rules and reports every concern at once/,
    );
  });
});

it('names the national course only where there was a sheet of it', () => {
  const says = (id: string) => {
    const source = middleAndSenior.markSets.find((set) => set.id === id)?.source;
    return source?.kind === 'suggestion' ? source.says : '';
  };
  expect(says('middle')).toContain('NPQML');
  expect(says('senior')).toMatch(/^Nobody has set this line by measuring/);
  expect(says('senior')).not.toMatch(/NPQSL|asked of/);
});
