import type { Instrument } from '#lib/domain/measuring/instrument.ts';
import { coordinatorOf, type Coordinator } from '#lib/server/accounts/coordinating.ts';
import type { DraftRecord } from '#lib/server/programmes/programme-records.ts';

export interface DraftInHand {
  coordinator: Coordinator;
  draft: DraftRecord;
  /** The published version that it began as a copy of. */
  base: Instrument;
}

/** The draft behind an address. Throws NotFound. */
export async function draftBehind(
  { server, person }: App.Locals,
  address: string,
): Promise<DraftInHand> {
  const { accounts, programmes, statementDrafts } = server;
  const coordinator = await coordinatorOf(accounts, person);
  const draft = await statementDrafts.draft(coordinator.cohort.id, address);
  return { coordinator, draft, base: await programmes.instrument(draft.basedOn) };
}
