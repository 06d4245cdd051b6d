import type { Competency, FrameworkArea } from '../../../domain/framework/framework.ts';

export const strategyAndImprovement: FrameworkArea = {
  id: 'strategy-and-improvement',
  name: 'School Strategy and Improvement',
  shortName: 'Improving',
  inSentence: 'making things better',
  about: 'Finding out what most needs to get better, and seeing the change through.',
};

export const strategyAndImprovementCompetencies: Competency[] = [
  {
    id: 'using-data',
    area: 'strategy-and-improvement',
    name: 'Using data',
    inSentence: 'using data',
    about: 'Making sense of results and other figures, and deciding from them what to do.',
    levels: {
      starting:
        'Uses their own pupils’ marks and work to decide what to teach again. Asks when a figure makes no sense to them.',
      'with-support':
        'With somebody who knows the figures, looks for a pattern across classes or years, and checks it against pupils’ work.',
      'in-the-role':
        'Brings the team two or three findings, not a spreadsheet. They choose what comes first, and look each term at what has moved.',
      'growing-it':
        'Teachers bring figures with a question of their own, and doubts too. Helps other leaders tell a trend from a blip, and stops collecting what nobody uses.',
    },
  },
  {
    id: 'leading-change',
    area: 'strategy-and-improvement',
    name: 'Leading change',
    inSentence: 'leading change',
    about: 'Choosing what is worth changing, bringing people along, and making it last.',
    levels: {
      starting:
        'Gives somebody else’s change a fair try, and tells whoever leads it what works and what does not.',
      'with-support':
        'Tries something small with a few colleagues: says what it is for, and alters it after hearing from them. Has an experienced leader to ask.',
      'in-the-role':
        'Takes a whole team through a change: why, who, when, and what stops to make room. Keeps it going through the busy weeks until it is a habit.',
      'growing-it':
        'Others in the team take a change from idea to habit. What was changed is still there a year after it was handed over.',
    },
  },
];
