import { expect, test } from 'vitest';
import { middleAndSenior } from '../content/frameworks/middle-and-senior.ts';
import { labelLines } from './label-lines.ts';

test.for([
  ['Teaching', ['Teaching']],
  ['Leading people', ['Leading', 'people']],
  ['Resources and risk', ['Resources', 'and risk']],
  ['English and the humanities in the early years', ['English and', 'the', 'humanities…']],
  ['Interdisciplinarity', ['Interdiscip…']],
] as const)('%s is written on lines', ([label, lines]) => {
  expect(labelLines(label)).toEqual(lines);
});

test('the names of our own areas are whole', () => {
  for (const { shortName } of middleAndSenior.areas)
    expect(labelLines(shortName).join(' ')).toBe(shortName);
});
