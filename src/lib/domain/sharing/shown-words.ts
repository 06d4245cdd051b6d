import { ukDateAndTime } from '../uk-dates.ts';
import type { ShownState } from './shown-state.ts';

/** What the others can see of one thing and what will come of it: the same words on every screen. */
export function shownSentence(shown: ShownState, others: string): string {
  switch (shown.state) {
    case 'unknown':
      return `What ${others} can see has not come to this device yet.`;
    case 'nothing':
      return `Nothing is shown to ${others} at the moment.`;
    case 'will-show':
      return 'Will be shown when there is a signal.';
    case 'shown':
      return `${others} can see this, since ${ukDateAndTime(shown.since)}.`;
    case 'shown-earlier':
      return `${others} can see the one of ${ukDateAndTime(shown.since)}. You have changed something since.`;
    case 'will-replace':
      return `Will be shown when there is a signal. Until then ${others} can see the one of ${ukDateAndTime(shown.since)}.`;
    case 'taking-back':
      return `Will be taken back when there is a signal. Until then ${others} can still see it.`;
  }
}

/** What becomes of an earlier copy of the same thing when another is shown; undefined where there is none. */
export function replacesSentence(shown: ShownState, others: string): string | undefined {
  switch (shown.state) {
    case 'unknown':
      return `What ${others} can see has not come to this device yet. If it is an earlier one of this, this takes its place.`;
    case 'nothing':
      return undefined;
    case 'will-show':
      return 'One waits to be shown when there is a signal. This takes its place.';
    case 'taking-back':
      return `${others} can still see an earlier one, which will be taken back when there is a signal.`;
    case 'shown':
    case 'shown-earlier':
    case 'will-replace':
      return `${others} can see the one of ${ukDateAndTime(shown.since)}. This takes its place.`;
  }
}

/** The line about all that is shown in one circle: looks and, of `entries`, those of a journal. */
export function shownLine(
  looks: readonly ShownState[],
  others: string,
  entries: readonly ShownState[] = [],
): string {
  const states = [...looks, ...entries];
  const shownEntries = entries.filter(({ state }) => state === 'shown').length;
  const has = (state: ShownState['state']) => states.find((one) => one.state === state);
  const [earlier, replaced] = [has('shown-earlier'), has('will-replace')];
  const lines = [
    ...(has('unknown') === undefined ? [] : ['Not fetched to this device yet.']),
    ...(looks.some(({ state }) => state === 'shown') ? ['You are showing where you are.'] : []),
    ...(shownEntries === 0
      ? []
      : [
          shownEntries === 1
            ? 'You are showing an entry of your journal.'
            : `You are showing ${shownEntries} entries of your journal.`,
        ]),
    ...(earlier === undefined ? [] : [shownSentence(earlier, others)]),
    ...(replaced === undefined ? [] : [shownSentence(replaced, others)]),
    ...(has('will-show') === undefined
      ? []
      : [
          (has('shown') ?? earlier) === undefined
            ? 'Will be shown when there is a signal.'
            : 'More will be shown when there is a signal.',
        ]),
    ...(has('taking-back') === undefined
      ? []
      : [
          states.every(({ state }) => state === 'taking-back')
            ? shownSentence({ state: 'taking-back', since: '' }, others)
            : `Some of it will be taken back when there is a signal. Until then ${others} can still see it.`,
        ]),
  ];
  return lines.length === 0 ? 'You are showing nothing at the moment.' : lines.join(' ');
}

/** The stage on the thread: what it is called. */
export function shownTitle({ state }: ShownState, coach = 'your coach'): string {
  switch (state) {
    case 'unknown':
    case 'nothing':
      return `Show ${coach}`;
    case 'shown':
    case 'shown-earlier':
      return `Shown to ${coach}`;
    case 'will-show':
    case 'will-replace':
      return `To be shown to ${coach}`;
    case 'taking-back':
      return `To be taken back from ${coach}`;
  }
}
