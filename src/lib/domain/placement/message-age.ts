import { stampTime } from '../stamp.ts';
import type { Placement } from './placement.ts';

/**
 * What a first message can say that is not so any more, in a sentence: the days, and what the head says of them. Empty where
 * nothing of that changed since somebody last wrote in it.
 * @param answeredAt when the head answered last (ISO 8601); undefined where they have not
 */
export function changedSinceMessage(
  { words, days, links }: Pick<Placement, 'words' | 'days' | 'links'>,
  answeredAt: string | undefined,
): string {
  const written = Math.max(0, ...(words['message'] ?? []).map(({ at }) => stampTime(at)));
  if (written === 0) return '';
  const isLater = (at: string | undefined) => at !== undefined && Date.parse(at) > written;
  const hasOtherDays = Object.values(days).some(({ at }) => stampTime(at) > written);
  const head = isLater(answeredAt)
    ? ['your head has answered']
    : isLater(links.head?.value.madeAt)
      ? ['you have asked your head']
      : [];
  const changed = [...(hasOtherDays ? ['you have changed the days'] : []), ...head];
  return changed.length === 0
    ? ''
    : `Since you wrote this ${changed.join(', and ')}. Check what it says before you send it.`;
}
