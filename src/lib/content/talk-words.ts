import type { TalkPlace } from '../domain/coaching/talk.ts';

/** What each box about a talk is called, and what belongs into it. The four of GROW are Whitmore’s (Coaching for Performance). */
export const talkWords: Readonly<Record<TalkPlace, { label: string; hint: string }>> = {
  free: { label: 'What we talked about', hint: 'A few lines. No pupils’ names.' },
  goal: { label: 'Goal', hint: 'What did they want from this talk, and beyond it?' },
  reality: { label: 'Reality', hint: 'What is happening now? What have they tried?' },
  options: { label: 'Options', hint: 'What could they do? What else?' },
  will: { label: 'Will', hint: 'What will they do, and how sure are they?' },
  next: { label: 'What happens next', hint: 'Who does what, by when.' },
  own: {
    label: 'Only for you',
    hint: 'Never shown to anybody: what you want to remember, or ask next time.',
  },
};
