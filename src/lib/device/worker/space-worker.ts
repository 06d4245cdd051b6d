import { expose } from 'comlink';
import { openChannel, type Notice, type SyncStatus } from '../channel.ts';
import { lockNames } from '../locks.ts';
import { clockOffset, deviceStore } from '../small-store/device-store.ts';
import { openPersonStore, type PersonStore } from '../small-store/person-store.ts';
import { Leadership } from './leadership.ts';
import type { StoredDocument } from '../stored-document.ts';
import { LocalSpaces } from './local-spaces.ts';
import { Replication } from './replication.ts';
import { SyncLoop } from './sync-loop.ts';

/** The clock is corrected when it is off by more than this; less is the network's doing. */
const clockToleranceMs = 2_000;

interface Open {
  store: PersonStore;
  spaces: LocalSpaces;
  loop: SyncLoop;
  leadership: Leadership;
  channel: BroadcastChannel;
}

let open: Promise<Open> | undefined;

function opened(): Promise<Open> {
  if (open === undefined) throw new Error('the worker was asked before it was started');
  return open;
}

async function openAll(person: string, storeName: string): Promise<Open> {
  const channel = await openChannel(person);
  const tell = (notice: Notice) => {
    channel.postMessage(notice);
  };
  const store = await openPersonStore(storeName, () => {
    tell({ kind: 'status', status: { state: 'failed', reason: 'storage' } });
  });
  const spaces = await LocalSpaces.of(person, store);
  const replication = new Replication(spaces, store, (serverTime) => void correctClock(serverTime));
  const loop = new SyncLoop(person, spaces, store, replication, {
    status: (status) => {
      tell({ kind: 'status', status });
    },
    changed: (space) => {
      tell({ kind: 'changed', space });
    },
    unsent: () => {
      tell({ kind: 'unsent' });
    },
    world: () => {
      tell({ kind: 'world' });
    },
    back: () => {
      tell({ kind: 'back' });
    },
  });
  const leadership = new Leadership((await lockNames(person)).sync, (leading) => loop.run(leading));
  channel.onmessage = ({ data }: MessageEvent<Notice>) => {
    if (data.kind === 'unsent') loop.nudge();
    if (data.kind === 'back') loop.comeBack();
    if (data.kind === 'ask-status' && leadership.leads)
      tell({ kind: 'status', status: loop.status });
  };
  self.addEventListener('online', () => {
    loop.nudge();
  });
  return { store, spaces, loop, leadership, channel };
}

async function correctClock(serverTime: number): Promise<void> {
  const offset = serverTime - Date.now();
  if (Math.abs(offset - (await clockOffset())) <= clockToleranceMs) return;
  await (
    await deviceStore()
  ).put('settings', Math.abs(offset) <= clockToleranceMs ? 0 : offset, 'clockOffset');
}

async function wrote(space: string): Promise<void> {
  const { channel, loop } = await opened();
  channel.postMessage({ kind: 'changed', space } satisfies Notice);
  channel.postMessage({ kind: 'unsent' } satisfies Notice);
  loop.nudge();
}

/** What a page may ask of its worker, which alone opens this person's spaces. */
const spaceWorker = {
  async start(person: string, storeName: string): Promise<void> {
    open ??= openAll(person, storeName);
    await open;
  },

  async list(space: string, prefix?: string): Promise<StoredDocument[]> {
    return (await opened()).spaces.list(space, prefix);
  },

  async write(space: string, id: string, content: Record<string, unknown>): Promise<void> {
    await (await opened()).spaces.write(space, id, content);
    await wrote(space);
  },

  async file(space: string, id: string, name: string): Promise<Blob | 'deleted' | 'missing'> {
    return (await opened()).spaces.file(space, id, name);
  },

  async remove(space: string, id: string): Promise<void> {
    await (await opened()).spaces.remove(space, id);
    await wrote(space);
  },

  async drop(space: string, id: string): Promise<void> {
    const { spaces, channel } = await opened();
    await spaces.drop(space, id);
    channel.postMessage({ kind: 'changed', space } satisfies Notice);
  },

  /** Only a visible tab syncs. */
  async setVisible(visible: boolean): Promise<void> {
    const { leadership, loop } = await opened();
    if (visible) {
      leadership.stand();
      loop.nudge();
    } else leadership.stepDown();
  },

  async status(): Promise<SyncStatus> {
    return (await opened()).loop.status;
  },

  async nudge(): Promise<void> {
    (await opened()).loop.nudge();
  },

  async recover(): Promise<void> {
    (await opened()).loop.recover();
  },

  /** Finishes what is under way and lets go of everything; the worker is of no use after it. */
  async close(): Promise<void> {
    const { store, spaces, leadership, channel } = await opened();
    leadership.stepDown();
    await spaces.close();
    store.close();
    channel.close();
  },
};

export type SpaceWorker = typeof spaceWorker;

expose(spaceWorker);
