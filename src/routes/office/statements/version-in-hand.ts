import { isSameEdition } from '#lib/domain/programme/programme.ts';
import { coordinatorOf, type Coordinator } from '#lib/server/accounts/coordinating.ts';
import { NotFound } from '#lib/server/errors.ts';
import type { KnownInstrument } from '#lib/server/programmes/programmes.ts';

export interface VersionInHand extends KnownInstrument {
  coordinator: Coordinator;
  isAsked: boolean;
}

/** The version behind an address. Throws NotFound. */
export async function versionBehind(
  { server, person }: App.Locals,
  address: string,
): Promise<VersionInHand> {
  const { accounts, programmes } = server;
  const coordinator = await coordinatorOf(accounts, person);
  const { audit } = await programmes.settingsOf(coordinator.cohort.id);
  const found = (await programmes.versionsOf(coordinator.cohort.id, audit.id)).find(
    ({ instrument }) => String(instrument.version) === address,
  );
  if (found === undefined) throw new NotFound('no such version');
  return { ...found, coordinator, isAsked: isSameEdition(audit, found.instrument) };
}
