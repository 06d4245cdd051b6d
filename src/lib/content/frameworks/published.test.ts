import { expect, it } from 'vitest';
import { headship } from './headship.ts';
import { middleAndSenior } from './middle-and-senior.ts';
import { currentFramework, publishedFramework } from './published.ts';

it('finds a published framework by its id and version, and no other', () => {
  expect(publishedFramework('middle-and-senior', 1)).toBe(middleAndSenior);
  expect(publishedFramework('headship', 1)).toBe(headship);
  expect(publishedFramework('headship', 2)).toBeUndefined();
});

it('has a published framework for a programme that names no other', () => {
  const { id, version } = currentFramework;
  expect(publishedFramework(id, version)).toBe(currentFramework);
});
