import type { BriefReason } from '../domain/coaching/brief.ts';

/** A question for each reason there is to ask one. Open, short, and none that a tired person could take for a check. */
export const briefQuestions: Readonly<Record<BriefReason, string>> = {
  first: 'What would make these talks worth your time?',
  opening: 'What is on your mind today that we should not miss?',
  marked: 'You marked something to talk about. What made you stop at it?',
  late: 'The day you set has passed. What did you learn about the target itself?',
  soon: 'What has to happen this week so that you can say you did it?',
  settled: 'You met what you set out to do. What did it ask of you that you had not expected?',
  'long-ago': 'A lot has happened since we talked. What has changed most in how you lead?',
  'no-focus': 'If you could get better at one thing this year, what would others notice first?',
  'no-target':
    'What is a small thing that you could do before we talk again, so that somebody sees it?',
  quiet: 'When did you last act as if you already had the role? What happened?',
  closing: 'What will you do, by when, and who will notice?',
};
