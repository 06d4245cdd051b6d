import { expect, test } from 'vitest';
import { whereIAmNow } from '../../content/instruments/where-i-am-now.ts';
import { askedFromText, askedToText } from './role-demand.ts';

test('what was chosen and not said is read as it was kept', () => {
  const asked = { communication: 5, 'staying-steady': 1 };
  expect(askedFromText(askedToText(asked), whereIAmNow)).toEqual(asked);
  expect(askedFromText(askedToText({}), whereIAmNow)).toEqual({});
});

test.each(['', 'nonsense', 'nobody=3', 'communication=6', 'communication=0', 'communication=2.5'])(
  'of what is no answer in this instrument nothing is left: "%s"',
  (text) => {
    expect(askedFromText(text, whereIAmNow)).toEqual({});
  },
);
