import { expect, test } from 'vitest';
import { whereIAmNow } from '../../content/instruments/where-i-am-now.ts';
import { endTitle } from './end-words.ts';

/** The first statements answered, those after them put off, and the rest never reached. */
function answered(given: number, putOff: number) {
  const ids = whereIAmNow.statements.slice(0, given + putOff).map(({ id }) => id);
  return Object.fromEntries(
    ids.map((id, index) => [id, index < given ? 3 : ('later' as const)] as const),
  );
}

test.each([
  [36, 0, 'That is all of them'],
  [34, 2, '2 left for later'],
  [14, 0, '22 not reached yet'],
  [14, 2, '2 left for later, 20 not reached yet'],
  [0, 0, 'Nothing answered yet'],
])('%i answered and %i put off: %s', (given, putOff, title) => {
  expect(endTitle(whereIAmNow, answered(given, putOff))).toBe(title);
});
