import { versionBehind } from '../version-in-hand.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { instrument, isAsked, retiredAt } = await versionBehind(locals, params.version);
  return { instrument, isAsked, retiredAt };
};
