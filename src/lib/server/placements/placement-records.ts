import { z } from 'zod';
import { ulidPattern } from '#lib/domain/documents/document-id.ts';
import { HostSchool } from '#lib/domain/placement/host-school.ts';
import { LinkAct, LinkView } from '#lib/domain/placement/link-view.ts';
import { Collection } from '../accounts/collection.ts';
import type { RecordStore } from '../store/store.ts';

const id = z.string().regex(ulidPattern);
const instant = z.iso.datetime();

/** A school that offers to have somebody. */
export const HostRecord = z.object({
  id,
  cohort: id,
  by: id,
  changedAt: instant,
  school: HostSchool,
  /** It does not offer any more. */
  isRetired: z.boolean().exactOptional(),
});
export type HostRecord = z.infer<typeof HostRecord>;

/** A link that an intern gave to a host mentor or a head: what it shows, and what was said by it. */
export const LinkRecord = z.object({
  /** The hash of the link's secret. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  person: id,
  view: LinkView,
  /** The hash of what is asked in it, by which what was answered is known to be about this. */
  hash: z.string(),
  sentAt: instant,
  /** From when it opens for nobody. */
  expiresAt: instant,
  said: z.array(z.object({ id, at: instant, act: LinkAct })),
});
export type LinkRecord = z.infer<typeof LinkRecord>;

/** Where somebody was placed by their programme team, the latest. */
export const PlacedRecord = z.object({
  /** The person. */
  id,
  school: id,
  by: id,
  at: instant,
});
export type PlacedRecord = z.infer<typeof PlacedRecord>;

export interface PlacementRecords {
  hosts: Collection<HostRecord>;
  links: Collection<LinkRecord>;
  placed: Collection<PlacedRecord>;
  /** Takes what was removed or replaced out of the files too. */
  forget: () => Promise<void>;
}

export function placementRecordsIn(records: RecordStore): PlacementRecords {
  const database = 'placements';
  return {
    hosts: new Collection(records, { database, prefix: 'host' }, HostRecord),
    links: new Collection(records, { database, prefix: 'link' }, LinkRecord),
    placed: new Collection(records, { database, prefix: 'placed' }, PlacedRecord),
    forget: () => records.compact(database),
  };
}
