import { describe, expect, it } from 'vitest';
import { Framework, levelIndex } from '../../domain/framework/framework.ts';
import { frameworkProblems } from '../../domain/framework/framework-problems.ts';
import { headship } from './headship.ts';

describe('The framework for headship', () => {
  it('is a framework, and one without problems', () => {
    expect(Framework.parse(headship)).toEqual(headship);
    expect(frameworkProblems(headship)).toEqual([]);
  });

  it('has 14 competencies in six areas, each with a line to start the course below the one in the role', () => {
    expect(headship.areas).toHaveLength(6);
    expect(headship.competencies).toHaveLength(14);
    const marks = headship.markSets[0]?.marks ?? {};
    for (const { id } of headship.competencies)
      expect(levelIndex(headship, marks[id]?.start ?? ''), id).toBeLessThan(
        levelIndex(headship, marks[id]?.role ?? ''),
      );
  });

  it('never starts a safe school below following the rules and reporting at once', () => {
    const safe = headship.competencies.find(({ id }) => id === 'a-safe-school');
    expect(safe?.levels['starting']).toMatch(
      /^Follows the rules and reports every concern at once/,
    );
  });
});
