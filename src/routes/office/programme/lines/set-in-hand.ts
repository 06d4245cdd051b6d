import type { Framework, MarkSet } from '#lib/domain/framework/framework.ts';
import { marksOf } from '#lib/domain/framework/framework.ts';
import { coordinatorOf, type Coordinator } from '#lib/server/accounts/coordinating.ts';
import { NotFound } from '#lib/server/errors.ts';
import { newSet } from './new-set.ts';

export interface SetInHand {
  coordinator: Coordinator;
  /** The framework of the programme, with its own lines. */
  framework: Framework;
  /** Undefined for a set that is not there yet. */
  set: MarkSet | undefined;
  /** The lines of this set that the framework came with; undefined where it came with none. */
  suggested: MarkSet | undefined;
  /** Whether the programme has put its own in the place of them. */
  isOwn: boolean;
}

/** The set of lines behind an address. Throws NotFound. */
export async function setInHand(
  { server, person }: App.Locals,
  address: string,
): Promise<SetInHand> {
  const { accounts, programmes } = server;
  const coordinator = await coordinatorOf(accounts, person);
  const cohort = coordinator.cohort.id;
  const { framework: edition } = await programmes.settingsOf(cohort);
  const framework = await programmes.frameworks.get(cohort, edition);
  const set = address === newSet ? undefined : marksOf(framework, address);
  if (set === undefined && address !== newSet) throw new NotFound('no such lines');
  const asPublished = await programmes.frameworks.asPublished(cohort, edition);
  const own = await programmes.frameworks.linesOf(cohort, edition);
  return {
    coordinator,
    framework,
    set,
    suggested: marksOf(asPublished, address),
    isOwn: own.some(({ id }) => id === address),
  };
}

/** Puts lines in the place of a set's, for the cohort of whoever does it. */
export async function keepLines(
  { server }: App.Locals,
  { coordinator, framework }: SetInHand,
  set: MarkSet,
): Promise<void> {
  await server.accounts.acts.log({ by: coordinator.id, did: 'set-lines' });
  await server.programmes.frameworks.setLines(coordinator.cohort.id, framework, set);
}
