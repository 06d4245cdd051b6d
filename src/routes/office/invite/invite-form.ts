import { Role } from '#lib/server/accounts/records.ts';
import { namingProblem, textOf, type FormError, type FormReading } from '../form-error.ts';

export interface InviteTyped {
  name: string;
  role: string;
  school: string;
  /** The form's own, so that sent twice it makes one person. */
  once: string;
}

export interface InviteValue {
  name: string;
  role: Role;
  school?: string;
}

/** What a form asks for, and how sure of it whoever sent it is. */
export interface InviteReading {
  newcomer: InviteValue;
  /** The same whenever the same form is sent again. */
  sent: string;
  /** Whether they know that somebody of this name is there, and mean another. */
  isAnother: boolean;
}

const longestName = 100;

export function readInviteForm(form: FormData): FormReading<InviteReading, InviteTyped> {
  const typed = typedIn(form);
  const { name, school } = typed;
  const role = Role.safeParse(typed.role).data;
  const errors: FormError[] = [];
  if (role === undefined) {
    errors.push({
      field: 'role-intern',
      message: 'Choose what they are: an intern, a coach or a coordinator',
    });
  }
  const nameProblem = name === '' ? 'Type their name' : namingProblem(name, 'name', longestName);
  if (nameProblem !== undefined) errors.push({ field: 'name', message: nameProblem });
  const schoolProblem = namingProblem(school, 'name of the school', longestName);
  if (schoolProblem !== undefined) errors.push({ field: 'school', message: schoolProblem });
  if (errors.length > 0 || role === undefined) return { ok: false, typed, errors };
  const newcomer = { name, role, ...(school === '' ? {} : { school }) };
  return {
    ok: true,
    value: {
      newcomer,
      sent: JSON.stringify([typed.once, newcomer]),
      isAnother: isSameName(textOf(form, 'another'), name),
    },
  };
}

export function typedIn(form: FormData): InviteTyped {
  return {
    name: textOf(form, 'name'),
    role: textOf(form, 'role'),
    school: textOf(form, 'school'),
    once: textOf(form, 'once'),
  };
}

/** Whether two names are read as one: by letters, not by how they are written. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}
