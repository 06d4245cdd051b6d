import { dayProblem } from '../journal/about-day.ts';
import { dayText } from '../journal/about-day.ts';
import { longestOf } from './target.ts';

/** A target as it is being filled in; every box is text. */
export interface TargetForm {
  what: string;
  why: string;
  by: string;
  how: string;
  /** The id of a competency, or empty. */
  competency: string;
}

export const emptyTargetForm: TargetForm = { what: '', why: '', by: '', how: '', competency: '' };

/** The form as one text, for keeping what was begun. Empty where nothing is in it. */
export function formText(form: TargetForm): string {
  const filled = Object.entries(form).filter(([, text]) => text !== '');
  return new URLSearchParams(filled).toString();
}

/** What was kept, as a form again. */
export function formFrom(text: string): TargetForm {
  const kept = new URLSearchParams(text);
  const of = (name: keyof TargetForm) => kept.get(name) ?? '';
  return {
    what: of('what'),
    why: of('why'),
    by: of('by'),
    how: of('how'),
    competency: of('competency'),
  };
}

export type TargetProblems = Partial<Record<keyof TargetForm, string>>;

/**
 * What keeps a form from being a target, by box, in the words of whoever fills it in.
 * @param now in milliseconds since 1970
 */
export function targetProblems(form: TargetForm, now: number): TargetProblems {
  const tooLong = (name: 'what' | 'why' | 'how') =>
    form[name].trim().length > longestOf[name]
      ? `This is too long: ${form[name].trim().length.toLocaleString('en-GB')} characters, and ${longestOf[name].toLocaleString('en-GB')} fit.`
      : undefined;
  const what = form.what.trim() === '' ? 'Say what you will do, in a line.' : tooLong('what');
  const by =
    form.by !== '' && form.by < dayText(now)
      ? 'That day is over. Choose one that is still to come.'
      : dayProblem(form.by, now);
  const problems = { what, why: tooLong('why'), by, how: tooLong('how') };
  return Object.fromEntries(
    Object.entries(problems).filter(([, problem]) => problem !== undefined),
  );
}
