import type { Competency, FrameworkArea } from '../../../domain/framework/framework.ts';

export const lasting: FrameworkArea = {
  id: 'lasting',
  name: 'Learning and lasting',
  shortName: 'Lasting',
  inSentence: 'learning and lasting',
  about: 'Keeping yourself in good shape for the job, and learning from other schools.',
};

export const lastingCompetencies: Competency[] = [
  {
    id: 'keeping-going',
    area: 'lasting',
    name: 'Keeping yourself going',
    inSentence: 'keeping yourself going',
    about: 'Lasting in a job that is never finished, and staying someone people can talk to.',
    levels: {
      starting:
        'Can say what wears them out and what helps. Tells somebody when they have too much on.',
      'with-support':
        'When standing in for the head, stays calm in front of people. Talks it through with a coach or mentor, and does one thing differently.',
      'in-the-role':
        'Keeps steady in public when things go wrong, and says sorry when it was their fault. Has fellow heads to ring, and takes the holidays.',
      'growing-it':
        'Makes the job look possible: others see them stop work, ask for help and change their mind. Is there for a new head through the first year.',
    },
  },
  {
    id: 'learning-beyond-school',
    area: 'lasting',
    name: 'Learning elsewhere',
    inSentence: 'learning from other schools',
    about: 'Looking over the fence, and letting others look in.',
    levels: {
      starting:
        'Asks people from other schools how they do things, or reads about it, and brings back an idea to try.',
      'with-support':
        'Works on a shared problem with a colleague in another school, which the head has helped to set up. Reports what they got wrong too.',
      'in-the-role':
        'Invites other heads to look hard at the school, and acts on what they find. Gives time to a school that has it harder.',
      'growing-it':
        'Staff learn with other schools without being sent. Lends good people out, or loses them, gladly: the pupils over the road count too.',
    },
  },
];
