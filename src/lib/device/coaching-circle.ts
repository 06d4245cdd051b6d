import type { FocusWith } from '../domain/programme/programme.ts';
import { firstName } from '../domain/names.ts';
import type { SpaceMembership } from '../domain/spaces/membership.ts';
import type { Device } from './device.svelte.ts';

/**
 * The others in a circle, as the reader knows them: "Priya", "Priya and Sam"; by the whole name where the reader shares
 * with two of one first name.
 */
export function othersIn({ people }: SpaceMembership, { person: me, circles }: Device): string {
  const everybody = circles.flatMap((circle) => circle.people);
  const names = people
    .filter(({ id }) => id !== me)
    .map(({ id, name }) => {
      const called = firstName(name);
      const isAnother = (one: { id: string; name: string }) =>
        one.id !== id && one.id !== me && firstName(one.name) === called;
      return everybody.some(isAnother) ? name : called;
    });
  return names.join(' and ');
}

/** The circle in which an intern shares with a coach now; where there is none, the one with a host mentor. */
export function coachingCircle(device: Device): SpaceMembership | undefined {
  return circlesToShow(device)[0];
}

/** Every circle in which an intern shares now, those with a coach first. */
export function circlesToShow(device: Device): SpaceMembership[] {
  const mine = device.circles.filter(
    ({ mode, people }) =>
      mode === 'rw' && people.some(({ id, role }) => id === device.person && role === 'intern'),
  );
  return mine.sort((a, b) => Number(hasRole(b, 'coach')) - Number(hasRole(a, 'coach')));
}

/** The circle that an intern has now with somebody of a role. */
export function circleWith(device: Device, role: FocusWith): SpaceMembership | undefined {
  return circlesToShow(device).find((circle) => hasRole(circle, role));
}

function hasRole({ people }: SpaceMembership, role: FocusWith): boolean {
  return people.some((one) => one.role === role);
}
