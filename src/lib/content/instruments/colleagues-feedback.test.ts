import { describe, expect, it } from 'vitest';
import {
  FeedbackInstrument,
  feedbackInstrumentProblems,
} from '../../domain/feedback/feedback-instrument.ts';
import { middleAndSenior } from '../frameworks/middle-and-senior.ts';
import { colleaguesFeedback } from './colleagues-feedback.ts';
import { whereIAmNow } from './where-i-am-now.ts';

const { statements, options } = colleaguesFeedback;

describe('What colleagues see', () => {
  it('is sound, and fits the framework it names', () => {
    expect(FeedbackInstrument.parse(colleaguesFeedback)).toEqual(colleaguesFeedback);
    expect(colleaguesFeedback.framework).toEqual({
      id: middleAndSenior.id,
      version: middleAndSenior.version,
    });
    expect(feedbackInstrumentProblems(colleaguesFeedback, middleAndSenior)).toEqual([]);
  });

  it('has 18 statements, three in each of the six areas, in their order', () => {
    expect(statements.map(({ area }) => area)).toEqual(
      middleAndSenior.areas.flatMap(({ id }) => [id, id, id]),
    );
  });

  it('is answered on the audit’s five points, and is not the audit in the third person', () => {
    expect(options).toEqual(whereIAmNow.options);
    const words = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/g));
    for (const { text } of statements)
      for (const audit of whereIAmNow.statements) {
        const [a, b] = [words(text), words(audit.text)];
        const shared = a.intersection(b).size / Math.min(a.size, b.size);
        expect(shared, `${text} / ${audit.text}`).toBeLessThan(0.6);
      }
  });

  it('names what can be seen: no feelings, nothing turned round, and how often is left to the answers', () => {
    const unseen =
      /\b(?:feels?|felt|thinks|believes?|wants?|understands?|knows how|cares?|calm|confident)\b/i;
    const turned = /\b(?:not|never|no|nobody|nothing|without|fails?)\b|n['’]t\b/i;
    const frequency = /\b(?:always|often|usually|sometimes|rarely|regularly|every time)\b/i;
    for (const { text } of statements) {
      expect(text).not.toMatch(unseen);
      expect(text).not.toMatch(turned);
      expect(text).not.toMatch(frequency);
      expect(text.length, text).toBeLessThanOrEqual(90);
    }
  });

  it('asks nobody to write down a worry about safety, which cannot wait until a round closes', () => {
    expect(statements.flatMap(({ competencies }) => competencies)).not.toContain('keeping-safe');
  });

  it('says what is wrong with one that does not fit', () => {
    const [first] = statements;
    if (first === undefined) throw new Error('no statements');
    const broken = {
      ...colleaguesFeedback,
      statements: [first, { ...first, area: 'nowhere', competencies: ['using-data'] }],
    };
    expect(feedbackInstrumentProblems(broken, middleAndSenior).map(({ says }) => says)).toEqual([
      '"asks-first" is used twice.',
      'This is the same statement as number 1.',
      'There is no area "nowhere".',
      '"using-data" is no competency of that area.',
    ]);
  });
});
