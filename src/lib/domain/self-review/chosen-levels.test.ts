import { describe, expect, test } from 'vitest';
import { middleAndSenior } from '../../content/frameworks/middle-and-senior.ts';
import { chosenFromText, chosenToText } from './chosen-levels.ts';

const [first, second] = middleAndSenior.competencies.map(({ id }) => id);
const level = middleAndSenior.levels[2]?.id ?? '';

describe('levels that were chosen and not shown', () => {
  test('are read as they were kept', () => {
    const chosen = { [first ?? '']: level, [second ?? '']: level };
    expect(Object.keys(chosen)).toHaveLength(2);
    expect(chosenFromText(chosenToText(chosen), middleAndSenior)).toEqual(chosen);
    expect(chosenFromText(chosenToText({}), middleAndSenior)).toEqual({});
  });

  test('an id with a space or an equals sign in it is one id still', () => {
    const competencies = middleAndSenior.competencies.map((one) => ({ ...one, id: 'a b=c%' }));
    const brought = { ...middleAndSenior, competencies };
    expect(chosenFromText(chosenToText({ 'a b=c%': level }), brought)).toEqual({ 'a b=c%': level });
  });

  test.each(['', ' ', 'nonsense', `nobody=${level}`, `${first ?? ''}=no-level`, '%=%E0'])(
    'of what this framework does not know nothing is left: "%s"',
    (text) => {
      expect(chosenFromText(text, middleAndSenior)).toEqual({});
    },
  );
});
