import type { Competency, FrameworkArea } from '../../../domain/framework/framework.ts';

export const increasingCapacity: FrameworkArea = {
  id: 'increasing-capacity',
  name: 'Increasing Capacity',
  shortName: 'Growing people',
  inSentence: 'growing people, yourself included',
  about: 'Helping people get better at the job, being fair about it, and starting with yourself.',
};

export const increasingCapacityCompetencies: Competency[] = [
  {
    id: 'holding-to-account',
    area: 'increasing-capacity',
    name: 'Holding to account',
    inSentence: 'holding people to account',
    about: 'Agreeing what good work looks like, and saying so fairly when it is not there.',
    levels: {
      starting:
        'Does what they said they would by the day they said, and tells people early when they cannot.',
      'with-support':
        'In a shared job, agrees who does what by when, and asks how it is going. Takes advice before telling a colleague that something is not good enough.',
      'in-the-role':
        'Meets each person they manage, so that both know what good looks like. Raises a problem within days, in private, with an example and an offer of help.',
      'growing-it':
        'People in the team keep each other, and their leader, to what was agreed. Newer leaders come to talk through how to raise something fairly.',
    },
  },
  {
    id: 'developing-people',
    area: 'increasing-capacity',
    name: 'Developing people',
    inSentence: 'developing people',
    about: 'Helping each person to get better at the job, in a way that fits them.',
    levels: {
      starting:
        'Helps a trainee, a new colleague or a teaching assistant who asks: shows them a lesson, lends a plan, answers questions.',
      'with-support':
        'Works with one colleague for some weeks on something the colleague chose: watching, being watched, talking. Has a mentor to ask.',
      'in-the-role':
        'Knows what each person in the team wants to get better at, new or experienced, teaching assistants too. Finds something that fits each, and the time for it.',
      'growing-it':
        'People in the team coach each other, and some have moved on to bigger jobs. Other leaders borrow the way it is done.',
    },
  },
  {
    id: 'knowing-yourself',
    area: 'increasing-capacity',
    name: 'Knowing yourself',
    inSentence: 'knowing yourself',
    about: 'Knowing what you do well and what you find hard, and learning to match.',
    levels: {
      starting:
        'Can name something they do well and something they find hard, with a real example of each.',
      'with-support':
        'Asks a coach or colleague what they have seen, listens without explaining it away, and picks one thing to work on.',
      'in-the-role':
        'Tells the team what they are working on. Hands a job to somebody who is better at it, and learns from them.',
      'growing-it':
        'Tells others about mistakes of their own and what came of them. Colleagues now do so too, and ask each other for an honest view.',
    },
  },
  {
    id: 'evaluating-impact',
    area: 'increasing-capacity',
    name: 'Checking what helped',
    inSentence: 'checking what helped',
    about: 'Finding out whether training and support for staff made a difference to pupils.',
    levels: {
      starting:
        'After a course or a new idea, can say what they changed and what their pupils did differently.',
      'with-support':
        'Before some training, decides with a colleague what should look different in class. They go and look half a term later.',
      'in-the-role':
        'Plans the team’s training from what pupils need. Checks in books, in lessons and with pupils, and drops training that changed nothing.',
      'growing-it':
        'People in the team ask "How will we know?" before they begin. They tell other teams what made no difference as well as what did.',
    },
  },
];
