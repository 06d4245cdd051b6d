import { fail, redirect } from '@sveltejs/kit';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { namingProblem, textOf, type FormError } from '../form-error.ts';
import type { Actions, PageServerLoad } from './$types';

const longestName = 100;
const fields = {
  programme: 'Type the name of the programme',
  cohort: 'Type a name for this group, such as Autumn 2026',
  coordinator: 'Type your own name',
} as const;

export const load: PageServerLoad = async ({ locals }) => {
  const { name, cohort } = await coordinatorOf(locals.server.accounts, locals.person);
  const isNew = !cohort.isNamed;
  return {
    isNew,
    names: {
      programme: cohort.programme,
      cohort: isNew ? '' : cohort.name,
      coordinator: isNew ? '' : name,
    },
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { accounts } = locals.server;
    const { id, name, cohort } = await coordinatorOf(accounts, locals.person);
    const form = await request.formData();
    const typed = {
      programme: textOf(form, 'programme'),
      cohort: textOf(form, 'cohort'),
      coordinator: textOf(form, 'coordinator'),
    };
    const errors = Object.entries(fields).flatMap(([field, missing]): FormError[] => {
      const text = typed[field as keyof typeof fields];
      const message = text === '' ? missing : namingProblem(text, 'name', longestName);
      return message === undefined ? [] : [{ field, message }];
    });
    if (errors.length > 0) return fail(400, { typed, errors });
    const { programme } = typed;
    await accounts.office.nameCohort(id, {
      ...cohort,
      programme,
      name: typed.cohort,
      isNamed: true,
    });
    if (typed.coordinator !== name) await accounts.office.rename(id, id, typed.coordinator);
    redirect(303, '/office');
  },
};
