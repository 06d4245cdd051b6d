import type { Competency, FrameworkArea } from '../../../domain/framework/framework.ts';

export const beyondTheGate: FrameworkArea = {
  id: 'beyond-the-gate',
  name: 'Governors and community',
  shortName: 'Community',
  inSentence: 'working with governors and the community',
  about: 'The people whom the school belongs to, and those who hold it to account.',
};

export const beyondTheGateCompetencies: Competency[] = [
  {
    id: 'working-with-governors',
    area: 'beyond-the-gate',
    name: 'Working with governors',
    inSentence: 'working with governors',
    about: 'Giving governors or trustees the truth, and being glad of their questions.',
    levels: {
      starting:
        'Knows what governors or trustees decide and what is left to the head. Can answer their questions about their own work.',
      'with-support':
        'Writes and presents a report for governors that also says what is not working. Goes through it with the head first.',
      'in-the-role':
        'Tells governors or trustees the bad news first and early. Changes course when their questions show a hole in the plan.',
      'growing-it':
        'Other leaders report to governors without the head beside them. New governors, and new heads nearby, learn here how to ask and be asked.',
    },
  },
  {
    id: 'families-and-community',
    area: 'beyond-the-gate',
    name: 'Families and community',
    inSentence: 'working with families and the community',
    about: 'Being a school that families trust and the neighbourhood is glad of.',
    levels: {
      starting:
        'Hears an angry parent out before defending the school, and rings back on the day they said.',
      'with-support':
        'Deals with a complaint from beginning to end, or sets up something for families who rarely come in. A senior colleague is there to check with.',
      'in-the-role':
        'Is easy to reach, and goes to those who are seldom heard. Changes things because of what they say, and says no kindly when it has to be no.',
      'growing-it':
        'Staff and families sort most things out between them. Neighbours and local groups bring ideas, and speak up for the school when things go badly.',
    },
  },
];
