/** One part of our own wording of how two people work together. */
export interface TermsPart {
  title: string;
  words: string;
}

/** Which wording stands here. Another one is another number: what two people agreed to is never put otherwise. */
export const termsEdition = 1;

/**
 * What a coach and an intern agree on before they begin. `coach` and `intern` are first names.
 * The telephone number is that of the charity Education Support (educationsupport.org.uk).
 */
export function coachingTerms(coach: string, intern: string): readonly TermsPart[] {
  return [
    {
      title: 'What stays between us',
      words: `What ${intern} tells ${coach}, and what the two write to each other here. ${coach} does not pass it on to a line manager, a head or the programme team. Those can see that the two work together, and nothing of what is said.`,
    },
    {
      title: 'What does not',
      words: `If a child, ${intern} or anybody else may come to harm, ${coach} has to tell whoever is responsible for that in school, as every colleague would. ${coach} says so first, wherever that can be done safely.`,
    },
    {
      title: 'A worry about a child',
      words:
        'Goes to the designated safeguarding lead the same day, and not in here. No pupil is named in Selvedge.',
    },
    {
      title: 'A worry about yourself',
      words: `Say it, if you want to; ${coach} listens and is no counsellor. Your GP is there for you, and so is Education Support, day and night, free and in confidence: 08000 562 561.`,
    },
    {
      title: 'What this is not',
      words:
        'Not appraisal. Neither of us uses anything from here for pay, appraisal, capability or a reference.',
    },
    {
      title: 'How it ends',
      words:
        'Either of us can stop, or ask the programme team for somebody else, and need not say why.',
    },
  ];
}

/** What is said where the coach is the line manager too. */
export function lineManagerWords(coach: string, intern: string): string {
  return `${coach} is ${intern}’s line manager as well. That makes this harder: some doubts are not told to the person who appraises one. So show less, if less feels right. ${intern} can ask the programme team for another coach, and need not say why.`;
}
