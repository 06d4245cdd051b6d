import type { Archive } from './archive.ts';
import { earlierIn } from './earlier.ts';
import { earlierChoice, earlierParts, type EarlierPart } from './portfolio.ts';
import { focusTold, targetsTold, viewsTold } from './told.ts';

/** What of earlier programmes can be put in part by part, programme by programme. */
export function earlierToChoose(
  archive: Archive,
  now: number,
): { programme: string; parts: { part: EarlierPart; key: string }[] }[] {
  return earlierIn(archive).flatMap((earlier) => {
    const { person, programme } = earlier;
    const keyed = earlierParts.map((part) => ({ part, key: earlierChoice(part, person.id) }));
    const chosen = Object.fromEntries(keyed.map(({ key }) => [key, { on: true, at: '' }]));
    const reading = { archive: earlier, portfolio: { chosen, words: {} }, now, isEarlier: true };
    const has: Record<EarlierPart, boolean> = {
      focus: focusTold(reading).length > 0,
      targets: targetsTold(reading).length > 0,
      views: archive.frameworks.some((framework) =>
        framework.competencies.some(({ id }) => viewsTold(reading, framework, id).length > 0),
      ),
    };
    const parts = keyed.filter(({ part }) => has[part]);
    return parts.length === 0 ? [] : [{ programme, parts }];
  });
}
