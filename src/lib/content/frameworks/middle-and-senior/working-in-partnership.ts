import type { Competency, FrameworkArea } from '../../../domain/framework/framework.ts';

export const workingInPartnership: FrameworkArea = {
  id: 'working-in-partnership',
  name: 'Working in Partnership',
  shortName: 'Partnership',
  inSentence: 'working with others',
  about: 'Good working relationships, in the team and far beyond it.',
};

export const workingInPartnershipCompetencies: Competency[] = [
  {
    id: 'partnership-benefits',
    area: 'working-in-partnership',
    name: 'Beyond the team',
    inSentence: 'working beyond the team',
    about: 'Giving and getting help: parents and carers, other staff, other schools, local groups.',
    levels: {
      starting:
        'Gets in touch with parents and carers about good news as well as bad. Knows whom to ask in the office, on site and in other year groups.',
      'with-support':
        'Sets up something new with people outside the team, such as a visit to another school or a morning for parents. Asks somebody who has done it.',
      'in-the-role':
        'Keeps a few links going with families, schools or local groups, and both sides can say what they get from them. Lets go of those that do nothing for pupils.',
      'growing-it':
        'People in the team have links of their own and look after them. Other schools and local groups come with ideas, and take some away.',
    },
  },
  {
    id: 'team-relationships',
    area: 'working-in-partnership',
    name: 'A team that shares',
    inSentence: 'building a team that shares',
    about: 'Helping people to get on, to pass on what works and to be honest with each other.',
    levels: {
      starting:
        'Takes a turn at shared jobs, passes on what has worked in their own lessons, and thanks people for theirs.',
      'with-support':
        'Gets two or three colleagues together to plan or swap ideas. When people fall out, asks somebody how best to help before stepping in.',
      'in-the-role':
        'Makes time for people to see each other teach, with nobody left out. Sorts out a quarrel early, so that people can disagree and still work together.',
      'growing-it':
        'The team goes on sharing, and settles its quarrels, when its leader is away. People who join it soon do as the others do.',
    },
  },
];
