import { dayText } from '../domain/journal/about-day.ts';
import {
  answerInWords,
  standingInShort,
  type Standing,
} from '../domain/placement/answer-standing.ts';
import { cameInWords } from '../domain/placement/confirmed-days.ts';
import { missingFacts } from '../domain/placement/day-facts.ts';
import type { Said } from '../domain/placement/link-view.ts';
import { changedSinceMessage } from '../domain/placement/message-age.ts';
import { timetable, withoutADay } from '../domain/placement/outline.ts';
import { daysInWords } from '../domain/placement/placement-words.ts';
import { daysOf, placementWords, type Placement } from '../domain/placement/placement.ts';
import type { Device } from './device.svelte.ts';
import { answerTo } from './placement-answer.ts';
import { shownBehind } from './placement-links.ts';
import { factsOf, lastSaid, schoolName } from './placement-school.ts';

/** What there is to settle about a placement, as the thread draws it. */
export interface PlacementLine {
  title: string;
  line: string;
  href: string;
  state: 'done' | 'here' | 'waits' | 'ahead';
}

interface Step {
  title: string;
  line: string;
  to: string;
  isDone: boolean;
  /** Done here, and waiting for somebody else. */
  waits?: boolean;
}

/** What is settled of a placement and what is next: one of them is where somebody is. */
export function placementLines(device: Device, placement: Placement): PlacementLine[] {
  const steps = [
    schoolStep(device, placement),
    daysStep(placement, device.now()),
    releaseStep(device, placement),
    messageStep(device, placement),
    outlineStep(device, placement),
    dayStep(device, placement),
    afterStep(device, placement),
  ];
  const here = steps.findIndex(({ isDone, waits }) => !isDone && waits !== true);
  return steps.map(({ title, line, to, isDone, waits }, at) => ({
    title,
    line,
    href: to.startsWith('/') ? to : `/app/internship/${placement.placement}/${to}`,
    state: isDone ? 'done' : waits === true ? 'waits' : at === here ? 'here' : 'ahead',
  }));
}

/** What was answered, and where something was changed since, what there is to do. */
function answerLine({ said, standing }: { said: Said; standing: Standing }): string {
  const line = answerInWords(said, standing);
  return standing === 'stands' ? line : `${line}. ${standingInShort(standing)}`;
}

function schoolStep(device: Device, placement: Placement): Step {
  const name = schoolName(device, placement);
  return {
    title: 'The school',
    line: name === '' ? 'Not chosen yet' : name,
    to: '/app/internship/choose',
    isDone: name !== '',
  };
}

function daysStep(placement: Placement, now: number): Step {
  const days = daysOf(placement);
  return {
    title: 'The days',
    line: days.length === 0 ? 'To agree with your own head first' : daysInWords(days, now),
    to: 'days',
    isDone: days.length > 0,
  };
}

function releaseStep(device: Device, placement: Placement): Step {
  const answer = answerTo(device, placement, 'release');
  const isShown = shownBehind(placement.links.head?.value) !== undefined;
  return {
    title: 'Your head’s agreement',
    line:
      answer !== undefined
        ? answerLine(answer)
        : isShown
          ? 'The link is ready. They have not answered yet'
          : 'They answer by link, in a minute',
    to: 'release',
    isDone: answer?.said.act.isYes === true && answer.standing === 'stands',
    waits: answer === undefined ? isShown : answer.standing === 'not-answered',
  };
}

function messageStep(device: Device, placement: Placement): Step {
  const isDone = placementWords(placement, 'message') !== '';
  return {
    title: 'A first message',
    line: !isDone
      ? 'Ready for you to change and send'
      : changedSinceMessage(placement, lastSaid(device, placement, 'release')?.at) === ''
        ? 'Written. Send it from your e-mail'
        : 'Written, before something changed. Check it before you send it',
    to: 'message',
    isDone,
  };
}

function outlineStep(device: Device, placement: Placement): Step {
  const planned = timetable(placement).filter(({ items }) => items.length > 0).length;
  const answer = answerTo(device, placement, 'outline');
  const isShown = shownBehind(placement.links.host?.value) !== undefined;
  return {
    title: 'The outline, with the host mentor',
    line:
      answer !== undefined
        ? answerLine(answer)
        : withoutADay(placement).length > 0
          ? waitingLine(placement)
          : planned === 0
            ? 'From a menu, in five minutes'
            : isShown
              ? 'Shown to them. They have not answered yet'
              : 'Made. Show it to the host mentor',
    to: answer !== undefined || (planned > 0 && !isShown) ? 'host' : 'outline',
    isDone: answer?.said.act.isAgreed === true && answer.standing === 'stands',
    waits: answer === undefined ? planned > 0 && isShown : answer.standing === 'not-answered',
  };
}

function waitingLine(placement: Placement): string {
  return daysOf(placement).length === 0
    ? 'Your earlier outline waits for its days'
    : 'Some of your earlier outline has no day yet';
}

function dayStep(device: Device, placement: Placement): Step {
  const missing = missingFacts(factsOf(device, placement)).length;
  const last = daysOf(placement).at(-1)?.on;
  return {
    title: 'The day itself',
    line:
      missing === 0
        ? 'Everything on one page, without a signal'
        : `One page, without a signal. ${missing === 1 ? 'One thing is' : `${missing} things are`} not known yet`,
    to: 'day',
    isDone: last !== undefined && last < dayText(device.now()),
  };
}

function afterStep(device: Device, placement: Placement): Step {
  const came = lastSaid(device, placement, 'came');
  return {
    title: 'Afterwards',
    line:
      came !== undefined
        ? cameInWords(came, daysOf(placement))
        : placementWords(placement, 'back') === ''
          ? 'Half a page for the school, and their word that you were there'
          : 'Half a page is written for the school',
    to: 'afterwards',
    isDone: false,
  };
}
