import type { Area } from '#lib/domain/measuring/instrument.ts';
import { textOf, type FormError, type FormReading } from '../../../../../form-error.ts';
import { oneLine, wordsProblem } from '../../words-problem.ts';

export type AreaTyped = Omit<Area, 'id'>;

const what = {
  name: 'name of the area',
  shortName: 'short name',
  inSentence: 'name as it stands in a sentence',
  about: 'description',
} as const;

const fields = ['name', 'shortName', 'inSentence', 'about'] as const;

/** Reads an area of a draft. The shorter names can be left empty: then they are made of the longer ones. */
export function readAreaForm(form: FormData, id: string): FormReading<Area, AreaTyped> {
  const typed: AreaTyped = {
    name: oneLine(textOf(form, 'name')),
    shortName: oneLine(textOf(form, 'shortName')),
    inSentence: oneLine(textOf(form, 'inSentence')),
    about: oneLine(textOf(form, 'about')),
  };
  const shortName = typed.shortName === '' ? typed.name : typed.shortName;
  const inSentence = typed.inSentence === '' ? midSentence(shortName) : typed.inSentence;
  const area = { ...typed, shortName, inSentence };
  const isEmpty = typed.name === '';
  const errors = fields.flatMap((field): FormError[] => {
    // Those that are made of the name are not missing a second time.
    if (isEmpty && (field === 'shortName' || field === 'inSentence')) return [];
    const message = wordsProblem(area[field], what[field]);
    return message === undefined ? [] : [{ field, message }];
  });
  return errors.length > 0 ? { ok: false, typed, errors } : { ok: true, value: { id, ...area } };
}

/** "Staying steady" in the middle of a sentence; "SEND" stays as it is. */
function midSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
}
