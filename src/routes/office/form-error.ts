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

/**
 * Control characters and those that turn the direction of writing: a name with one in it is drawn as another than it
 * is. Joiners stay, which some scripts need.
 */
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/** What is wrong with how something is written that people will read as a name. */
export function namingProblem(text: string, what: string, longest: number): string | undefined {
  if (unseen.test(text))
    return `Type the ${what} again: there is something in it that cannot be seen, as can come with copying`;
  if (text.length > longest) return `Use a shorter ${what}: at most ${longest} letters`;
  return undefined;
}

/** The sentence for a field. */
export function errorFor(
  errors: readonly FormError[] | undefined,
  ...fields: string[]
): string | undefined {
  return errors?.find(({ field }) => fields.includes(field))?.message;
}
