/** What is wrong with a field, and what to do. `field` is the id of the element to go to. */
export interface FormError {
  field: string;
  message: string;
}

/** What a form came to: a value, or what to put right with what was typed kept. */
export type FormReading<Value, Typed> =
  { ok: true; value: Value } | { ok: false; typed: Typed; errors: readonly FormError[] };

/** The text of a field, without what surrounds it; empty where there is none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The sentence for a field. */
export function errorFor(
  errors: readonly FormError[] | undefined,
  ...fields: string[]
): string | undefined {
  return errors?.find(({ field }) => fields.includes(field))?.message;
}
