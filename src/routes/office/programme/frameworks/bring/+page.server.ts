import { fail, redirect } from '@sveltejs/kit';
import { coordinatorOf } from '#lib/server/accounts/coordinating.ts';
import { editionKey } from '#lib/domain/programme/programme.ts';
import { writtenHere } from '../framework-in-hand.ts';
import type { Actions, PageServerLoad } from './$types';
import { farTooLarge, readFrameworkFile } from './read-file.ts';

export const load: PageServerLoad = async ({ locals }) => {
  await coordinatorOf(locals.server.accounts, locals.person);
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const { accounts, programmes } = locals.server;
    const { id, cohort } = await coordinatorOf(accounts, locals.person);
    const form = await formIn(request);
    if (form === undefined) return fail(413, { problems: [{ place: '', says: farTooLarge }] });
    const reading = await readFrameworkFile(form.get('file'));
    if (!reading.ok) return fail(400, { problems: [...reading.problems] });
    const here =
      (await programmes.frameworks.ofPackage(cohort.id, reading.package)) ??
      (await writtenHere(locals, reading.package, url.origin));
    if (here !== undefined) {
      const isRetired = await programmes.frameworks.isRetired(cohort.id, here);
      if (isRetired && (await programmes.retireFramework(cohort.id, here, false))) {
        redirect(303, `/office/programme/frameworks/${editionKey(here)}?put-back`);
      }
      redirect(303, `/office/programme/frameworks/${editionKey(here)}?here-already`);
    }
    const framework = await programmes.frameworks.add(
      id,
      cohort.id,
      reading.framework,
      reading.package,
    );
    redirect(303, `/office/programme/frameworks/${editionKey(framework)}`);
  },
};

/** The form; undefined for one above the limit that the server has for every request (deploy/settings.ts). */
async function formIn(request: Request): Promise<FormData | undefined> {
  try {
    return await request.formData();
  } catch (error) {
    if (isTooLarge(error)) return undefined;
    throw error;
  }
}

function isTooLarge(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('status' in error && error.status === 413) || isTooLarge(error.cause);
}
