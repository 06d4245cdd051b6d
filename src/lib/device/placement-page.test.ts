import { afterEach, expect, test, vi } from 'vitest';
import { linkSecretOf } from '../domain/feedback/link-code.ts';
import { PlacementPage } from './placement-page.svelte.ts';

const secret = linkSecretOf(new Uint8Array(16).fill(7));
const view = {
  ...{ for: 'head', placement: 'p', intern: 'Sam', school: 'Marsh Lane', programme: 'A programme' },
  ...{ days: [], cover: '' },
};
const open = { state: 'open', view, hash: 'h', said: [] };
const act = {
  ...{ did: 'release' as const, who: 'Mrs Poole', isYes: true, checks: false },
  ...{ words: 'Go', seen: 'h' },
};

/** A browser with a storage, and what the server answers, one after the other; undefined where there is no signal. */
function aBrowser(answers: (object | undefined)[], refuses = false) {
  const kept = new Map<string, string>();
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (refuses) throw new DOMException('no', 'QuotaExceededError');
      kept.set(key, text);
    },
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('fetch', () => {
    const answer = answers.shift();
    return answer === undefined
      ? Promise.reject(new TypeError('no line'))
      : Promise.resolve(Response.json(answer));
  });
  return kept;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('without a signal it is said to be kept on this device, where it is', async () => {
  const kept = aBrowser([open, undefined, open]);
  const page = new PlacementPage();
  await page.open(`#${secret}`);
  page.typing.keep('words', 'Go');
  expect(await page.say(act)).toEqual({
    ok: false,
    message:
      'There is no signal. What you wrote is kept on this device: try again when there is one.',
  });
  expect([...kept.keys()].join()).not.toContain(secret);
  const reloaded = new PlacementPage();
  await reloaded.open(`#${secret}`);
  expect(reloaded.typing.read('words')).toBe('Go');
});

test('a browser that refuses to keep it is not said to', async () => {
  aBrowser([open, undefined], true);
  const page = new PlacementPage();
  await page.open(`#${secret}`);
  page.typing.keep('words', 'Go');
  expect(await page.say(act)).toMatchObject({
    message: 'There is no signal. What you wrote is still here: try again when there is one.',
  });
});

test('with a link that leads nowhere any more goes what was typed behind it, and that is said', async () => {
  const kept = aBrowser([open, { state: 'unknown' }, { state: 'unknown' }]);
  const page = new PlacementPage();
  await page.open(`#${secret}`);
  page.typing.keep('words', 'Go');
  const reloaded = new PlacementPage();
  await reloaded.open(`#${secret}`);
  expect(reloaded.now).toEqual({ state: 'unknown', hadTyped: true });
  expect([...kept]).toEqual([]);
  await reloaded.open(`#${secret}`);
  expect(reloaded.now).toEqual({ state: 'unknown', hadTyped: false });
});

test('a refusal of the server is told in its words', async () => {
  aBrowser([open, { state: 'too-early', message: 'Nothing was sent. From Monday.' }]);
  const page = new PlacementPage();
  await page.open(`#${secret}`);
  expect(await page.say(act)).toEqual({ ok: false, message: 'Nothing was sent. From Monday.' });
});
