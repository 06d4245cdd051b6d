import type { Instrument } from './instrument.ts';
import { stillToAnswer, type Answers } from './scoring.ts';

/** What the last page of the statements is called: what was put off, and what was never reached, are two things. */
export function endTitle(instrument: Instrument, answers: Answers): string {
  const left = stillToAnswer(instrument, answers);
  const putOff = left.filter(({ id }) => answers[id] === 'later').length;
  const notReached = left.length - putOff;
  if (left.length === 0) return 'That is all of them';
  if (left.length === instrument.statements.length) return 'Nothing answered yet';
  if (notReached === 0) return `${putOff} left for later`;
  if (putOff === 0) return `${notReached} not reached yet`;
  return `${putOff} left for later, ${notReached} not reached yet`;
}
