import { redirect } from '@sveltejs/kit';
import { lineSourceWords } from '../../words.ts';
import { setInHand } from '../set-in-hand.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { framework, set, suggested, isOwn } = await setInHand(locals, params.set);
  if (set === undefined) redirect(303, '/office/programme/lines/new/own');
  return {
    framework,
    set,
    source: lineSourceWords(set),
    /** What taking the programme's own lines away comes to. */
    wayBack: !isOwn ? undefined : suggested === undefined ? 'take-away' : 'put-back',
  };
};
