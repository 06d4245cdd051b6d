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
export function coachingTerms(
  coach: string,
  intern: string,
  isLineManager = false,
): readonly TermsPart[] {
  return [
    {
      title: 'What stays between the two',
      words: `What ${intern} tells ${coach}, and what they write to each other here. ${coach} does not pass it on to ${isLineManager ? 'a head' : 'a line manager, a head'} or the programme team. Those can see that the two work together, and nothing of what is said.`,
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
      title: 'When it gets too much',
      words: `Either of the two can say so. ${coach} listens, and is no counsellor. A GP can help, and so can the charity Education Support, day and night, free and in confidence: 08000\u00a0562\u00a0561.`,
    },
    {
      title: 'What this is not',
      words:
        'Not appraisal. Nothing from here is used for pay, appraisal, capability or a reference.',
    },
    {
      title: 'How it ends',
      words:
        'Either of the two can stop, or ask the programme team for somebody else, and need not say why.',
    },
  ];
}

/** What is said where the coach is the line manager too. */
export function lineManagerWords(coach: string, intern: string): string {
  return `${coach} is ${intern}’s line manager as well. That makes this harder: nobody likes to tell their doubts to the person who appraises them. So ${intern} shows no more than feels right, and ${coach} uses none of it as line manager. ${intern} can ask the programme team for another coach, and need not say why.`;
}
