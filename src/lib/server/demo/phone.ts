import { createHash } from 'node:crypto';
import { whereIAmNow } from '#lib/content/instruments/where-i-am-now.ts';
import { canonicalJson } from '#lib/domain/canonical.ts';
import { documentId } from '#lib/domain/documents/document-id.ts';
import type { AnswerValue } from '#lib/domain/measuring/answers-document.ts';
import { attemptKey, type AnswersPart } from '#lib/domain/measuring/answers.ts';
import { chosenResult, resultOf } from '#lib/domain/measuring/result.ts';
import { statementsOf } from '#lib/domain/measuring/scoring.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { nextStamp, type Stamp } from '#lib/domain/stamp.ts';
import { day, instant, minute } from '../accounts/clock.ts';
import { newId } from '../accounts/new-id.ts';
import type { SpaceStore } from '../store/store.ts';
import type { DemoAnswers } from './answers.ts';

/** Somebody's answers, and the circle in which they showed them. */
interface Shown extends DemoAnswers {
  person: string;
  circle: string;
}

/**
 * Writes what an invented person's phone would have sent: their answers and what the role asks into their own space,
 * and the copy they chose to show into their circle, at `now` (milliseconds). Gives when that phone would have sent it, ISO
 * 8601. Real people's own spaces the server never opens.
 */
export async function showAsFromAPhone(
  spaces: SpaceStore,
  now: number,
  shown: Shown,
): Promise<string> {
  const { person, circle, demand, choice } = shown;
  const device = newId();
  const finished = now - shown.daysAgo * day;
  const stamps = stampsOf(device, finished - 9 * minute);
  const attempt = attemptOf(shown, stamps, finished);
  const { id: instrument } = whereIAmNow;
  const own = spaceName('own', person);
  const by = { author: person, v: 1 };

  await spaces.put(own, {
    _id: documentId('answers', person, attemptKey(attempt), device),
    type: 'answers',
    ...by,
    ...attempt,
  });
  const areas = Object.entries(demand).map(([area, value]) => [area, { value, at: stamps() }]);
  await spaces.put(own, {
    _id: documentId('roleDemand', person, instrument, device),
    type: 'roleDemand',
    ...by,
    instrument,
    areas: Object.fromEntries(areas),
  });
  const original = resultOf(whereIAmNow, attempt, demand);
  const sharedAt = instant(finished + 5 * minute);
  await spaces.put(spaceName('circle', circle), {
    _id: documentId('share', person, newId()),
    type: 'share',
    ...by,
    of: attemptKey(attempt),
    ofHash: createHash('sha256').update(canonicalJson(original)).digest('hex'),
    sharedAt,
    content: chosenResult(original, choice),
  });
  return sharedAt;
}

function attemptOf(shown: Shown, stamps: () => Stamp, finished: number): AnswersPart {
  const { id: instrument, version, statements } = whereIAmNow;
  const values = valuesOf(shown);
  return {
    instrument,
    version,
    occasion: 1,
    mode: 'alone',
    startedAt: instant(finished - 9 * minute),
    finishedAt: instant(finished),
    answers: Object.fromEntries(
      statements.flatMap(({ id }) => {
        const value = values.get(id);
        return value === undefined ? [] : [[id, { value, at: stamps() }]];
      }),
    ),
    talk: Object.fromEntries(shown.talk.map((id) => [id, { on: true, at: stamps() }])),
  };
}

function valuesOf({ counted, instead }: DemoAnswers): ReadonlyMap<string, AnswerValue> {
  const values = new Map<string, AnswerValue>();
  for (const [area, row] of Object.entries(counted)) {
    statementsOf(whereIAmNow, area).forEach(({ id, reversed }, at) => {
      const counts = row[at % row.length] ?? 3;
      values.set(
        id,
        instead[id] ?? (reversed === true ? whereIAmNow.options.length + 1 - counts : counts),
      );
    });
  }
  return values;
}

/** Stamps a quarter of a minute apart. */
function stampsOf(device: string, from: number): () => Stamp {
  let now = from;
  let last: Stamp | undefined;
  return () => {
    last = nextStamp(last, now, device);
    now += minute / 4;
    return last;
  };
}
