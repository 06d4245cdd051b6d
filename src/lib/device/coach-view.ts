import type { ReviewLook } from '../domain/self-review/looks.ts';
import { datesOfViews, levelsOfViews } from '../domain/self-review/level-view.ts';
import { coachingCircle, othersIn } from './coaching-circle.ts';
import { LevelJudgement } from './level-judgement.svelte.ts';
import { timeOfLook } from './review-looks.ts';
import type { Workplace } from './workplace.ts';

/** How an intern's coach sees the levels of one of their looks; undefined where the coach has said nothing. */
export function coachViewOf(here: Workplace, { review, framework }: ReviewLook) {
  const { device } = here;
  const membership = coachingCircle(device);
  const other = membership?.people.find(({ id }) => id !== device.person);
  if (membership === undefined || framework === undefined || other === undefined) return undefined;
  const views = new LevelJudgement(device, membership.id, framework).viewsOf(other.id);
  if (Object.keys(views).length === 0) return undefined;
  return {
    name: othersIn(membership, device),
    levels: levelsOfViews(views),
    dates: datesOfViews(views, timeOfLook(here, review)),
  };
}
