import { expect, test } from 'vitest';
import { isForgedChange } from './cross-origin.ts';

const here = 'https://selvedge.example.org';

test.each([
  ['POST', { origin: 'https://evil.example' }, true],
  ['DELETE', { origin: 'null' }, true],
  ['POST', { origin: 'http://selvedge.example.org' }, true],
  ['PUT', { 'sec-fetch-site': 'cross-site' }, true],
  ['POST', { 'sec-fetch-site': 'same-site' }, true],
  ['POST', { origin: here, 'sec-fetch-site': 'same-origin' }, false],
  ['POST', { 'sec-fetch-site': 'none' }, false],
  // No browser, so nobody's cookie but its own.
  ['POST', {}, false],
  ['GET', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
] as const)('%s with %j: forged is %s', (method, headers, forged) => {
  expect(isForgedChange(new Request(`${here}/api/devices`, { method, headers }))).toBe(forged);
});
