import type { Competency, FrameworkArea } from '../../../domain/framework/framework.ts';

export const resourcesAndRisks: FrameworkArea = {
  id: 'resources-and-risks',
  name: 'Managing Resources and Risks',
  shortName: 'Resources and risk',
  inSentence: 'managing resources and risk',
  about: 'People, money and time where they do most good, and nobody coming to harm.',
};

export const resourcesAndRisksCompetencies: Competency[] = [
  {
    id: 'deploying-resources',
    area: 'resources-and-risks',
    name: 'People, money, time',
    inSentence: 'using people, money and time',
    about: 'Putting staff, money, time and equipment where pupils gain most.',
    levels: {
      starting:
        'Tells another adult in the room what to do and with whom. Uses what is in the cupboard before asking for more.',
      'with-support':
        'Plans a small budget, a rota or a teaching assistant’s week with somebody who has done it, and can say what pupils get from it.',
      'in-the-role':
        'Shares out jobs and money by what pupils need now, not by what was done last year. Keeps within the budget, and moves things when they are not working.',
      'growing-it':
        'Hands others a budget or a timetable to run, and talks through their choices. Lends people or equipment to a team whose pupils need them more.',
    },
  },
  {
    id: 'managing-risk',
    area: 'resources-and-risks',
    name: 'Managing risk',
    inSentence: 'managing risk',
    about: 'Seeing early what could go wrong with staffing, money or workload, and being ready.',
    levels: {
      starting:
        'Has a plan B for their own lessons, and tells somebody early when the work is piling up.',
      'with-support':
        'For a trip, show or project, lists with a colleague what could go wrong and who would do what. They look at the list again halfway.',
      'in-the-role':
        'Keeps a one-page list of the team’s risks (a risk register): staffing, money, workload. Goes through it each half-term and acts on the first signs.',
      'growing-it':
        'People in the team add to the list, and each looks after a part of it. Warns other teams in good time of what is coming their way too.',
    },
  },
  {
    id: 'keeping-safe',
    area: 'resources-and-risks',
    name: 'Keeping people safe',
    inSentence: 'keeping people safe',
    about: 'Keeping pupils and staff safe. There is no level at which this is optional.',
    levels: {
      starting:
        'Follows the rules and reports every concern at once, to the person the school has named.',
      'with-support':
        'Reports every concern at once, and takes on a piece of safety beyond their own room, such as a trip’s risk assessment. Somebody trained checks it.',
      'in-the-role':
        'Makes sure that everybody in the team knows whom to tell, and sees that they do so at once. Checks rooms, trips and routines, and asks how staff are.',
      'growing-it':
        'New staff and shy pupils know whom to tell, and do. The team talks openly about near misses, so that the same one does not come twice.',
    },
  },
];
