import { describe, expect, it } from 'vitest';
import { aFramework } from './a-framework.test-support.ts';
import { competenciesOf, Framework, levelIndex, marksOf } from './framework.ts';

const framework = aFramework();

describe('A framework', () => {
  it('has the shape that the schema describes', () => {
    expect(Framework.parse(framework)).toEqual(framework);
  });

  it('cannot have one level only, nor an id that every object has', () => {
    const [low] = framework.levels;
    expect(Framework.safeParse(aFramework({ levels: low ? [low] : [] })).success).toBe(false);
    expect(Framework.safeParse(aFramework({ id: 'constructor' })).success).toBe(false);
  });

  it('gives the competencies of an area in their order, each to one area', () => {
    expect(competenciesOf(framework, 'people').map(({ id }) => id)).toEqual([
      'listening',
      'speaking',
    ]);
    expect(competenciesOf(framework, 'nowhere')).toEqual([]);
    expect(framework.areas.flatMap(({ id }) => competenciesOf(framework, id))).toEqual(
      framework.competencies,
    );
  });

  it('counts levels from the lowest, and gives -1 for a stranger', () => {
    expect(framework.levels.map(({ id }) => levelIndex(framework, id))).toEqual([0, 1, 2]);
    expect(levelIndex(framework, 'constructor')).toBe(-1);
  });

  it('finds the lines for a role, and none for a role that it has none for', () => {
    expect(marksOf(framework, 'lead')?.name).toBe('Leading');
    expect(marksOf(framework, 'follow')).toBeUndefined();
  });
});
