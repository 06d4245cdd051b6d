import { day, minute } from './accounts/clock.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { Feedback } from './feedback/feedback.ts';
import { logError } from './log.ts';
import type { PlacementLinks } from './placements/placement-links.ts';
import type { Reminding } from './reminders/open-reminders.ts';
import type { SpaceStore } from './store/store.ts';

/** How often beginnings and ends of periods, and what is over, are looked at. */
const sweepEvery = minute / 2;

/** How often the spaces are looked through for ids that every reader pays for. */
const crowdedEvery = day;

/** More leaves of one id than devices of one person could make by themselves. */
const mostLeaves = 20;

/** What has something to do when its time comes. */
interface Swept {
  feedback: Feedback;
  placementLinks: PlacementLinks;
  reminding: Reminding;
}

/** What has to happen without anybody asking. */
export function keepUp(
  { memberships, sessions, invitations }: Accounts,
  spaces: SpaceStore,
  { feedback, placementLinks, reminding }: Swept,
): { stop(): Promise<void> } {
  let isStopped = false;
  const ended = () => isStopped;
  let working = Promise.resolve();
  const alsoDo = (work: () => Promise<void>) => {
    if (!isStopped) working = working.then(() => (isStopped ? undefined : logged(work)));
  };
  const sweep = async () => {
    await memberships.publishDue();
    await sessions.sweep();
    await invitations.sweep();
    await feedback.releaseDue();
    await placementLinks.sweep();
    await reminding.sweep();
  };
  alsoDo(() => memberships.publishEverybody(ended));
  alsoDo(() => feedback.releaseDue());
  alsoDo(() => reminding.sweep());
  const timers = [
    setInterval(() => {
      alsoDo(sweep);
    }, sweepEvery).unref(),
    setInterval(() => {
      alsoDo(() => reportCrowded(spaces, ended));
    }, crowdedEvery).unref(),
  ];
  return {
    stop: async () => {
      isStopped = true;
      timers.forEach(clearInterval);
      await working;
    },
  };
}

/** Writes in the log how many ids of a space have too many leaves: a fault of a device, or an attack. */
export async function reportCrowded(spaces: SpaceStore, isStopped: () => boolean): Promise<void> {
  for (const space of await spaces.names()) {
    if (isStopped()) return;
    const crowded = await spaces.crowded(space, mostLeaves);
    if (crowded.length === 0) continue;
    const most = Math.max(...crowded.map(({ leaves }) => leaves));
    logError(
      new Error(`${space}: ${crowded.length} ids with over ${mostLeaves} leaves, one with ${most}`),
      'upkeep',
    );
  }
}

async function logged(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logError(error, 'upkeep');
  }
}
