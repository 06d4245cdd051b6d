import { expect, test } from 'vitest';
import { assuranceIn } from './assurance.ts';
import type { Said } from './link-view.ts';

const release = (at: string, isYes: boolean, checks: boolean): Said => ({
  at,
  act: { did: 'release', who: 'Mrs Poole, head', isYes, checks, words: '', seen: 'x' },
});
const yes = release('2027-01-02T00:00:00.000Z', true, true);

test('an employer’s word on checks is the head’s, while they say yes', () => {
  expect(assuranceIn([])).toBeUndefined();
  expect(assuranceIn([yes])).toEqual({ who: 'Mrs Poole, head', at: yes.at });
  expect(assuranceIn([release(yes.at, true, false)])).toBeUndefined();
  expect(assuranceIn([yes, release('2027-01-03T00:00:00.000Z', false, false)])).toBeUndefined();
});
