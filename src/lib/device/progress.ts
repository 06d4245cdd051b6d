import { attemptKey, type AnswersPart } from '../domain/measuring/answers.ts';
import { focusNames } from '../domain/focus/focus-words.ts';
import { latestSaid } from '../domain/self-review/looks.ts';
import { selfReviewKey } from '../domain/self-review/self-review.ts';
import { frameworkOf, reviewInHand, type ReviewInHand } from './frameworks.ts';
import type { Progress } from '../domain/programme-path.ts';
import { daysInWords } from '../domain/placement/placement-words.ts';
import { daysOf, stateOf } from '../domain/placement/placement.ts';
import { stampTime, type Stamp } from '../domain/stamp.ts';
import { withChange } from '../domain/sharing/shown-state.ts';
import { Circle } from './circle.svelte.ts';
import { circlesToShow, circleWith, othersIn } from './coaching-circle.ts';
import type { Device } from './device.svelte.ts';
import { latestAgreement } from './focus-in-hand.ts';
import { RoleJudgement } from './role-judgement.svelte.ts';
import { showingIn, shownIn } from './showing.ts';
import { FocusTalk } from './focus-talk.svelte.ts';
import { placementsHaveNews } from './placement-news.ts';
import { schoolName } from './placement-school.ts';
import { placementsOf } from './placements.svelte.ts';
import type { Workplace } from './workplace.ts';
import { pathwayOf } from './pathway.svelte.ts';
import { selfReviewsOf } from './self-reviews.svelte.ts';

/** Where an intern is on the thread, from what this device holds. */
export function progressOf(workplace: Workplace): Progress {
  const { device, attempts, programme } = workplace;
  const attempt = attempts.latest;
  const instrument = programme.inHand(attempt);
  const key = attempt === undefined ? undefined : attemptKey(attempt);
  const demand = new RoleJudgement(workplace, device.ownSpace, instrument);
  const circles = circlesToShow(device).map((membership) => new Circle(device, membership));
  const shareIn = ({ shares }: Circle) =>
    shares.find(({ of, author }) => of === key && author === device.person);
  const isChangedIn = (circle: Circle) =>
    key !== undefined && isChangedSinceShown(workplace, circle, key);
  const shownTo = circles.filter((circle) => shareIn(circle) !== undefined);
  // Of several with whom it could be shared: who has an older one of it, else who has it, else the coach.
  const circle = shownTo.find(isChangedIn) ?? shownTo[0] ?? circles[0];
  const stateIn = (of: Circle) =>
    key === undefined
      ? { state: 'nothing' as const }
      : withChange(shownIn(device, of, key), isChangedIn(of));
  const shown = circle === undefined ? { state: 'nothing' as const } : stateIn(circle);
  const writer = circles.find(({ summary }) => summary.isNew);
  const looks = attempts.all.map(attemptKey);
  const { focusWith } = programme.settings;
  const withMe = circleWith(device, focusWith);
  return {
    instrument,
    attempt,
    demand: demand.areas,
    coach: circle === undefined ? undefined : personOf(device, circle),
    shownAt: circle === undefined ? undefined : shareIn(circle)?.sharedAt,
    shown,
    shownTo: (shownTo.length === 0 ? circles : shownTo)
      .filter((one) => stateIn(one).state === shown.state)
      .map((one) => personOf(device, one).name),
    changedSinceShown:
      shownTo.some(isChangedIn) ||
      circles.some((one) =>
        one.reviewShares.some(({ of }) => isChangedSinceShown(workplace, one, of)),
      ),
    earlierShownAt:
      circle === undefined
        ? undefined
        : showingIn(device, circle).copies.find(
            ({ of, waits }) => of !== key && looks.includes(of) && !waits,
          )?.sharedAt,
    replies: circle?.replies.filter(({ author }) => author !== device.person).length ?? 0,
    review: reviewProgress(reviewInHand(workplace)),
    focusWith: {
      role: focusWith,
      name: withMe === undefined ? undefined : othersIn(withMe, device),
    },
    focus: focusProgress(workplace, withMe?.id),
    pathway: pathwayProgress(device),
    internship: internshipProgress(device),
    unread:
      writer?.summary.newest === undefined
        ? undefined
        : { ...personOf(device, writer), act: writer.summary.newest },
  };
}

/** The first names of the others in a circle, and which circle it is. */
function personOf(device: Device, { membership }: Circle): { name: string; circle: string } {
  return { name: othersIn(membership, device), circle: membership.id };
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

/** Whether anything in a look or a self-review, by its key, is later than this person's copy of it in a circle. */
export function isChangedSinceShown(
  { device, attempts, programme }: Workplace,
  { shares, reviewShares }: Circle,
  of: string,
): boolean {
  const copy = [...shares, ...reviewShares].find(
    (one) => one.of === of && one.author === device.person,
  );
  if (copy === undefined) return false;
  const attempt = attempts.all.find((one) => attemptKey(one) === of);
  if (attempt !== undefined) {
    const instrument = programme.asked(attempt);
    const demanded =
      instrument && new RoleJudgement({ device, programme }, device.ownSpace, instrument).latest;
    return changedAfter(copy.sharedAt, attempt, demanded);
  }
  const review = selfReviewsOf(device).all.find((one) => selfReviewKey(one) === of);
  return review !== undefined && latestSaid(review) > Date.parse(copy.sharedAt);
}

function reviewProgress({ review, framework }: ReviewInHand): Progress['review'] {
  if (review === undefined || framework === undefined) return undefined;
  const sorted = framework.competencies.filter(({ id }) => review.sorted[id] !== undefined);
  return { sorted: sorted.length, of: framework.competencies.length };
}

function pathwayProgress(device: Device): Progress['pathway'] {
  const { plan, steps } = pathwayOf(device);
  if (plan === undefined) return undefined;
  return { toDo: steps.filter(({ state }) => state === 'planned').length, of: steps.length };
}

function internshipProgress(device: Device): Progress['internship'] {
  const { all, inHand } = placementsOf(device);
  const hasNews = placementsHaveNews(device);
  if (inHand === undefined) {
    const done = all.find((one) => stateOf(one) === 'done');
    if (done !== undefined) return { line: schoolName(device, done), isDone: true, hasNews };
    return hasNews ? { line: 'You have been placed', isDone: false, hasNews } : undefined;
  }
  const name = schoolName(device, inHand);
  const days = daysOf(inHand);
  const line = [
    name === '' ? 'No school yet' : name,
    days.length === 0 ? 'no days yet' : daysInWords(days, device.now()),
  ];
  return { line: line.join(', '), isDone: false, hasNews };
}

function focusProgress(workplace: Workplace, circle: string | undefined): Progress['focus'] {
  const { device } = workplace;
  const open = circle === undefined ? [] : new FocusTalk(device, circle).state.open;
  const theirs = open.some(({ proposal }) => proposal.author !== device.person);
  const current = latestAgreement(device);
  if (current !== undefined) {
    const { framework: id, version, competencies } = current.proposal;
    const framework = frameworkOf(workplace, { id, version });
    const names = framework === undefined ? 'Agreed' : focusNames(framework, competencies);
    return { state: 'agreed', names, ...(theirs ? { another: true } : {}) };
  }
  if (theirs) return { state: 'theirs' };
  return open.length > 0 ? { state: 'mine' } : undefined;
}
