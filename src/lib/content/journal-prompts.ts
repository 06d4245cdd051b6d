/** Questions to start from, for an entry that does not come by itself. */
export interface JournalPrompt {
  id: string;
  /** When one would reach for it. */
  name: string;
  questions: readonly string[];
}

/**
 * Ours, but for the first: the three questions are Terry Borton's (Reach, Touch and Teach, 1970), and are known from
 * teaching and nursing alike.
 */
export const journalPrompts: readonly JournalPrompt[] = [
  {
    id: 'what-so-what-now-what',
    name: 'What? So what? Now what?',
    questions: [
      'What happened, and what did I do?',
      'So what does that tell me?',
      'Now what will I do, or leave?',
    ],
  },
  {
    id: 'before-a-day',
    name: 'Before a day in another school',
    questions: [
      'What do I want to have seen by the end of it?',
      'What do I expect to find, and what would surprise me?',
      'What one question will I ask, and whom?',
    ],
  },
  {
    id: 'during-a-day',
    name: 'During a day in another school',
    questions: [
      'What did a leader here do in the last hour that I would not have done?',
      'How did people take it?',
      'What do I want to ask about before I go?',
    ],
  },
  {
    id: 'after-a-day',
    name: 'After a day in another school',
    questions: [
      'What do they do that would work with us, and what would not? Why not?',
      'What do we do that they could use?',
      'What will I try, with whom, and by when?',
    ],
  },
  {
    id: 'hard-talk',
    name: 'After a talk that was hard',
    questions: [
      'What did I want to say, and what did I say?',
      'How might they tell it?',
      'What would I say first, if I had it again?',
    ],
  },
  {
    id: 'small-thing-led',
    name: 'After leading something small',
    questions: [
      'What did people do because of what I did?',
      'Whom did I not hear?',
      'What would I hand over next time?',
    ],
  },
  {
    id: 'before-a-coaching-talk',
    name: 'Before a talk with a coach',
    questions: [
      'What has been on my mind?',
      'What have I put off?',
      'What would make this half hour worth it?',
    ],
  },
  {
    id: 'half-term',
    name: 'At the end of a half-term',
    questions: [
      'What can I do now that I could not in the last one?',
      'What did I learn from somebody I did not expect to?',
      'What do I want to stop doing?',
    ],
  },
];
