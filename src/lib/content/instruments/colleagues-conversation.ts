/**
 * For a school too small for anonymous feedback: what to ask two colleagues whom one has chosen, by name, face to
 * face. Ours; nobody has tried it (docs/instruments/colleagues-feedback.md).
 */
export const conversationQuestions: readonly string[] = [
  'When did you last see me do something that helped you, or somebody else? What did I do?',
  'Think of a plan of mine that touched you. What did I ask you before, and what should I have asked?',
  'Think of a meeting that I ran. What would have made it a better use of your time?',
  'When I had something hard to say, how did I say it? What would have been easier to hear?',
  'What do I do that makes your work harder, without knowing it?',
  'What is one thing that you would like me to do more of before next term?',
];
