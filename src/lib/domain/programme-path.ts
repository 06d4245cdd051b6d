import type { AnswersPart } from './measuring/answers.ts';
import type { Instrument } from './measuring/instrument.ts';
import { answerValues } from './measuring/result.ts';
import type { RoleDemand } from './measuring/role-demand.ts';
import type { Act } from './sharing/circle-summary.ts';
import type { ShownState } from './sharing/shown-state.ts';
import { shownSentence, shownTitle } from './sharing/shown-words.ts';
import type { FocusWith } from './programme/programme.ts';
import { stillToAnswer } from './measuring/scoring.ts';

/** What is known of where an intern is on the thread. */
export interface Progress {
  instrument: Instrument;
  attempt: AnswersPart | undefined;
  demand: RoleDemand;
  /** With whom it is shared, or would be: their first name, and their circle. Undefined where there is nobody. */
  coach: Person | undefined;
  /** Everybody of whom `shown` is true; where nothing is shown yet, everybody to whom it could be. */
  shownTo: readonly string[];
  /** When the result of this attempt was last shown to them, ISO 8601. */
  shownAt: string | undefined;
  /** What the coach can see of it, and what will come of that with a signal. */
  shown: ShownState;
  /** Whether an answer, or what the role asks, was changed after it was shown. */
  changedSinceShown: boolean;
  /** When the last of any attempt was shown, which the coach may still have. */
  earlierShownAt: string | undefined;
  replies: number;
  /** How far the self-review is; undefined where none was begun, or where its framework was not given. */
  review: { sorted: number; of: number } | undefined;
  /** With whom the programme says that a focus is decided, and their first name where there is one. */
  focusWith: { role: FocusWith; name: string | undefined };
  /** The focus: agreed on, with `another` that the other has suggested since; or a suggestion that waits for one of the two. */
  focus:
    | { state: 'agreed'; names: string; another?: boolean }
    | { state: 'theirs' | 'mine' }
    | undefined;
  /** The steps of the pathway, and how many are still to do; undefined where none was made. */
  pathway: { toDo: number; of: number } | undefined;
  /** The internship: what stands of it; undefined where none was begun. */
  internship: { line: string; isDone: boolean; hasNews: boolean } | undefined;
  /** Who has done something that was not yet on the screen, and what it is. */
  unread: (Person & { act: Act }) | undefined;
}

/** Somebody with whom an intern shares: their first name, and the id of their circle. */
interface Person {
  name: string;
  circle: string;
}

/** A stage on the thread, with what happened or what is next. */
export interface PathStage {
  id:
    'audit' | 'role' | 'result' | 'shown' | 'review' | 'focus' | 'pathway' | 'internship' | 'again';
  title: string;
  line: string;
  /** `waits`: done here, and on its way to somebody else. */
  state: 'done' | 'here' | 'waits' | 'ahead';
}

/** The one clear next step of a home screen: what it is, what the button says, and where it leads. */
export interface NextStep {
  line: string;
  label: string;
  /** `talk`: about the focus, with whoever is `unread`. */
  to:
    'audit' | 'role' | 'result' | 'circle' | 'talk' | 'review' | 'focus' | 'pathway' | 'internship';
}

/** What an intern would do next; never more than one thing, and nothing that has to be done. */
export function nextStep(progress: Progress): NextStep {
  const { attempt, unread, coach: { name: coach } = {} } = progress;
  if (unread !== undefined) {
    const [did, label, to] = unreadWords[unread.act];
    return { line: `${unread.name} ${did}.`, label, to };
  }
  const { focus, focusWith } = progress;
  if (focus?.state === 'agreed' && focus.another === true && focusWith.name !== undefined)
    return { line: `${focusWith.name} suggests another focus.`, label: 'Look at it', to: 'focus' };
  const seeResult = { label: 'See where I am', to: 'result' } as const;
  if (progress.internship?.hasNews === true)
    return {
      line: 'Something about your internship has come.',
      label: 'See it',
      to: 'internship',
    };
  switch (pathStages(progress).find(({ state }) => state === 'here')?.id) {
    case 'audit':
      return attempt === undefined
        ? {
            line: 'Next: an honest look at where you are. Under ten minutes, and only for you.',
            label: 'Start',
            to: 'audit',
          }
        : stillToAnswer(progress.instrument, answerValues(attempt)).length === 0
          ? {
              line: 'Everything is answered. Next: the last page.',
              label: 'Finish this look',
              to: 'audit',
            }
          : { line: 'Next: go on where you stopped.', label: 'Go on', to: 'audit' };
    case 'role':
      return {
        line: 'Next: say what the role you are heading for will ask.',
        label: 'What the next role asks',
        to: 'role',
      };
    case 'result':
      return { line: 'Next: see both side by side.', ...seeResult };
    case 'shown':
      return {
        line:
          progress.shown.state === 'unknown'
            ? shownSentence(progress.shown, coach ?? 'your coach')
            : `Next: show ${namesOf(progress) ?? coach}, if and when you want to. Or go on with what you can do.`,
        ...seeResult,
      };
    case 'review':
      return progress.review === undefined
        ? {
            line: 'Next, when you have a few minutes: sort what you can do.',
            label: 'What I can do',
            to: 'review',
          }
        : { line: 'Next: go on sorting what you can do.', label: 'Go on sorting', to: 'review' };
    case 'focus':
      return focusStep(progress);
    case 'pathway':
      return progress.pathway === undefined
        ? {
            line: 'Next: a pathway of small things that work on it, in the hours you have.',
            label: 'Make a pathway',
            to: 'pathway',
          }
        : { line: 'Next: go on along your pathway.', label: 'Your pathway', to: 'pathway' };
    case 'internship':
      return {
        line: progress.internship?.line ?? '',
        label: 'Your internship',
        to: 'internship',
      };
    default:
      return progress.changedSinceShown && coach !== undefined
        ? { line: `You have changed something since you showed ${coach}.`, ...seeResult }
        : { line: 'Nothing waits for you.', ...seeResult };
  }
}

