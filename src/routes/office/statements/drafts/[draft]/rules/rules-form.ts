import type { InstrumentDraft } from '#lib/domain/measuring/instrument.ts';
import { textOf, type FormError, type FormReading } from '../../../../form-error.ts';
import { oneLine, wordsProblem } from '../words-problem.ts';

export type Rules = Pick<
  InstrumentDraft,
  'title' | 'period' | 'options' | 'didNotComeUp' | 'answersForAScore'
>;

export type RulesTyped = Omit<Rules, 'answersForAScore'> & { answersForAScore: string };

/** The id of the field for an answer, counted from 0. */
export function optionField(at: number): string {
  return `option-${at + 1}`;
}

/** Reads title, answers and the rule for a mark. There are as many answers as before: a mark's scale hangs on it. */
export function readRulesForm(
  form: FormData,
  draft: InstrumentDraft,
): FormReading<Rules, RulesTyped> {
  const typed: RulesTyped = {
    title: oneLine(textOf(form, 'title')),
    period: oneLine(textOf(form, 'period')),
    options: draft.options.map((_, at) => oneLine(textOf(form, optionField(at)))),
    didNotComeUp: oneLine(textOf(form, 'didNotComeUp')),
    answersForAScore: textOf(form, 'answersForAScore'),
  };
  const words: readonly [field: string, text: string, what: string][] = [
    ['title', typed.title, 'title'],
    ['period', typed.period, 'weeks that it is about'],
    ...typed.options.map((option, at): [string, string, string] => [
      optionField(at),
      option,
      `answer, number ${at + 1}`,
    ]),
    ['didNotComeUp', typed.didNotComeUp, 'answer that is no answer'],
  ];
  const errors: FormError[] = words.flatMap(([field, text, what]) => {
    const message = wordsProblem(text, what);
    return message === undefined ? [] : [{ field, message }];
  });
  const twin = typed.options.findIndex(
    (option, at) => option !== '' && typed.options.indexOf(option) !== at,
  );
  if (twin >= 0)
    errors.push({
      field: optionField(twin),
      message: 'Two answers are the same: word one of them afresh',
    });
  const answersForAScore = /^\d{1,2}$/.test(typed.answersForAScore)
    ? Number(typed.answersForAScore)
    : 0;
  if (answersForAScore === 0)
    errors.push({
      field: 'answersForAScore',
      message: 'Type how many answers a mark takes, such as 9',
    });
  return errors.length > 0
    ? { ok: false, typed, errors }
    : { ok: true, value: { ...typed, answersForAScore } };
}
