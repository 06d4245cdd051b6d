import { namingProblem } from '../../../form-error.ts';

/** As much as three lines of a phone, and what a published version may hold. */
const longest = 300;

/** What is wrong with words that people will read; `what` as in the middle of a sentence. */
export function wordsProblem(text: string, what: string): string | undefined {
  return text === '' ? `Type the ${what}` : namingProblem(text, what, longest);
}

/** One line out of what was typed into a taller field. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
