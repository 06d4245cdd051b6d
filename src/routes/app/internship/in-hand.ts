import { page } from '$app/state';
import { placementsOf } from '#lib/device/placements.svelte.ts';
import { focusInHand } from '#lib/device/focus-in-hand.ts';
import { schoolName, schoolOf } from '#lib/device/placement-school.ts';
import { getWorkplace } from '#lib/device/workplace.ts';
import { hostViewOf } from '#lib/domain/placement/build-view.ts';
import type { HostView } from '#lib/domain/placement/link-view.ts';
import type { PlacementPlace } from '#lib/domain/placement/placement.ts';

/** The placement that the address names, with what its screens need. Called while a screen is made. */
export function placementOfPage() {
  const workplace = getWorkplace();
  const { device } = workplace();
  const placements = placementsOf(device);
  const key = page.params['placement'] ?? '';
  return {
    workplace,
    device,
    placements,
    key,
    /** As it stands now. */
    get placement() {
      return placements.one(key);
    },
    /** What its school is called, to stand in a sentence. */
    get school() {
      const name = schoolName(device, placements.one(key));
      return name === '' ? 'the other school' : name;
    },
    writerFor: (place: PlacementPlace) => (text: string, taken: readonly string[]) =>
      placements.write(key, place, text, taken),
  };
}

/** What the host mentor of the placement in hand would see now. */
export function hostViewHere({
  device,
  placement,
  workplace,
}: ReturnType<typeof placementOfPage>): HostView {
  return hostViewOf(placement, {
    intern: device.world?.person.name ?? '',
    school: schoolName(device, placement),
    programme: device.world?.programme ?? '',
    focus: (focusInHand(workplace())?.competencies ?? []).map(({ name }) => name),
    listed: schoolOf(device, placement)?.facts ?? {},
  });
}

export const back = { href: '/app/internship', label: 'Internship' };
