import { coordinatorOf, personIn } from '#lib/server/accounts/coordinating.ts';
import { NotFound } from '#lib/server/errors.ts';

/** The open round about a person, for a coordinator of theirs. Throws NotFound where none is open. */
export async function openRoundOf({ server, person: signedIn }: App.Locals, id: string) {
  const coordinator = await coordinatorOf(server.accounts, signedIn);
  const person = await personIn(server.accounts, coordinator, id);
  const round = (await server.feedback.roundsOf(id)).find(({ state }) => state === 'open');
  if (round === undefined) throw new NotFound('no open round');
  return { coordinator, person, round };
}
