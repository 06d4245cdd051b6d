import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** What a link of a letter does: says yes to them, or stops them. */
const acts = ['yes', 'stop'] as const;
type LinkAct = (typeof acts)[number];

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { weeklyMail } = locals.server.reminding;
  const act = actIn(params.act);
  if (act === 'yes') return { act, state: await weeklyMail.find(params.key) };
  return { act, state: (await weeklyMail.goesBy(params.key)) ? ('on' as const) : undefined };
};

/**
 * A visit alone does nothing: what reads letters before their owner does opens every link. The button does, and so does a
 * mail program that stops letters by itself (RFC 8058), with no cookie and no Origin.
 */
export const actions: Actions = {
  default: async ({ locals, params }) => {
    const { weeklyMail } = locals.server.reminding;
    if (actIn(params.act) === 'yes') return { done: await weeklyMail.confirm(params.key) };
    const done = await weeklyMail.goesBy(params.key);
    await weeklyMail.stopBy(params.key);
    return { done };
  },
};

function actIn(text: string): LinkAct {
  const act = acts.find((one) => one === text);
  if (act === undefined) error(404, 'There is no page at this address.');
  return act;
}
