import type { FeedbackInstrument } from '../../domain/feedback/feedback-instrument.ts';

/** What colleagues are asked. Who wrote it and by what rules: docs/instruments/colleagues-feedback.md. */
export const colleaguesFeedback: FeedbackInstrument = {
  id: 'colleagues-feedback',
  version: 1,
  title: 'What colleagues see',
  period: 'In the last two terms',
  options: ['Hardly ever', 'Sometimes', 'About half the time', 'Usually', 'Almost always'],
  notSeen: 'Have not seen this',
  framework: { id: 'middle-and-senior', version: 1 },
  statements: [
    {
      id: 'asks-first',
      area: 'leading-with-impact',
      text: 'Before a plan is fixed, they ask the people it will touch what they think.',
      competencies: ['anticipating-others'],
    },
    {
      id: 'gives-reasons',
      area: 'leading-with-impact',
      text: 'When a decision will be hard to hear, they give the reasons for it.',
      competencies: ['hard-messages'],
    },
    {
      id: 'leaves-room',
      area: 'leading-with-impact',
      text: 'When someone knows a job well, they leave that person room to do it their own way.',
      competencies: ['leadership-styles'],
    },
    {
      id: 'passes-on',
      area: 'teaching-and-curriculum',
      text: 'They share something from their own lessons that others can use.',
      competencies: ['excellent-teaching'],
    },
    {
      id: 'back-to-pupils',
      area: 'teaching-and-curriculum',
      text: 'When we plan together, they bring the talk back to what pupils will learn.',
      competencies: ['excellent-teaching'],
    },
    {
      id: 'something-to-try',
      area: 'teaching-and-curriculum',
      text: 'When we talk about a pupil who is stuck, they suggest something to try.',
      competencies: ['improving-progress'],
    },
    {
      id: 'in-private',
      area: 'increasing-capacity',
      text: 'When a colleague’s work has gone wrong, they talk to that person in private.',
      competencies: ['holding-to-account'],
    },
    {
      id: 'one-thing-to-use',
      area: 'increasing-capacity',
      text: 'After they have watched someone at work, they say one thing that person can use.',
      competencies: ['developing-people'],
    },
    {
      id: 'asks-about-own-work',
      area: 'increasing-capacity',
      text: 'They ask colleagues how they could do their own job better.',
      competencies: ['knowing-yourself'],
    },
    {
      id: 'limits-of-figures',
      area: 'strategy-and-improvement',
      text: 'When they show figures, they say what the figures leave out.',
      competencies: ['using-data'],
    },
    {
      id: 'makes-room',
      area: 'strategy-and-improvement',
      text: 'When they ask for something new, they say what can stop to make room for it.',
      competencies: ['leading-change'],
    },
    {
      id: 'looks-back',
      area: 'strategy-and-improvement',
      text: 'Some weeks after a change, they come back and ask whether it works.',
      competencies: ['leading-change'],
    },
    {
      id: 'lets-finish',
      area: 'working-in-partnership',
      text: 'In a meeting, they let people finish before they answer.',
      competencies: ['team-relationships'],
    },
    {
      id: 'brings-in-the-quiet',
      area: 'working-in-partnership',
      text: 'In a meeting, they bring in people who have said little.',
      competencies: ['team-relationships'],
    },
    {
      id: 'ideas-from-outside',
      area: 'working-in-partnership',
      text: 'They bring in ideas from people outside our team.',
      competencies: ['partnership-benefits'],
    },
    {
      id: 'ends-on-time',
      area: 'resources-and-risks',
      text: 'When they run a meeting, it ends on time.',
      competencies: ['deploying-resources'],
    },
    {
      id: 'shares-extra-work',
      area: 'resources-and-risks',
      text: 'When there is extra work, they share it out and take some themselves.',
      competencies: ['deploying-resources'],
    },
    {
      id: 'warns-early',
      area: 'resources-and-risks',
      text: 'When a busy week is coming, they tell people early enough to plan for it.',
      competencies: ['managing-risk'],
    },
  ],
  comments: [
    { id: 'keep-doing', text: 'What should they keep doing?' },
    { id: 'do-more', text: 'What is one thing they could do more of?' },
  ],
};
