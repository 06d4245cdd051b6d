import type { Role } from '#lib/server/accounts/records.ts';
import { textOf, type FormError, type FormReading } from '../form-error.ts';

export interface InviteTyped {
  name: string;
  role: string;
  school: string;
}

export interface InviteValue {
  name: string;
  role: Exclude<Role, 'coordinator'>;
  school?: string;
}

const longestName = 100;

export function readInviteForm(form: FormData): FormReading<InviteValue, InviteTyped> {
  const typed = {
    name: textOf(form, 'name'),
    role: textOf(form, 'role'),
    school: textOf(form, 'school'),
  };
  const { name, role, school } = typed;
  const errors: FormError[] = [];
  if (role !== 'intern' && role !== 'coach') {
    errors.push({ field: 'role-intern', message: 'Choose whether they are an intern or a coach' });
  }
  if (name === '') errors.push({ field: 'name', message: 'Type their name' });
  if (name.length > longestName) errors.push({ field: 'name', message: tooLong('name') });
  if (school.length > longestName)
    errors.push({ field: 'school', message: tooLong('name of the school') });
  if (errors.length > 0 || (role !== 'intern' && role !== 'coach'))
    return { ok: false, typed, errors };
  return { ok: true, value: { name, role, ...(school === '' ? {} : { school }) } };
}

function tooLong(what: string): string {
  return `Use a shorter ${what}: at most ${longestName} letters`;
}
