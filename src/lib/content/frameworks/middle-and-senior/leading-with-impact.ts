import type { Competency, FrameworkArea } from '../../../domain/framework/framework.ts';

export const leadingWithImpact: FrameworkArea = {
  id: 'leading-with-impact',
  name: 'Leading with Impact',
  shortName: 'Leading people',
  inSentence: 'leading people',
  about: 'Seeing things from where others stand, choosing how to lead, and saying what is hard.',
};

export const leadingWithImpactCompetencies: Competency[] = [
  {
    id: 'anticipating-others',
    area: 'leading-with-impact',
    name: 'Seeing their side',
    inSentence: 'seeing how things look to others',
    about: 'Working out how a plan will land with people, and changing it when they have a point.',
    levels: {
      starting:
        'Notices when a colleague, pupil or parent is unhappy about something, and asks what is behind it.',
      'with-support':
        'Before sharing a new idea, asks somebody who is likely to mind, and why. Changes how they put it.',
      'in-the-role':
        'Asks the people a plan will touch before it is fixed, the quiet and the doubtful too. Changes the plan itself, not only the wording.',
      'growing-it':
        'People in the team ask "How will this look to parents? To pupils? To the office?" before their leader does, and bring a better plan.',
    },
  },
  {
    id: 'leadership-styles',
    area: 'leading-with-impact',
    name: 'Ways of leading',
    inSentence: 'leading in more than one way',
    about: 'Choosing how to lead this person in this job: tell, ask, show or let go.',
    levels: {
      starting:
        'Runs a small job, such as a club or a display, in the way that comes naturally, and gets it done.',
      'with-support':
        'When one way is not working, tries another: shows instead of tells, or lets somebody choose. Talks over with a coach which to use.',
      'in-the-role':
        'Gives a new teacher clear steps and an experienced one room. Takes charge when time is short, and hands it back afterwards.',
      'growing-it':
        'Says why they led something as they did. Gives others a meeting or a project to lead, and helps them find a way of their own.',
    },
  },
  {
    id: 'hard-messages',
    area: 'leading-with-impact',
    name: 'Hard messages',
    inSentence: 'giving hard messages',
    about: 'Telling people what they may not want to hear, and standing by it.',
    levels: {
      starting:
        'Passes it on in someone else\'s words ("We\'ve been told to ..."), and passes the questions back.',
      'with-support':
        'Works out the words with somebody first. Says it face to face with the main reason, and says so when they do not know.',
      'in-the-role':
        'Explains a decision to the whole team as their own, with the reasons. Hears people out, and goes back to those who took it badly.',
      'growing-it':
        'Gives staff, parents or governors the reasons straight, takes challenge calmly, keeps the relationship. Helps others get ready to do the same.',
    },
  },
];
