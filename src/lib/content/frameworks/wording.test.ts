import { describe, expect, it } from 'vitest';
import type { Framework } from '../../domain/framework/framework.ts';
import { headship } from './headship.ts';
import { middleAndSenior } from './middle-and-senior.ts';

const descriptions = ({ competencies }: Framework) =>
  competencies.flatMap(({ id, levels }) =>
    Object.entries(levels).map(([level, text]) => ({ at: `${id}, ${level}`, text })),
  );

const content = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/g));

/** The share of the shorter text's longer words that the other has too. */
function overlap(one: string, other: string): number {
  const [a, b] = [content(one), content(other)];
  return a.intersection(b).size / Math.min(a.size, b.size);
}

describe.each([middleAndSenior, headship])('the wording of $title', (framework) => {
  it('fits a phone: names of two to four words, levels within 220 characters', () => {
    for (const { id, name } of framework.competencies) {
      expect(name.split(' ').length, id).toBeGreaterThanOrEqual(2);
      expect(name.split(' ').length, id).toBeLessThanOrEqual(4);
      expect(name.length, id).toBeLessThanOrEqual(26);
    }
    for (const { at, text } of descriptions(framework))
      expect(text.length, at).toBeLessThanOrEqual(220);
  });

  it('has one or two sentences a level, each with a capital and a full stop', () => {
    for (const { at, text } of descriptions(framework)) {
      expect(text, at).toMatch(/^[A-Z].*[.]$/);
      const sentences = text.replaceAll(/"[^"]*"/g, 'this').split(/[.?!] (?=[A-Z])/);
      expect(sentences.length, at).toBeLessThanOrEqual(2);
    }
  });

  it('says nothing twice, and never repeats a level with another adverb', () => {
    for (const { id, levels } of framework.competencies) {
      const texts = framework.levels.map((level) => levels[level.id] ?? '');
      texts.forEach((text, index) => {
        for (const later of texts.slice(index + 1))
          expect(overlap(text, later), `${id}: ${text}`).toBeLessThan(0.5);
      });
    }
  });

  it('leaves out how often and how well, and the words of appraisal', () => {
    const empty =
      /\b(?:always|consistently|effectively|regularly|highly|proactive\w*|robust\w*|key|stakeholders?|performance|target|appraisal|underperform\w*|ensures?|demonstrates?|outstanding)\b/i;
    for (const { at, text } of descriptions(framework)) expect(text, at).not.toMatch(empty);
  });
});