/** What somebody did, what the button says, and where it leads. */
const unreadWords: Readonly<Record<Act, readonly [string, string, 'circle' | 'talk']>> = {
  wrote: ['has written to you', 'Read it', 'circle'],
  suggested: ['suggests a focus', 'Look at it', 'talk'],
  agreed: ['has agreed to the focus', 'See it', 'talk'],
  'judged-role': ['has said what the next role asks', 'See it', 'circle'],
  'judged-levels': ['has said how they see what you can do', 'See it', 'circle'],
  noted: ['has shown you what they wrote down about your talk', 'Read it', 'circle'],
  terms: ['has said how you two could work together', 'Look at it', 'circle'],
  target: ['has written down a target', 'See it', 'circle'],
  turn: ['has said what became of a target', 'See it', 'circle'],
  'hand-over': ['has written a hand-over, for you to pass on or keep', 'Read it', 'circle'],
  'hand-over-turn': ['has said what becomes of a hand-over', 'See it', 'circle'],
  showed: ['has shown you something', 'See it', 'circle'],
};

/** What somebody is called whom the programme names, before there is one. */
const roleWords: Readonly<Record<FocusWith, string>> = {
  coach: 'coach',
  hostMentor: 'host mentor',
};

function focusStep({ focusWith: { role, name }, focus }: Progress): NextStep {
  if (name === undefined)
    return {
      line: `Next comes a focus, chosen with a ${roleWords[role]}. You have none here now: ask your programme team.`,
      label: 'See what I can do',
      to: 'review',
    };
  switch (focus?.state) {
    case 'theirs':
      return { line: `${name} suggests a focus.`, label: 'Look at it', to: 'focus' };
    case 'mine':
      return {
        line: `You suggested a focus. ${name} has not answered yet.`,
        label: 'See it',
        to: 'focus',
      };
    default:
      return {
        line: `Next: choose a focus with ${name}, one to three things.`,
        label: 'Choose a focus',
        to: 'focus',
      };
  }
}

/** The stages in order; exactly one is `here`. */
export function pathStages(progress: Progress): PathStage[] {
  const done = doneStages(progress);
  const stages: Omit<PathStage, 'state'>[] = [
    { id: 'audit', title: 'Where I am now', line: auditLine(progress) },
    { id: 'role', title: 'What the next role asks', line: roleLine(progress) },
    {
      id: 'result',
      title: 'Both side by side',
      line: done.shown
        ? 'To look at whenever you like'
        : done.result
          ? 'Ready to look at'
          : 'Once the two above are done',
    },
    {
      id: 'shown',
      title: shownTitle(progress.shown, namesOf(progress) ?? progress.coach?.name),
      line: shownLine(progress),
    },
    { id: 'review', title: 'What I can do', line: reviewLine(progress) },
    { id: 'focus', title: 'Focus', line: focusLine(progress) },
    { id: 'pathway', title: 'Pathway', line: pathwayLine(progress) },
    { id: 'internship', title: 'Internship', line: internshipLine(progress) },
    { id: 'again', title: 'Look again', line: againLine(progress) },
  ];
  const here =
    stages.find(
      ({ id }) =>
        !done[id] &&
        !(id === 'shown' && isPassedOver(progress)) &&
        // Not everybody does one: it waits for nobody who has begun none.
        !(id === 'internship' && progress.internship === undefined),
    )?.id ?? 'again';
  const waits = ['will-show', 'will-replace'].includes(progress.shown.state);
  const stateOf = (id: PathStage['id']) => {
    if (id === here) return 'here';
    if (!done[id]) return 'ahead';
    return id === 'shown' && waits ? 'waits' : 'done';
  };
  return stages.map((stage) => ({ ...stage, state: stateOf(stage.id) }));
}

