import { ukDateAndTime } from '../domain/uk-dates.ts';
import { othersIn } from './coaching-circle.ts';
import type { Device } from './device.svelte.ts';
import { circleOfPlace, isChoosing, isForm } from './letter-place.ts';
import type { UnsentThing } from './unsent.ts';

/** What an unsent thing is, in the words of whoever wrote it. */
export function thingInWords(thing: UnsentThing, device: Device): string {
  if (thing.kind === 'norm')
    return thing.due === 'send'
      ? 'Copies of your answers for the programme, as you agreed'
      : 'That copies of your answers are to be deleted. Until this is sent the programme still has them.';
  const space = 'space' in thing ? thing.space : circleOfPlace(thing.place);
  const circle = device.circles.find(({ id }) => id === space);
  // Of a time together that is no longer here nobody's name is known, only who they were to this person.
  const unnamed = device.world?.roles.includes('intern') === true ? 'your coach' : 'your intern';
  const others = circle === undefined ? unnamed : othersIn(circle, device);
  switch (thing.kind) {
    case 'deletion':
      if (!thing.wasSent) return 'Taking away something that may never have been sent';
      return circle === undefined
        ? thing.of === 'answers'
          ? 'Deleting answers of yours. Until this is sent the server and your other devices still have them.'
          : 'Deleting something of yours. Until this is sent it is still on the server.'
        : `Taking back what you showed. Until this is sent ${others} can still see it.`;
    case 'answers':
      return thing.since === undefined
        ? 'Your answers'
        : `The answers you gave since ${ukDateAndTime(thing.since)}`;
    case 'focusProposal':
    case 'focusAgreement':
      return `What you said to ${others} about the focus`;
    case 'normConsent':
      return 'What you said about a copy for the programme';
    case 'levelView':
      return `How you see what ${others} can do`;
    case 'selfReview':
      return 'Your self-review';
    case 'lookBack':
      return 'What you said you did before looking again';
    case 'journalEntry':
      return 'An entry in your journal';
    case 'photo':
      return circle === undefined ? 'A photo in your journal' : `A photo that you show ${others}`;
    case 'placement':
      return 'What you settled about your internship';
    case 'talk':
      return 'What you wrote down about a talk';
    case 'practice':
      return 'Something in your practice log';
    case 'portfolio':
      return 'What you chose and wrote for your portfolio';
    case 'keepsake':
      return 'Something that you brought from an earlier programme';
    case 'coachingTerms':
      return `What you said to ${others} about working together`;
    case 'target':
      return `A target that you wrote down with ${others}`;
    case 'targetTurn':
      return 'What you said became of a target';
    case 'handOver':
      return `A hand-over that you wrote for ${others} to pass on or keep`;
    case 'handOverTurn':
      return 'What you said becomes of a hand-over';
    case 'pathway':
      return 'Your pathway';
    case 'roleDemand':
      return circle === undefined
        ? 'What you said the next role asks'
        : `What you told ${others} the next role asks`;
    case 'share':
      return `What you show ${others}`;
    case 'reply':
      return `What you wrote to ${others}`;
    case 'typing':
      if (thing.place.startsWith('look-back ')) return 'Words on what you did';
      if (thing.place.startsWith('journal ')) return 'Words for your journal';
      if (thing.place.startsWith('placement ')) return 'Words about your internship';
      if (thing.place.startsWith('talk ')) return 'Words about a talk';
      if (thing.place.startsWith('practice ')) return 'Words for your practice log';
      if (thing.place.startsWith('portfolio ')) return 'Words for your portfolio';
      if (circleOfPlace(thing.place) === undefined) return 'Words for your self-review';
      if (thing.place.startsWith('role '))
        return `What you think the next role of ${others} asks, not shown yet`;
      if (thing.place.startsWith('levels '))
        return `How you see what ${others} can do, not shown yet`;
      return circle === undefined
        ? 'Words you began to write and have not sent'
        : `What you began to write to ${others}`;
    case 'refused':
      return `Something for ${others} that could not be delivered`;
    case 'kept':
      return 'A copy of something that could not be delivered';
    case 'seen':
    case 'other':
      return 'A small note about what you have read';
  }
}

/** What was begun at a place, to read: words as they are, and of choices only how many, since they are no words. */
export function begunInWords(place: string, text: string): string {
  if (isForm(place)) return wordsOfForm(text);
  if (!isChoosing(place)) return text;
  const count = new URLSearchParams(text).size;
  return count === 1 ? 'One thing chosen' : `${count} things chosen`;
}

/** What is typed into the boxes of a form that is kept as one text; a choice among given ones is no word. */
function wordsOfForm(text: string): string {
  const boxes = [...new URLSearchParams(text)].filter(([name]) => name !== 'competency');
  return boxes.map(([, words]) => words).join('\n');
}

/** Why the server would not take something, in the words of its author. */
export function refusalInWords(reason: string): string {
  switch (reason) {
    case 'cannot-be-changed':
    case 'cannot-be-deleted':
      return 'What has been sent cannot be changed afterwards.';
    case 'wrong-space':
    case 'another-author':
    case 'written-by-the-server':
      return 'This cannot be put there.';
    case 'too-large':
      return 'It is too large to send.';
    default:
      return 'The server would not take it, and trying again will not help.';
  }
}
