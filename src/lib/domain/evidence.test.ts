import { expect, test } from 'vitest';
import { inTheBox, mergeEvidence, newEvidence, withText } from './evidence.ts';

const phone = '01hzy3v7k2qg6m4n8p0r5s9t1a';
const laptop = '01hzy3v7k2qg6m4n8p0r5s9t1b';
const at = (ms: number, device = phone) => `${1_800_000_000_000 + ms}.0000.${device}`;
const textsOf = (texts: readonly { text: string }[]) => texts.map(({ text }) => text);

const mine = newEvidence('On the phone.', at(1), []);
const theirs = newEvidence('On the laptop.', at(2, laptop), []);

test('the box shows what was written on this device, or else the latest', () => {
  expect(inTheBox([theirs, mine], phone)).toBe(mine);
  expect(inTheBox([theirs], phone)).toBe(theirs);
  expect(inTheBox([], phone)).toBeUndefined();
});

test('typing on one device leaves what another wrote unknown to it', () => {
  const texts = withText([theirs, mine], 'On the phone, mended.', at(3), [mine.at]);
  expect(textsOf(texts)).toEqual(['On the phone, mended.', 'On the laptop.']);
  const merged = mergeEvidence({ it: texts }, { it: [theirs, mine] });
  expect(textsOf(merged['it'] ?? [])).toEqual(['On the laptop.', 'On the phone, mended.']);
});

test('what was in the box goes, whoever wrote it', () => {
  const texts = withText([theirs], 'Both.', at(3), [theirs.at]);
  expect(textsOf(texts)).toEqual(['Both.']);
  const merged = mergeEvidence({ it: texts }, { it: [theirs] });
  expect(textsOf(merged['it'] ?? [])).toEqual(['Both.']);
});

test('what came from elsewhere while somebody typed into an empty box stays', () => {
  expect(textsOf(withText([theirs], 'Typed before it came.', at(3), []))).toEqual([
    'Typed before it came.',
    'On the laptop.',
  ]);
});