/** Those who have it, or those of whom one can be chosen. */
function namesOf({ shown, shownTo }: Progress): string | undefined {
  const type = ['nothing', 'unknown'].includes(shown.state) ? 'disjunction' : 'conjunction';
  return shownTo.length > 1 ? new Intl.ListFormat('en-GB', { type }).format(shownTo) : undefined;
}

/** Nobody has to show anything: who has nobody to show it to, or has gone on, does not stand there. */
function isPassedOver({ coach, review, shown }: Progress): boolean {
  return coach === undefined || (review !== undefined && shown.state !== 'unknown');
}

function doneStages({
  instrument,
  attempt,
  demand,
  shownAt,
  review,
  focus,
  pathway,
  internship,
}: Progress): Record<PathStage['id'], boolean> {
  const audit = attempt?.finishedAt !== undefined;
  const role = instrument.areas.every(({ id }) => demand[id] !== undefined);
  return {
    audit,
    role,
    result: (audit && role) || shownAt !== undefined,
    shown: shownAt !== undefined,
    review: review !== undefined && review.sorted >= review.of,
    focus: focus?.state === 'agreed',
    pathway: pathway !== undefined && pathway.toDo === 0,
    internship: internship?.isDone === true,
    again: false,
  };
}

function auditLine({ instrument, attempt }: Progress): string {
  if (attempt === undefined) return 'Under ten minutes, and only for you';
  const left = stillToAnswer(instrument, answerValues(attempt)).length;
  const total = instrument.statements.length;
  if (attempt.finishedAt !== undefined)
    return left === 0 ? 'All answered' : `${total - left} of ${total} answered`;
  // Whoever had answered all of the look before should not think that answers are gone.
  const look = attempt.occasion > 1 ? `Look ${attempt.occasion}: ` : '';
  return left === 0
    ? `${look}All answered. Have a look at the end`
    : `${look}${total - left} of ${total} answered so far`;
}

function roleLine({ instrument, demand }: Progress): string {
  const said = instrument.areas.filter(({ id }) => demand[id] !== undefined).length;
  if (said === instrument.areas.length) return 'You have said what it asks';
  return said === 0 ? 'Three questions, one minute' : `${said} of ${instrument.areas.length} said`;
}

function reviewLine({ review }: Progress): string {
  if (review === undefined) return 'Sorted in a few minutes, and only for you';
  return review.sorted >= review.of
    ? `All ${review.of} sorted`
    : `${review.sorted} of ${review.of} sorted so far`;
}

function focusLine({
  focus,
  focusWith: { role, name = `your ${roleWords[role]}` },
}: Progress): string {
  switch (focus?.state) {
    case 'agreed':
      return focus.another === true ? `${focus.names}. ${name} suggests another` : focus.names;
    case 'theirs':
      return `${name} suggests something`;
    case 'mine':
      return `Waits for ${name}`;
    default:
      return 'One to three things, chosen together';
  }
}

function pathwayLine({ pathway }: Progress): string {
  if (pathway === undefined) return 'Small things to do, in the hours you have';
  const { toDo, of } = pathway;
  if (toDo === 0) return of === 0 ? 'Nothing in it yet' : `All ${of} done`;
  return toDo === of ? `${of} to do` : `${of - toDo} of ${of} done`;
}

function internshipLine({ internship }: Progress): string {
  return internship?.line ?? 'Days in another school, where your programme has them';
}

function againLine({ attempt }: Progress): string {
  if (attempt === undefined || attempt.occasion < 2) return 'After some weeks, if you like';
  if (attempt.finishedAt === undefined) return 'Under way, at the top of your path';
  const times = attempt.occasion === 2 ? 'twice' : `${attempt.occasion} times`;
  return `You have looked ${times}. Another whenever you like`;
}

function shownLine(progress: Progress): string {
  const { shown, earlierShownAt, replies } = progress;
  const coach = progress.coach?.name ?? 'Your coach';
  switch (shown.state) {
    case 'will-show':
      return 'When there is a signal';
    case 'will-replace':
    case 'taking-back':
      return shownSentence(shown, coach);
    case 'shown-earlier':
      return `${coach} can see the one of ${dayOf(shown.since)}. You have changed something since`;
    case 'shown':
      return `Shown on ${dayOf(shown.since)}${replies === 0 ? '' : `. ${coach} wrote to you`}`;
    case 'unknown':
      return 'Not fetched to this device yet';
    case 'nothing':
      if (progress.coach === undefined) return 'You have none here now: ask your programme team';
      return earlierShownAt === undefined
        ? 'When you want to, and not before'
        : `${coach} has the look that you showed on ${dayOf(earlierShownAt)}`;
  }
}

function dayOf(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
}
