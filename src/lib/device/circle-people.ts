import { firstName } from '../domain/names.ts';
import type { SpaceMembership } from '../domain/spaces/membership.ts';
import { othersIn } from './coaching-circle.ts';
import type { Device } from './device.svelte.ts';

/** Who is who in a circle, for whoever reads. */
export interface CirclePeople {
  membership: SpaceMembership;
  isIntern: boolean;
  /** First names of the others. */
  others: string;
  /** The first name of the intern, and of whoever coaches them. */
  intern: string;
  coach: string;
  /** Whether anything can still be put there. */
  isOpen: boolean;
  /** "You", or a first name. */
  nameOf: (person: string) => string;
}

/** Who is who in a circle of this device; undefined for one that is not here. */
export function circlePeople(device: Device, id: string | undefined): CirclePeople | undefined {
  const membership = device.circles.find((circle) => circle.id === id);
  if (membership === undefined) return undefined;
  const { people, mode } = membership;
  const intern = people.find(({ role }) => role === 'intern');
  const coach = people.find(({ role }) => role !== 'intern');
  return {
    membership,
    isIntern: intern?.id === device.person,
    others: othersIn(membership, device),
    intern: firstName(intern?.name ?? ''),
    coach: firstName(coach?.name ?? ''),
    isOpen: mode === 'rw',
    nameOf: (person) =>
      person === device.person
        ? 'You'
        : firstName(people.find((one) => one.id === person)?.name ?? 'Somebody'),
  };
}
