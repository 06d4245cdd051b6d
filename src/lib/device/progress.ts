import { attemptKey, type AnswersPart } from '../domain/measuring/answers.ts';
import { focusNames } from '../domain/focus/focus-words.ts';
import type { Framework } from '../domain/framework/framework.ts';
import type { Instrument } from '../domain/measuring/instrument.ts';
import type { Progress } from '../domain/programme-path.ts';
import { stampTime, type Stamp } from '../domain/stamp.ts';
import { Circle } from './circle.svelte.ts';
import { coachingCircle, othersIn } from './coaching-circle.ts';
import { RoleJudgement } from './role-judgement.svelte.ts';
import { FocusTalk } from './focus-talk.svelte.ts';
import type { Device } from './device.svelte.ts';
import type { Workplace } from './workplace.ts';

/** Where an intern is on the thread, from what this device holds; without a framework, no further than the audit. */
export function progressOf(
  workplace: Workplace,
  instrument: Instrument,
  framework?: Framework,
): Progress {
  const { device, attempts } = workplace;
  const attempt = attempts.latest;
  const membership = coachingCircle(device);
  const circle = membership === undefined ? undefined : new Circle(device, membership);
  const key = attempt === undefined ? undefined : attemptKey(attempt);
  const share = circle?.shares.find(({ of, author }) => of === key && author === device.person);
  const demand = new RoleJudgement(device, device.ownSpace, instrument.id);
  const replies = circle?.replies.filter(({ author }) => author !== device.person);
  return {
    instrument,
    attempt,
    demand: demand.areas,
    coach: membership === undefined ? undefined : othersIn(membership, device.person),
    shownAt: share?.sharedAt,
    showWaits: device.unsent.some((thing) => 'id' in thing && thing.id === share?._id),
    changedSinceShown: share !== undefined && changedAfter(share.sharedAt, attempt, demand.latest),
    earlierShownAt: circle?.shares.find(({ author }) => author === device.person)?.sharedAt,
    replies: replies?.length ?? 0,
    review: framework === undefined ? undefined : reviewProgress(workplace, framework),
    focus:
      framework === undefined || membership === undefined
        ? undefined
        : focusProgress(device, membership.id, framework),
    unread: circle?.summary.isNew ?? false,
  };
}

/** Whether an answer, a tick or what the role asks is later than an instant (ISO 8601). */
function changedAfter(
  instant: string,
  attempt: AnswersPart | undefined,
  demanded: Stamp | undefined,
): boolean {
  const stamps = [
    ...Object.values(attempt?.answers ?? {}).map(({ at }) => at),
    ...Object.values(attempt?.talk ?? {}).map(({ at }) => at),
    ...(demanded === undefined ? [] : [demanded]),
  ];
  return stamps.some((stamp) => stampTime(stamp) > Date.parse(instant));
}

function reviewProgress({ selfReviews }: Workplace, framework: Framework): Progress['review'] {
  const review = selfReviews.latest(framework);
  if (review === undefined) return undefined;
  const sorted = framework.competencies.filter(({ id }) => review.sorted[id] !== undefined);
  return { sorted: sorted.length, of: framework.competencies.length };
}

function focusProgress(device: Device, circle: string, framework: Framework): Progress['focus'] {
  const { current, open } = new FocusTalk(device, circle).state;
  if (open.some(({ proposal }) => proposal.author !== device.person)) return { state: 'theirs' };
  if (current !== undefined)
    return { state: 'agreed', names: focusNames(framework, current.proposal.competencies) };
  return open.length > 0 ? { state: 'mine' } : undefined;
}
