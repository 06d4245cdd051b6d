import type { Competency, FrameworkArea } from '../../../domain/framework/framework.ts';

export const people: FrameworkArea = {
  id: 'people',
  name: 'Leading adults',
  shortName: 'Adults',
  inSentence: 'leading adults',
  about: 'A team that tells you the truth, staff who stay, and fairness when it is hard.',
};

export const peopleCompetencies: Competency[] = [
  {
    id: 'senior-team',
    area: 'people',
    name: 'A strong senior team',
    inSentence: 'building a senior team',
    about: 'Choosing and building a team that argues in the room and stands together outside it.',
    levels: {
      starting:
        'Says in the meeting what others say in the car park, and then backs what was decided.',
      'with-support':
        'Chairs some senior meetings, or leads one job through the whole team. Asks the head afterwards what they saw.',
      'in-the-role':
        'Picks people who are good at different things. Gives each some decisions to take, and thanks those who disagree.',
      'growing-it':
        'Any one of the team could run the school for half a term. Some go on to lead schools, and build such a team there.',
    },
  },
  {
    id: 'staff-who-stay',
    area: 'people',
    name: 'Staff who stay',
    inSentence: 'keeping good staff',
    about: 'Making it possible to do good work here and have a life.',
    levels: {
      starting:
        'Notices that a colleague is struggling, and offers something useful. Before asking for a new form, checks who will have to fill it in.',
      'with-support':
        'With a few staff, looks at something that eats time, such as reports. Tries out a lighter way that the head has agreed to.',
      'in-the-role':
        'Counts the hours that an idea will cost, and takes something away first. Asks people why they leave, and lets staff go to the school play.',
      'growing-it':
        'Leaders of every team guard their people’s time. Staff tell friends to apply, and those who go mostly go on to bigger jobs.',
    },
  },
  {
    id: 'hard-people-decisions',
    area: 'people',
    name: 'Hard staff decisions',
    inSentence: 'hard decisions about staff',
    about: 'Being fair and lawful when work is not good enough, people clash or posts must go.',
    levels: {
      starting:
        'Takes a worry about a colleague’s work to the right person, sticks to what they have seen, and tells nobody else.',
      'with-support':
        'Sits beside an experienced leader and HR in a formal meeting, and has read the policy before. Helps with letters and notes.',
      'in-the-role':
        'Acts early, by the policy and with advice. Tells the person honestly where they stand, looks after them, and sees it through.',
      'growing-it':
        'Leaders nearest to a problem sort it out while it is small. Talks a newer leader through a first hard case, and leaves it in their hands.',
    },
  },
];
