import { createHash } from 'node:crypto';
import { canonicalJson } from '#lib/domain/canonical.ts';
import { documentId } from '#lib/domain/documents/document-id.ts';
import type { LinkSecret } from '#lib/domain/feedback/link-code.ts';
import { assuranceIn } from '#lib/domain/placement/assurance.ts';
import { tooEarlyWords } from '#lib/domain/placement/confirmed-days.ts';
import {
  actsOf,
  askedIn,
  latestAct,
  type LinkAct,
  type LinkView,
  type PlacementLinkAnswer,
} from '#lib/domain/placement/link-view.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { day, instant, type Clock } from '../accounts/clock.ts';
import { newId } from '../accounts/new-id.ts';
import { rolesOf, type Roster } from '../accounts/roster.ts';
import { Conflict, Forbidden, InvalidRequest, NotFound } from '../errors.ts';
import { linkHash } from '../feedback/secrets.ts';
import type { ServerDocuments } from '../server-documents.ts';
import type { LinkRecord, PlacementRecords } from './placement-records.ts';

/** How long a link opens after the last day that it tells of, and after it was sent where it tells of none. */
const opensFor = 60 * day;

/** How much may be said by one link: more than anybody needs, and no way to fill a disk. */
const mostSaid = 60;

/** How many links one person may have at a time: two a placement, and some that fell through. */
const mostLinks = 30;

interface Parts {
  records: PlacementRecords;
  roster: Roster;
  documents: ServerDocuments;
  clock: Clock;
}

/** Links to host mentors and heads, who need no account. Whoever has one sees what its intern put behind it, and no more. */
export class PlacementLinks {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Puts something behind a link, in the place of what was there. Throws Forbidden for somebody else's link. */
  async send(person: string, secret: LinkSecret, view: LinkView): Promise<void> {
    const { links } = this.#parts.records;
    const id = linkHash(secret);
    const now = this.#parts.clock();
    const shown = {
      view,
      hash: hashOf(view),
      sentAt: instant(now),
      expiresAt: instant(Math.max(now, lastDayOf(view)) + opensFor),
    };
    const known = await links.find(id);
    if (known === undefined) {
      const theirs = (await links.all()).filter((one) => one.person === person);
      if (theirs.length >= mostLinks) throw new InvalidRequest('too many links');
      await links.add({ id, person, ...shown, said: [] });
    } else {
      if (known.person !== person) throw new Forbidden('a link of somebody else');
      if (known.view.for !== view.for || known.view.placement !== view.placement)
        throw new InvalidRequest('a link leads to one thing');
      await links.change(id, (record) => ({ ...record, ...shown }));
    }
    await this.#parts.records.forget();
  }

  /** Nobody opens it any more, and nothing of it is kept. Does nothing where there is none. */
  async takeBack(person: string, secret: LinkSecret): Promise<void> {
    const known = await this.#parts.records.links.find(linkHash(secret));
    if (known === undefined) return;
    if (known.person !== person) throw new Forbidden('a link of somebody else');
    await this.#parts.records.links.remove(known.id);
    await this.#parts.records.forget();
  }

  /** What a link leads to. One that never was and one that was taken back are not told apart. */
  async open(secret: LinkSecret): Promise<PlacementLinkAnswer> {
    const record = await this.#standing(secret);
    return record === undefined ? { state: 'unknown' } : this.#shown(record);
  }

  /** Takes what is said by a link, and tells its intern. Throws InvalidRequest for what this link cannot say. */
  async say(secret: LinkSecret, act: LinkAct): Promise<PlacementLinkAnswer> {
    const record = await this.#standing(secret);
    if (record === undefined) return { state: 'unknown' };
    if (!actsOf[record.view.for].includes(act.did)) throw new InvalidRequest('not by this link');
    const early =
      act.did === 'came' ? tooEarlyWords(record.view.days, this.#parts.clock()) : undefined;
    if (early !== undefined) return { state: 'too-early', message: `Nothing was sent. ${early}` };
    const before = latestAct(record.said, act.did);
    if (before !== undefined && canonicalJson(before.act) === canonicalJson(act))
      return this.#shown(record);
    if (record.said.length >= mostSaid) throw new InvalidRequest('too much was said by this link');
    const said = { id: newId(), at: instant(this.#parts.clock()), act };
    const changed = await this.#parts.records.links.change(record.id, (current) => ({
      ...current,
      said: [...current.said, said],
    }));
    if (changed === undefined) throw new Conflict('a link that was just taken back');
    await this.#tell(changed, said);
    return this.#shown(changed);
  }

  /** Removes links whose time is over, with what was shown by them. */
  async sweep(): Promise<void> {
    const { links } = this.#parts.records;
    const now = instant(this.#parts.clock());
    const over = (await links.all()).filter(({ expiresAt }) => expiresAt <= now);
    for (const { id } of over) await links.remove(id);
    if (over.length > 0) await this.#parts.records.forget();
  }

  async #tell({ person, view }: LinkRecord, said: LinkRecord['said'][number]): Promise<void> {
    const { id, at, act } = said;
    await this.#parts.documents.put(
      spaceName('me', person),
      documentId('placementSaid', 'server', id),
      {
        type: 'placementSaid',
        author: 'server',
        v: 1,
        placement: view.placement,
        for: view.for,
        at,
        act,
      },
    );
  }

  /** Undefined where its time is over, or its intern is not in the programme any more. */
  async #standing(secret: LinkSecret): Promise<LinkRecord | undefined> {
    const { records, roster, clock } = this.#parts;
    const record = await records.links.find(linkHash(secret));
    const now = instant(clock());
    if (record === undefined || record.expiresAt <= now) return undefined;
    return (await rolesOf(roster, record.person, now)).includes('intern') ? record : undefined;
  }

  async #shown(record: LinkRecord): Promise<PlacementLinkAnswer> {
    const { view, hash, said } = record;
    const assurance = view.for === 'host' ? await this.#assuranceFor(record) : undefined;
    return {
      state: 'open',
      view,
      hash,
      said: said.map(({ at, act }) => ({ at, act })),
      ...(assurance === undefined ? {} : { assurance }),
    };
  }

  /** What the employer said last of checks, by the head's link of the same placement. */
  async #assuranceFor({
    person,
    view,
  }: LinkRecord): Promise<{ who: string; at: string } | undefined> {
    const said = (await this.#parts.records.links.all())
      .filter((one) => one.person === person && one.view.for === 'head')
      .filter((one) => one.view.placement === view.placement)
      .flatMap((one) => one.said);
    return assuranceIn(said);
  }
}

/** Throws NotFound for what is no link. */
export function secretFrom(read: LinkSecret | undefined): LinkSecret {
  if (read === undefined) throw new NotFound('no link');
  return read;
}

/** Of what is asked, as the intern's device makes it of the same view. */
function hashOf(view: LinkView): string {
  return createHash('sha256')
    .update(canonicalJson(askedIn(view)))
    .digest('hex');
}

/** The end of the last day, in milliseconds; 0 where there is none. */
function lastDayOf({ days }: LinkView): number {
  return Math.max(0, ...days.map(({ on }) => Date.parse(on) + day));
}
