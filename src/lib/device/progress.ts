import { attemptKey, type AnswersPart } from '../domain/measuring/answers.ts';
import { focusNames } from '../domain/focus/focus-words.ts';
import { latestSaid } from '../domain/self-review/looks.ts';
import { selfReviewKey } from '../domain/self-review/self-review.ts';
import { frameworkOf, reviewInHand, type ReviewInHand } from './frameworks.ts';
import type { Progress } from '../domain/programme-path.ts';
import { stampTime, type Stamp } from '../domain/stamp.ts';
import { withChange } from '../domain/sharing/shown-state.ts';
import { Circle } from './circle.svelte.ts';
import { circleWith, coachingCircle, othersIn } from './coaching-circle.ts';
import { RoleJudgement } from './role-judgement.svelte.ts';
import { showingIn, shownIn } from './showing.ts';
import { FocusTalk } from './focus-talk.svelte.ts';
import type { Workplace } from './workplace.ts';

/** Where an intern is on the thread, from what this device holds. */
export function progressOf(workplace: Workplace): Progress {
  const { device, attempts, programme } = workplace;
  const attempt = attempts.latest;
  const instrument = programme.inHand(attempt);
  const membership = coachingCircle(device);
  const circle = membership === undefined ? undefined : new Circle(device, membership);
  const key = attempt === undefined ? undefined : attemptKey(attempt);
  const share = circle?.shares.find(({ of, author }) => of === key && author === device.person);
  const demand = new RoleJudgement(device, device.ownSpace, instrument.id);
  const replies = circle?.replies.filter(({ author }) => author !== device.person);
  const isResultChanged =
    share !== undefined && changedAfter(share.sharedAt, attempt, demand.latest);
  const { focusWith } = programme.settings;
  const withMe = circleWith(device, focusWith);
  return {
    instrument,
    attempt,
    demand: demand.areas,
    coach: membership === undefined ? undefined : othersIn(membership, device.person),
    shownAt: share?.sharedAt,
    shown:
      circle === undefined || key === undefined
        ? { state: 'nothing' }
        : withChange(shownIn(device, circle, key), isResultChanged),
    changedSinceShown:
      isResultChanged || (circle !== undefined && reviewChanged(workplace, circle)),
    earlierShownAt:
      circle === undefined
        ? undefined
        : showingIn(device, circle).copies.find(({ of, waits }) => of !== key && !waits)?.sharedAt,
    replies: replies?.length ?? 0,
    review: reviewProgress(reviewInHand(workplace)),
    focusWith: {
      role: focusWith,
      name: withMe === undefined ? undefined : othersIn(withMe, device.person),
    },
    focus: withMe === undefined ? undefined : focusProgress(workplace, withMe.id),
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

/** Whether anything in a self-review is later than the copy of it that is shown in a circle. */
function reviewChanged({ device, selfReviews }: Workplace, { reviewShares }: Circle): boolean {
  return selfReviews.all.some((review) => {
    const key = selfReviewKey(review);
    const share = reviewShares.find(({ of, author }) => of === key && author === device.person);
    return share !== undefined && latestSaid(review) > Date.parse(share.sharedAt);
  });
}

function reviewProgress({ review, framework }: ReviewInHand): Progress['review'] {
  if (review === undefined || framework === undefined) return undefined;
  const sorted = framework.competencies.filter(({ id }) => review.sorted[id] !== undefined);
  return { sorted: sorted.length, of: framework.competencies.length };
}

function focusProgress(workplace: Workplace, circle: string): Progress['focus'] {
  const { device } = workplace;
  const { current, open } = new FocusTalk(device, circle).state;
  if (open.some(({ proposal }) => proposal.author !== device.person)) return { state: 'theirs' };
  if (current !== undefined) {
    const { framework: id, version, competencies } = current.proposal;
    const framework = frameworkOf(workplace, { id, version });
    const names = framework === undefined ? 'Agreed' : focusNames(framework, competencies);
    return { state: 'agreed', names };
  }
  return open.length > 0 ? { state: 'mine' } : undefined;
}
