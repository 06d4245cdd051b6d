import type { Competency, FrameworkArea } from '../../../domain/framework/framework.ts';

export const runningTheSchool: FrameworkArea = {
  id: 'running-the-school',
  name: 'Running the school',
  shortName: 'Running it',
  inSentence: 'running the school',
  about: 'Money, buildings and safety: what the head answers for, whoever does it.',
};

export const runningTheSchoolCompetencies: Competency[] = [
  {
    id: 'money-and-staffing',
    area: 'running-the-school',
    name: 'Money and staffing',
    inSentence: 'money and staffing',
    about: 'Spending what there is on what pupils need, and seeing trouble in time.',
    levels: {
      starting:
        'Looks after a budget of their own. Knows roughly where the school’s money comes from, and that most of it is people.',
      'with-support':
        'Goes through the school’s budget with the business manager until they can explain it. Works out what one idea would cost over three years.',
      'in-the-role':
        'Sets a budget with governors that starts from pupils and adds up. Sees a gap two years off, and makes the unpopular choice in time.',
      'growing-it':
        'Leaders weigh what an idea costs against what it brings before they ask. Shares staff or buying with other schools, and all of them gain.',
    },
  },
  {
    id: 'a-safe-school',
    area: 'running-the-school',
    name: 'A safe school',
    inSentence: 'keeping the school safe',
    about: 'Safeguarding and safety on site. There is no level at which this is optional.',
    levels: {
      starting:
        'Follows the rules and reports every concern at once, the awkward ones too. Asks what came of it.',
      'with-support':
        'Reports every concern at once, and takes on a piece of the work for the school, such as checks on new staff or fire drills, under whoever leads on it.',
      'in-the-role':
        'Answers for training, checks and records, and tests them by asking staff and pupils. Steps in when in doubt, and tells governors about gaps.',
      'growing-it':
        'The newest pupil and the lunchtime supervisor know whom to tell, and do. Leaders look at near misses together and mend the cause.',
    },
  },
];
