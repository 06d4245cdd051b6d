import type { Competency, FrameworkArea } from '../../../domain/framework/framework.ts';

export const teachingAndCurriculum: FrameworkArea = {
  id: 'teaching-and-curriculum',
  name: 'Teaching and Curriculum Excellence',
  shortName: 'Teaching',
  inSentence: 'teaching and the curriculum',
  about: 'Better teaching in more classrooms, and every pupil getting somewhere.',
};

export const teachingAndCurriculumCompetencies: Competency[] = [
  {
    id: 'excellent-teaching',
    area: 'teaching-and-curriculum',
    name: 'Excellent teaching',
    inSentence: 'excellent teaching',
    about: 'Making what is taught, and how, better across a team, by what is known to work.',
    levels: {
      starting:
        'Tries ideas that have good evidence behind them in their own lessons, and drops what does not help pupils learn.',
      'with-support':
        'Plans a run of lessons with a colleague or two, so that each year builds on the last. Tells them what did not work, too.',
      'in-the-role':
        'Settles with the team what pupils should learn, for exams and for life, and in what order. Sees it taught, and works with teachers on the parts that do not stick.',
      'growing-it':
        'Teachers in the team try ideas out, check the evidence and teach each other. Other teams or schools come to see how it is done.',
    },
  },
  {
    id: 'improving-progress',
    area: 'teaching-and-curriculum',
    name: 'Every pupil’s progress',
    inSentence: 'every pupil’s progress',
    about: 'Helping all pupils to learn and behave well, above all those who find school hardest.',
    levels: {
      starting:
        'Can say which of their own pupils are stuck or coasting, and changes something for each: a task, a seat, a word with home.',
      'with-support':
        'With a colleague, follows a group across several classes, such as pupils new to English. They agree what to try, and look again after a few weeks.',
      'in-the-role':
        'Sees that the team has a plan for pupils who get the Pupil Premium, have special needs, are new to English or could go further. Stops what is not helping, even if people like it.',
      'growing-it':
        'People in the team spot a pupil who is slipping and act before anyone asks. What works is taken up in other teams.',
    },
  },
];
