import type { Evidence } from '../domain/evidence.ts';
import { dayText } from '../domain/journal/about-day.ts';
import { missingFacts } from '../domain/placement/day-facts.ts';
import { timetable } from '../domain/placement/outline.ts';
import { daysInWords, saidInWords } from '../domain/placement/placement-words.ts';
import {
  daysOf,
  placementWords,
  type Link,
  type Placement,
} from '../domain/placement/placement.ts';
import type { Device } from './device.svelte.ts';
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
    daysStep(placement),
    releaseStep(device, placement),
    messageStep(placement.words['message'] ?? []),
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

/** Whether something was said of what the link shows now: what was sent since asks for another word. */
function isOfThis(seen: string, link: Link | undefined): boolean {
  return link?.sent === undefined || link.isTakenBack === true || link.sent.asked === seen;
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

function daysStep(placement: Placement): Step {
  const days = daysOf(placement);
  return {
    title: 'The days',
    line: days.length === 0 ? 'To agree with your own head first' : daysInWords(days),
    to: 'days',
    isDone: days.length > 0,
  };
}

function releaseStep(device: Device, placement: Placement): Step {
  const said = lastSaid(device, placement, 'release');
  const link = placement.links.head?.value;
  const waits = said === undefined && link?.sent !== undefined && link.isTakenBack !== true;
  return {
    title: 'Your head’s yes',
    line:
      said !== undefined
        ? isOfThis(said.act.seen, link)
          ? saidInWords(said)
          : `${saidInWords(said)}, before you changed something`
        : waits
          ? 'The link is ready. They have not answered yet'
          : 'By a link, in a minute',
    to: 'release',
    isDone: said?.act.isYes === true && isOfThis(said.act.seen, link),
    waits,
  };
}

function messageStep(written: readonly Evidence[]): Step {
  const isDone = written.some(({ text }) => text.trim() !== '');
  return {
    title: 'A first message',
    line: isDone ? 'Written. Send it from your e-mail' : 'Ready for you to change and send',
    to: 'message',
    isDone,
  };
}

function outlineStep(device: Device, placement: Placement): Step {
  const days = timetable(placement);
  const planned = days.filter(({ items }) => items.length > 0).length;
  const said = lastSaid(device, placement, 'outline');
  const link = placement.links.host?.value;
  const isShown = link?.sent !== undefined && link.isTakenBack !== true;
  return {
    title: 'The outline, with the host mentor',
    line:
      said !== undefined
        ? isOfThis(said.act.seen, link)
          ? saidInWords(said)
          : `${saidInWords(said)}, before you changed something`
        : planned === 0
          ? 'From a menu, in five minutes'
          : isShown
            ? 'Shown to them. They have not answered yet'
            : 'Made. Show it to the host mentor',
    to: said !== undefined || (planned > 0 && !isShown) ? 'host' : 'outline',
    isDone: said?.act.isAgreed === true && isOfThis(said.act.seen, link),
    waits: said === undefined && planned > 0 && isShown,
  };
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
        ? saidInWords(came)
        : placementWords(placement, 'back') === ''
          ? 'Half a page for the school, and their word that you were there'
          : 'Half a page is written for the school',
    to: 'afterwards',
    isDone: false,
  };
}
