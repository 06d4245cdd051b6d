import { settledWithin, type Target } from '../domain/coaching/target.ts';
import { parseDocumentId } from '../domain/documents/document-id.ts';
import { Coaching } from './coaching.svelte.ts';
import { othersIn } from './coaching-circle.ts';
import type { Device } from './device.svelte.ts';
import { circlesOfIntern } from './focus-in-hand.ts';
import type { TimeOfLook } from './looked-back-on.ts';

/** A target that an intern met, and with whom it was set. */
export interface TargetMet {
  target: Target;
  others: string;
  href: string;
}

/** The targets that were met, or partly, in the time of a look, of all times together; the latest first. */
export function targetsMet(device: Device, time: TimeOfLook): TargetMet[] {
  return circlesOfIntern(device)
    .flatMap((membership) =>
      settledWithin(new Coaching(device, membership.id).targets, time).map((target) => ({
        target,
        others: othersIn(membership, device),
        href: `/app/circles/${membership.id}/targets/${parseDocumentId(target._id)?.key[0] ?? ''}`,
      })),
    )
    .sort((a, b) => b.target.at.localeCompare(a.target.at));
}
