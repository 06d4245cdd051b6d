import type { Facet, InstrumentDraft } from '#lib/domain/measuring/instrument.ts';
import { textOf, type FormError, type FormReading } from '../../../../../form-error.ts';
import { oneLine, wordsProblem } from '../../words-problem.ts';

export type FacetTyped = Omit<Facet, 'id'>;

/** Reads a part of an area of a draft. */
export function readFacetForm(
  form: FormData,
  { areas }: InstrumentDraft,
  id: string,
): FormReading<Facet, FacetTyped> {
  const typed: FacetTyped = {
    name: oneLine(textOf(form, 'name')),
    about: oneLine(textOf(form, 'about')),
    area: textOf(form, 'area'),
  };
  const nameProblem = wordsProblem(typed.name, 'name of the part');
  const aboutProblem = wordsProblem(typed.about, 'description');
  const errors: FormError[] = [
    ...(nameProblem === undefined ? [] : [{ field: 'name', message: nameProblem }]),
    ...(aboutProblem === undefined ? [] : [{ field: 'about', message: aboutProblem }]),
    ...(areas.some((area) => area.id === typed.area)
      ? []
      : [{ field: 'area', message: 'Choose the area that it belongs to' }]),
  ];
  return errors.length > 0 ? { ok: false, typed, errors } : { ok: true, value: { id, ...typed } };
}
