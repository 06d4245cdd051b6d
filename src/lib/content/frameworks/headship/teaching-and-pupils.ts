import type { Competency, FrameworkArea } from '../../../domain/framework/framework.ts';

export const teachingAndPupils: FrameworkArea = {
  id: 'teaching-and-pupils',
  name: 'Teaching and pupils',
  shortName: 'Pupils',
  inSentence: 'teaching and pupils',
  about: 'What pupils learn, how they behave, and who is left out.',
};

export const teachingAndPupilsCompetencies: Competency[] = [
  {
    id: 'what-pupils-learn',
    area: 'teaching-and-pupils',
    name: 'What pupils learn',
    inSentence: 'what pupils learn',
    about: 'Making sure that what is taught, and how, is right across the whole school.',
    levels: {
      starting:
        'Knows one subject or phase from the first year to the last, and can say where its teaching is weakest.',
      'with-support':
        'Looks into a subject that is not their own, beside its leader. Compares what they saw with the head or an adviser before drawing conclusions.',
      'in-the-role':
        'Knows from lessons, books and pupils how each subject stands. Gives subject leaders time and training, and asks them hard questions.',
      'growing-it':
        'Subject leaders look into each other’s work and improve it. It is done because they want to know, and other schools learn from it.',
    },
  },
  {
    id: 'behaviour-and-attendance',
    area: 'teaching-and-pupils',
    name: 'Behaviour and attendance',
    inSentence: 'behaviour and attendance',
    about: 'A calm school that pupils come to.',
    levels: {
      starting:
        'Holds to the school’s rules with every pupil, has calm routines in their own room, and rings home when somebody keeps being away.',
      'with-support':
        'Looks after behaviour or attendance for a year group or phase: who keeps coming up, and why. Takes the hardest cases to a senior colleague.',
      'in-the-role':
        'Sets rules that pupils and families understand, and backs staff who use them. Takes the gravest decisions, such as a suspension, fairly and within the law.',
      'growing-it':
        'Any adult can settle a corridor. Pastoral leaders find out what lies behind the trouble and change it, so that little reaches the head.',
    },
  },
  {
    id: 'including-every-pupil',
    area: 'teaching-and-pupils',
    name: 'Including every pupil',
    inSentence: 'including every pupil',
    about: 'A school that works for the pupils who find it hardest.',
    levels: {
      starting:
        'Plans lessons so that pupils with special needs or a hard life can take part, and asks those pupils what helps.',
      'with-support':
        'Spends a day beside a pupil who is missing out. Works with the SENCO to clear away some of what gets in the way.',
      'in-the-role':
        'Thinks of these pupils first when deciding on money, staff and timetable. Can show governors what they have gained, and what will change if it is too little.',
      'growing-it':
        'Teachers plan for these pupils from the first lesson, and sending them out to somebody else is rare. Families choose the school for it.',
    },
  },
];
