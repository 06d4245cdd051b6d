import { attemptKey, type AnswersPart } from '../domain/measuring/answers.ts';
import type { Instrument } from '../domain/measuring/instrument.ts';
import type { Progress } from '../domain/programme-path.ts';
import type { SpaceMembership } from '../domain/spaces/membership.ts';
import { stampTime, type Stamp } from '../domain/stamp.ts';
import { Circle } from './circle.svelte.ts';
import { RoleJudgement } from './role-judgement.svelte.ts';
import type { Workplace } from './workplace.ts';

/** The others in a circle, as the reader knows them: "Priya", "Priya and Sam". */
export function othersIn({ people }: SpaceMembership, me: string): string {
  const names = people.filter(({ id }) => id !== me).map(({ name }) => firstName(name));
  return names.join(' and ');
}

/** "Priya" of "Priya Nair"; a title is kept with the surname: "Mr Osei". */
export function firstName(name: string): string {
  const [first = name, ...rest] = name.split(' ');
  return /^(Mr|Mrs|Ms|Miss|Mx|Dr)\.?$/.test(first) ? [first, rest.at(-1)].join(' ') : first;
}

/** The circle in which an intern shares with a coach now. */
export function coachingCircle({ device }: Workplace): SpaceMembership | undefined {
  return device.circles.find(
    ({ mode, people }) =>
      mode === 'rw' && people.some(({ id, role }) => id === device.person && role === 'intern'),
  );
}

/** Where an intern is on the thread, from what this device holds. */
export function progressOf(workplace: Workplace, instrument: Instrument): Progress {
  const { device, attempts } = workplace;
  const attempt = attempts.latest;
  const membership = coachingCircle(workplace);
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
