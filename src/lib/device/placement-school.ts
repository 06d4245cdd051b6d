import {
  dayFacts,
  knownFacts,
  type DayFacts,
  type KnownFact,
} from '../domain/placement/day-facts.ts';
import {
  HostSchoolDocument,
  PlacedAtDocument,
  type HostSchool,
} from '../domain/placement/host-school.ts';
import {
  latestAct,
  PlacementSaidDocument,
  type LinkAct,
  type Said,
} from '../domain/placement/link-view.ts';
import {
  daysOf,
  ownFacts,
  stateOf,
  type LinkFor,
  type Placement,
} from '../domain/placement/placement.ts';
import { KeepsakeDocument } from '../domain/portfolio/keepsake.ts';
import type { Device } from './device.svelte.ts';
import { placementsOf } from './placements.svelte.ts';

/** The schools that offer, as this person's programme wrote them down; with `everyOne`, also those that do not any more. */
export function hostSchoolsOf(device: Device, everyOne = false): readonly HostSchoolDocument[] {
  const { cohortSpace } = device;
  if (cohortSpace === undefined) return [];
  return device
    .documents(cohortSpace)
    .ofType('hostSchool', HostSchoolDocument)
    .filter(({ isRetired }) => everyOne || isRetired !== true);
}

/** The school of the programme's list at which a placement is; undefined where its person wrote it in, or this device has not heard of it. */
export function schoolOf(device: Device, placement: Placement): HostSchool | undefined {
  const id = placement.school?.value.id;
  if (id === undefined) return undefined;
  return hostSchoolsOf(device, true).find((one) => one.id === id)?.school;
}

/** What a school is called; empty where nobody has said. */
export function schoolName(device: Device, placement: Placement): string {
  return schoolOf(device, placement)?.name ?? placement.school?.value.name ?? '';
}

/** Where the programme team placed this person last; undefined where it did not. */
export function placedAt(
  device: Device,
): { id: string; school: HostSchool; at: string } | undefined {
  const [latest] = device
    .documents(device.meSpace)
    .ofType('placedAt', PlacedAtDocument)
    .toSorted((a, b) => b.at.localeCompare(a.at));
  const found = hostSchoolsOf(device, true).find(({ id }) => id === latest?.school);
  return latest === undefined || found === undefined
    ? undefined
    : { id: found.id, school: found.school, at: latest.at };
}

/** What the school of the placement in hand can offer, as ids of competencies; none where there is no such school. */
export function placementOffers(device: Device): ReadonlySet<string> {
  const { inHand } = placementsOf(device);
  return new Set(inHand === undefined ? [] : schoolOf(device, inHand)?.offers);
}

/** What a host mentor, or a head, said of a placement by their link, here or in an earlier programme, the earliest first. */
export function saidOf(device: Device, placement: string, of: LinkFor): Said[] {
  const before = device
    .documents(device.ownSpace)
    .ofType('keepsake', KeepsakeDocument)
    .filter(({ kind }) => kind === 'placementSaid')
    .flatMap(({ documents }) => documents)
    .flatMap((document) => PlacementSaidDocument.safeParse(document).data ?? []);
  return [
    ...before,
    ...device.documents(device.meSpace).ofType('placementSaid', PlacementSaidDocument),
  ]
    .filter((one) => one.placement === placement && one.for === of)
    .map(({ at, act }) => ({ at, act }))
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/** What was said last of a kind. */
export function lastSaid<Did extends LinkAct['did']>(
  device: Device,
  { placement }: Placement,
  did: Did,
) {
  const of = did === 'release' ? 'head' : 'host';
  return latestAct(saidOf(device, placement, of), did);
}

/** What is known of the day, and from whom. */
export function factsOf(device: Device, placement: Placement): KnownFact[] {
  const host: DayFacts = lastSaid(device, placement, 'facts')?.act.facts ?? {};
  const list = schoolOf(device, placement)?.facts ?? {};
  return knownFacts({ self: ownFacts(placement), host: cleaned(host, list), list });
}

/** Whether the school lets somebody take photos for their own journal; undefined where it has not said. */
export function photosAllowed(device: Device, placement: Placement): boolean | undefined {
  return lastSaid(device, placement, 'facts')?.act.photos ?? schoolOf(device, placement)?.photos;
}

/**
 * The school in which a day was, or is, spent where photos are not allowed there; undefined for any other day. `day`: as
 * `2026-11-26`.
 */
export function noPhotosAt(device: Device, day: string): string | undefined {
  const placement = placementsOf(device).all.find(
    (one) => stateOf(one) !== 'fell-through' && daysOf(one).some(({ on }) => on === day),
  );
  if (placement === undefined || photosAllowed(device, placement) === true) return undefined;
  const name = schoolName(device, placement);
  return name === '' ? 'the other school' : name;
}

/** What the host left as the list has it is the list's. */
function cleaned(host: DayFacts, list: DayFacts): DayFacts {
  return Object.fromEntries(
    dayFacts.flatMap((fact) => {
      const text = host[fact];
      return text === undefined || text === list[fact] ? [] : [[fact, text]];
    }),
  );
}
