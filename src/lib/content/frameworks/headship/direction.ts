import type { Competency, FrameworkArea } from '../../../domain/framework/framework.ts';

export const direction: FrameworkArea = {
  id: 'direction',
  name: 'Direction and culture',
  shortName: 'Direction',
  inSentence: 'direction and culture',
  about: 'Where the school is going, and how people treat each other on the way.',
};

export const directionCompetencies: Competency[] = [
  {
    id: 'setting-direction',
    area: 'direction',
    name: 'Setting direction',
    inSentence: 'setting direction',
    about: 'Deciding with others where the school is heading, and sticking to it.',
    levels: {
      starting:
        'Can say in a few words what the school is trying to do, and what their own work adds to it.',
      'with-support':
        'Drafts a part of the school’s plan with the head: what, why and how we will know. Talks to staff before it is settled.',
      'in-the-role':
        'Gets staff, governors and families to agree on a few aims. Turns down good ideas that do not serve them, and is honest about how it is going.',
      'growing-it':
        'Leaders across the school explain the aims in their own words and decide by them without asking. The aims outlast a change of head.',
    },
  },
  {
    id: 'school-culture',
    area: 'direction',
    name: 'How things are here',
    inSentence: 'how things are done here',
    about: 'Making what the school stands for something that people meet every day.',
    levels: {
      starting:
        'Treats pupils, staff and visitors as the school says it does, on bad days too. Notices where the posters and the corridors do not match.',
      'with-support':
        'With the head behind them, picks one everyday thing, such as lunch queues or how visitors are met, and changes it with colleagues.',
      'in-the-role':
        'Is out at the gate and in classrooms most days. Takes up what falls short, whoever it is, well-liked staff too, and tells people what went right.',
      'growing-it':
        'Staff and pupils put each other right, kindly, with no leader in sight. Newcomers know within weeks how people behave here.',
    },
  },
];
