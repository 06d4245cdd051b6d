import type { Page } from '@playwright/test';
import { currentAudit } from '#lib/content/instruments/published.ts';
import { expect, test, type Phone } from './journey.ts';
import { Room } from './full-device.ts';
import { askWorker } from './own-worker.ts';
import { secondDevice } from './second-device.ts';
import { lost, tapFast } from './tapping.ts';
import { dropAt, moments } from './the-line-drops.ts';
import { circleWith, closeDatabases, tapsNotInADocument } from './the-small-store.ts';
import { answersOnServer, ownSpaceOf, readByRevision, theServerHas } from './the-server-has.ts';

/**
 * Answers the next statement and comes back, all within one page: a push that began is not cut by the browser,
 * and the screen to come back to is there already (requests that a test routes go past the service worker).
 */
async function answerOne(phone: Phone, number: number): Promise<void> {
  await phone.page.goto('/app/path');
  await phone.page.getByRole('link', { name: 'Go on' }).click();
  await phone.answer(number, number);
  await phone.page.getByRole('link', { name: 'Save and leave' }).click();
}

test('a signal that goes before, within or after a push loses nothing and doubles nothing', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  for (const [index, moment] of moments.entries()) {
    await test.step(moment.name, async () => {
      const { dropped } = await dropAt(sam, moment, true);
      await answerOne(sam, index + 1);
      await dropped;
      await expect(sam.badge).toContainText('No signal. 1 thing will send later');
      await sam.goOnline();
      await expect(sam.badge).toContainText('Up to date');
      expect(await answersOnServer(sam)).toEqual({ answered: index + 1, revisions: 1 });
    });
  }
  await sam.page.goto('/app/where-i-am-now');
  await expect(sam.page.getByText(`${moments.length} of 36 answered`)).toBeVisible();
});

test('one request of a push that is lost alone is made up for without anybody doing anything', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  for (const [index, moment] of moments.entries()) {
    await test.step(moment.name, async () => {
      const { dropped } = await dropAt(sam, moment, false);
      await answerOne(sam, index + 1);
      await dropped;
      await expect(sam.badge).toContainText('Up to date');
      expect(await answersOnServer(sam)).toEqual({ answered: index + 1, revisions: 1 });
    });
  }
});

test('a server killed within a push has all that was called sent, and gets the rest when it is back', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await answerOne(sam, 1);
  await expect(sam.badge).toContainText('Up to date');

  const killed = new Promise<void>((resolve) => {
    let running = true;
    sam.line.watch((request) => {
      if (!running || !/^POST \S+\/_bulk_docs /.test(request)) return;
      running = false;
      void server.stop('SIGKILL').then(resolve);
    });
  });
  await answerOne(sam, 2);
  await killed;
  await expect(sam.badge).toContainText('1 thing');

  await server.run();
  await expect(sam.badge).toContainText('Up to date');
  expect(await answersOnServer(sam)).toEqual({ answered: 2, revisions: 1 });
});

/** Looks away from a page, or at it again: in headless Chromium every page is visible always. */
async function look(page: Page, visible: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    visible ? 'visible' : 'hidden',
  );
}

test('twenty edits of one answer without a signal make no conflict', async ({ server, phone }) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await answerOne(sam, 1);
  await expect(sam.badge).toContainText('Up to date');
  await sam.goOffline();
  await sam.page.goto('/app/where-i-am-now/1');
  for (let edit = 1; edit <= 20; edit += 1) {
    await sam.answer(1, 1, () => (edit < 20 && edit % 2 === 0 ? 'Hardly ever' : 'Almost always'));
    // In a pocket and out again: each edit is a revision of its own.
    await look(sam.page, false);
    await expect.poll(() => tapsNotInADocument(sam)).toBe(0);
    await look(sam.page, true);
    await sam.page.getByRole('button', { name: 'Back' }).click();
  }
  await sam.page.goto('/app/me');
  await expect(sam.badge).toContainText('1 thing will send later');
  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');
  const [document, ...others] = (await theServerHas(sam, await ownSpaceOf(sam))).filter(({ id }) =>
    id.startsWith('answers~'),
  );
  expect(others).toEqual([]);
  expect(document?.revisions).toEqual([expect.stringMatching(/^21-/)]);
});

test('on a full device an answer stays on the screen, unsaved, until there is room', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  const room = await Room.of(sam);
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.answer(1, 1);
  await room.fill();
  const answer = sam.page.getByRole('button', { name: 'Hardly ever' });
  const saving = sam.page.getByRole('banner').getByRole('status');
  await answer.click();
  await expect(sam.page.getByRole('alert')).toContainText('This device is full');
  await expect(saving).toHaveText('Not saved');
  await sam.page.getByRole('button', { name: 'Try again' }).click();
  await expect(sam.page.getByRole('alert')).toContainText('This device is full');
  await expect(sam.page).toHaveURL(/\/2$/);
  await expect(answer).toHaveAttribute('aria-pressed', 'true');

  await room.make();
  await sam.page.getByRole('button', { name: 'Try again' }).click();
  await expect(sam.page.getByRole('alert')).toHaveCount(0);
  await expect(saving).toHaveText('Saved');
  await sam.page.reload();
  await expect(answer).toHaveAttribute('aria-pressed', 'true');
  await sam.page.goto('/app/me');
  await expect(sam.badge).toContainText('Up to date');
  expect(await answersOnServer(sam)).toEqual({ answered: 2, revisions: 1 });
});

test('an answer that was not saved is not called saved because a later one was', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  const room = await Room.of(sam);
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await room.fill();
  await sam.page.getByRole('button', { name: 'Hardly ever' }).click();
  await expect(sam.page.getByRole('alert')).toContainText('This device is full');
  await sam.page.getByRole('button', { name: 'Next' }).click();
  await room.make();
  await sam.page.getByRole('button', { name: 'Usually' }).click();
  await expect(sam.page.getByRole('button', { name: 'Usually' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect.poll(() => tapsNotInADocument(sam)).toBeGreaterThan(0);
  await expect(sam.page.getByRole('banner').getByRole('status')).toHaveText('Not saved');

  await sam.page.getByRole('button', { name: 'Try again' }).click();
  await expect(sam.page.getByRole('alert')).toHaveCount(0);
  await sam.page.goto('/app/where-i-am-now');
  await expect(sam.page.getByText('2 of 36 answered')).toBeVisible();
});

test('a device that fills up while it sends says so, and goes on by itself when there is room', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  const room = await Room.of(sam);
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.goOffline();
  await answerOne(sam, 1);
  await expect.poll(() => tapsNotInADocument(sam)).toBe(0);
  await room.fill();
  await sam.goOnline();
  await expect(sam.badge).toContainText('This device is full');
  await room.make();
  await expect(sam.badge).toContainText('Up to date');
  expect(await answersOnServer(sam)).toEqual({ answered: 1, revisions: 1 });
});

test('a letter that a full device cannot keep stays in its box, and is sent once', async ({
  server,
  phone,
}) => {
  const priya = await phone();
  const room = await Room.of(priya);
  await priya.join(server.codeOf('Priya Nair'));
  await priya.page.getByRole('link', { name: /Leah Brook/ }).click();
  const box = priya.page.getByLabel('Write to Leah');
  await box.fill('Well done');
  await room.fill();
  await box.fill('Well done, Leah.');
  await expect(priya.page.getByRole('alert')).toContainText('This device is full');
  await priya.page.getByRole('button', { name: 'Send to Leah' }).click();
  await expect(priya.page.getByText('This could not be saved on your device')).toBeVisible();
  await expect(box).toHaveValue('Well done, Leah.');

  await room.make();
  await priya.page.getByRole('button', { name: 'Send to Leah' }).click();
  await expect(box).toHaveValue('');
  await expect(priya.page.getByRole('alert')).toHaveCount(0);
  await expect(priya.badge).toContainText('Up to date');
  const circle = await circleWith(priya, 'Leah Brook');
  const replies = (await theServerHas(priya, circle)).filter(({ id }) => id.startsWith('reply~'));
  expect(replies.map(({ body }) => body['text'])).toEqual(['Well done, Leah.']);
});

test('when the browser closes the database, the app says so and goes on where it was', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.answer(1, 1);
  const other = await sam.context.newPage();
  await other.goto('/join');
  await closeDatabases(other);
  await other.close();
  await expect(sam.page.getByRole('alert')).toContainText('Your browser stopped saving');
  await sam.page.getByRole('button', { name: 'Try again' }).click();
  await expect(sam.page.getByRole('alert')).toHaveCount(0);
  await sam.answer(2, 2);
  await sam.page.getByRole('link', { name: 'Save and leave' }).click();
  await expect(sam.badge).toContainText('Up to date');
  expect(await answersOnServer(sam)).toEqual({ answered: 2, revisions: 1 });
});

test('when the browser deletes everything under an open page, nothing more is called saved, and what was sent comes back', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.answer(1, 2);
  await expect.poll(() => answersOnServer(sam)).toMatchObject({ answered: 2 });
  const browser = await sam.context.newCDPSession(sam.page);
  const { origin } = new URL(sam.page.url());
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const saving = sam.page.getByRole('banner').getByRole('status');
  await expect(saving).toHaveText('Not saved');
  for (const answer of ['Hardly ever', 'Usually']) {
    await sam.page.getByRole('button', { name: answer, exact: true }).click();
    await expect(sam.page.getByRole('alert')).toContainText('Your browser deleted what Selvedge');
    await expect(saving).toHaveText('Not saved');
    await expect(sam.page).toHaveURL(/\/3$/);
  }
  await sam.page.getByRole('button', { name: 'Load Selvedge again' }).click();
  await expect(sam.page).toHaveURL(/\/3$/);
  await expect(sam.page.getByRole('alert')).toHaveCount(0);
  await sam.answer(3, 3);
  await sam.page.goto('/app/path');
  await expect(sam.page.getByText('3 of 36 answered so far')).toBeVisible();
  await expect.poll(() => answersOnServer(sam)).toMatchObject({ answered: 3 });
});

test('a coach writes on after the browser closed the database', async ({ server, phone }) => {
  const priya = await phone();
  await priya.join(server.codeOf('Priya Nair'));
  await priya.page.getByRole('link', { name: /Leah Brook/ }).click();
  const box = priya.page.getByLabel('Write to Leah');
  await box.fill('Well done');
  const other = await priya.context.newPage();
  await other.goto('/join');
  await closeDatabases(other);
  await other.close();
  await expect(priya.page.getByRole('alert')).toContainText('Your browser stopped saving');
  await expect(box).toHaveValue('Well done');
  await priya.page.getByRole('button', { name: 'Try again' }).click();
  await expect(priya.page.getByRole('alert')).toHaveCount(0);
  await priya.page.getByRole('button', { name: 'Send to Leah' }).click();
  await expect(box).toHaveValue('');
  await expect(priya.badge).toContainText('Up to date');
});

test('a letter sent in the very task in which the page is loaded anew stands once, and its box is empty', async ({
  server,
  phone,
}) => {
  const priya = await phone();
  await priya.join(server.codeOf('Priya Nair'));
  await priya.page.getByRole('link', { name: /Leah Brook/ }).click();
  const box = priya.page.getByLabel('Write to Leah');
  const words = 'Well done for Thursday.';
  await box.fill(words);
  await expect(priya.page.getByText('Kept on this device')).toBeVisible();
  const anew = priya.page.waitForEvent('load');
  await priya.page.getByRole('button', { name: 'Send to Leah' }).evaluate((button: HTMLElement) => {
    button.click();
    location.reload();
  });
  await anew;
  await expect(priya.page.getByText(words)).toHaveCount(1);
  await expect(box).toHaveValue('');
  await expect(priya.badge).toContainText('Up to date');
});

/** The answers that the server has, by the number of their statement. */
async function answersByNumber(phone: Phone): Promise<ReadonlyMap<number, unknown>> {
  const documents = await theServerHas(phone, await ownSpaceOf(phone));
  const answers = documents.find(({ id }) => id.startsWith('answers~'))?.body['answers'] as
    Record<string, { value: unknown }> | undefined;
  return new Map(
    currentAudit.statements.flatMap(({ id }, index) =>
      answers?.[id] === undefined ? [] : [[index + 1, answers[id].value]],
    ),
  );
}

test('what a tab had begun that was closed is finished and sent by the one that stays', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.page.goto('/app/path');
  await expect(sam.badge).toContainText('Up to date');

  const other = await sam.context.newPage();
  await other.goto('/app/where-i-am-now/1');
  await other.getByRole('button', { name: 'Usually', exact: true }).click();
  await other.close();
  await expect.poll(async () => (await answersOnServer(sam)).answered).toBe(1);
  await expect(sam.badge).toContainText('Up to date');

  const priya = await phone();
  await priya.join(server.codeOf('Priya Nair'));
  const circle = await circleWith(priya, 'Leah Brook');
  const writing = await priya.context.newPage();
  await writing.goto(`/app/circles/${circle}`);
  await writing.getByLabel('Write to Leah').fill('May I come on Thursday?');
  await writing.getByRole('button', { name: 'Send to Leah' }).evaluate((button: HTMLElement) => {
    button.click();
  });
  await writing.close();
  await expect
    .poll(async () => JSON.stringify((await theServerHas(priya, circle)).map(({ body }) => body)))
    .toContain('May I come on Thursday?');
  await expect(priya.badge).toContainText('Up to date');
});

test('a sign-out in one tab loses nothing that another tab has shown as saved', async ({
  server,
  phone,
}) => {
  const [sam, spare] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await secondDevice(sam, spare);
  await sam.begin();
  const writing = sam.page;
  const leaving = await sam.context.newPage();
  await leaving.goto('/app/me/sign-out');

  // The sign-out counts nothing unsent, and its notice is held up: the other tab still writes.
  await leaving.evaluate(() => {
    const channels = BroadcastChannel.prototype;
    const post = Object.getOwnPropertyDescriptor(channels, 'postMessage')?.value as (
      message: unknown,
    ) => void;
    channels.postMessage = function (this: BroadcastChannel, message: { kind?: string }) {
      const send = () => {
        Reflect.apply(post, this, [message]);
      };
      if (message.kind !== 'closing') {
        send();
        return;
      }
      addEventListener('let-it-go', send);
      document.documentElement.dataset['closing'] = 'held';
    };
  });
  await leaving.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(leaving.locator('html')).toHaveAttribute('data-closing', 'held');
  const taps = await tapFast(writing, 5);
  await leaving.evaluate(() => dispatchEvent(new Event('let-it-go')));
  expect(taps.filter(({ saved }) => saved)).not.toEqual([]);

  await expect(leaving.getByText('This is only on this device')).toBeVisible();
  await expect(leaving.getByRole('main').getByRole('listitem')).toContainText(
    'The answers you gave since',
  );
  await writing.goto('/app/me');
  await expect(sam.badge).toContainText('Up to date');
  expect(lost(taps, await answersByNumber(spare))).toEqual([]);
});

test('a sign-out while another tab taps as fast as it can takes all that was saved with it, or does not go through', async ({
  server,
  phone,
}) => {
  const [sam, spare] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await secondDevice(sam, spare);
  await sam.begin();
  const leaving = await sam.context.newPage();
  await leaving.goto('/app/me/sign-out');
  const [taps] = await Promise.all([
    tapFast(sam.page, 200),
    leaving.getByRole('button', { name: 'Sign out', exact: true }).click(),
  ]);
  const wentThrough = leaving.getByRole('link', { name: /Join/ }).first();
  await expect(wentThrough.or(leaving.getByText('This is only on this device'))).toBeVisible();
  if (!(await wentThrough.isVisible())) {
    await leaving.goto('/app/me');
    await expect(leaving.locator('header a[href="/app/me/unsent"]')).toContainText('Up to date');
  }
  expect(lost(taps, await answersByNumber(spare))).toEqual([]);
});

/**
 * Stops a tab and its worker where they stand, with the locks that they hold. Chromium's own way
 * (`Page.setWebLifecycleState`) leaves a worker running, which a phone does not.
 */
async function freeze(page: Page): Promise<void> {
  const [worker] = page.workers();
  const stopped = worker?.evaluate(() => {
    const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    Atomics.wait(new Int32Array(buffer), 0, 0);
  });
  // It answers only when the tab is closed, and then with an error.
  stopped?.catch(() => undefined);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
}

test('a frozen tab keeps its lock, and another that is looked at takes over and sends', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  const frozen = sam.page;
  const holder = () =>
    sam.page.evaluate(async () => {
      const { held = [] } = await navigator.locks.query();
      return held.find(({ name }) => name?.endsWith('-sync') === true)?.clientId;
    });
  const before = await holder();
  sam.page = await sam.context.newPage();
  await freeze(frozen);

  await sam.page.goto('/app/where-i-am-now/1');
  expect(await holder()).toBe(before);
  await sam.answer(1, 1);
  await sam.page.getByRole('link', { name: 'Save and leave' }).click();
  await expect(sam.badge).toContainText('Up to date', { timeout: 30_000 });
  expect(await answersOnServer(sam)).toEqual({ answered: 1, revisions: 1 });
  expect(await holder()).not.toBe(before);
});

test('what was shown, taken back and shown again without a signal arrives', async ({
  server,
  phone,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await sam.begin();
  await sam.answer(1, 1);
  const circle = await circleWith(sam, 'Priya Nair');
  const show = async () => {
    await sam.page.goto(`/app/where-i-am-now/show/${circle}`);
    await sam.page.getByRole('button', { name: 'Show Priya' }).click();
  };
  const takeBack = async () => {
    await sam.page.getByRole('button', { name: 'Take back' }).click();
    await sam.page.getByRole('button', { name: 'Yes, take it back' }).click();
    await expect(sam.page.getByText('Nothing is shown to Priya')).toBeVisible();
  };
  await sam.goOffline();
  await show();
  await expect(sam.page.getByText('Will be shown when there is a signal')).toBeVisible();
  await takeBack();
  await show();
  await expect(sam.page.getByText('Will be shown when there is a signal')).toBeVisible();
  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await expect(priya.page.getByText('Shown to you on')).toBeVisible();
  const [shown, ...others] = (await theServerHas(priya, circle)).filter(({ deleted }) => !deleted);
  expect(others).toEqual([]);

  await takeBack();
  await expect(priya.page.getByText('is not showing you anything')).toBeVisible();
  expect(
    await readByRevision(priya, circle, shown?.id ?? '', shown?.revisions[0] ?? ''),
  ).not.toContain('"content"');
});

test('what the server will never take is shown with its reason, and a copy of it can be kept', async ({
  server,
  phone,
}) => {
  const priya = await phone();
  await priya.join(server.codeOf('Priya Nair'));
  const circle = await circleWith(priya, 'Leah Brook');
  await priya.page.goto(`/app/circles/${circle}`);
  await priya.page.getByLabel('Write to Leah').fill('Well done');
  await priya.page.getByRole('button', { name: 'Send to Leah' }).click();
  await expect(priya.badge).toContainText('Up to date');

  // A letter changed after it was sent, and a note in a space where none may stand: no screen does either.
  const [letter] = await askWorker(priya.page, 'list', circle, 'reply~');
  const { _id: id = '', ...content } = letter ?? {};
  await askWorker(priya.page, 'write', circle, String(id), { ...content, text: 'Badly done' });
  await expect(priya.badge).toContainText('1 thing not sent');
  const note = String(id).replace('reply~', 'seen~');
  await askWorker(priya.page, 'write', circle, note, {
    type: 'seen',
    author: content['author'],
    v: 1,
    circle,
    upTo: '',
  });
  await expect(priya.badge).toContainText('2 things not sent');

  await priya.badge.click();
  await expect(
    priya.page.getByText('What has been sent cannot be changed afterwards.'),
  ).toBeVisible();
  await expect(priya.page.getByText('This cannot be put there.')).toBeVisible();
  await expect(priya.page.getByText('Badly done')).toBeVisible();
  for (const left of [1, 0]) {
    await priya.page.getByRole('button', { name: 'Keep a copy' }).first().click();
    await expect(priya.page.getByRole('button', { name: 'Keep a copy' })).toHaveCount(left);
  }
  await expect(priya.page.getByRole('heading', { name: 'Kept for you' })).toBeVisible();
  await expect(priya.page.getByText('Badly done')).toBeVisible();
  await expect(priya.badge).toContainText('Up to date');
  const onServer = await theServerHas(priya, circle);
  expect(onServer.find((document) => document.id === id)?.body['text']).toBe('Well done');
  expect(onServer.map((document) => document.id)).not.toContain(note);
  // What never was delivered is no longer shown as if it had been.
  expect(await askWorker(priya.page, 'list', circle, 'seen~')).toEqual([]);
});

test('a letter that was not sent when the time together ended is kept for its author', async ({
  server,
  phone,
}) => {
  const [jo, priya, leah] = [await phone(), await phone(), await phone()];
  await priya.join(server.codeOf('Priya Nair'));
  const circle = await circleWith(priya, 'Leah Brook');
  await priya.page.goto(`/app/circles/${circle}`);
  await priya.goOffline();
  await leah.join(server.codeOf('Leah Brook'));
  await leah.page.goto(`/app/circles/${circle}`);
  await leah.page.getByLabel('Write to Priya').fill('Thank you for today');
  await expect(leah.page.getByText('Kept on this device until you send it.')).toBeVisible();
  await priya.page.getByLabel('Write to Leah').fill('See you on Thursday');
  await priya.page.getByRole('button', { name: 'Send to Leah' }).click();
  await expect(priya.page.getByText('will send later', { exact: false }).first()).toBeVisible();

  await jo.page.goto('/join');
  await jo.page.getByLabel('Your code').fill(server.codeOf('Jo Bennett'));
  await jo.page.getByRole('button', { name: 'Join' }).click();
  await expect(jo.page).not.toHaveURL(/\/join/);
  await jo.page.goto(`/office/circles/${circle.replace('circle-', '')}/end`);
  await jo.page.getByRole('button', { name: 'End it now' }).click();
  await expect(jo.page).toHaveURL(/\/office\/people\//);

  await priya.goOnline();
  await expect(priya.page.getByRole('heading', { name: 'This is no longer here' })).toBeVisible();
  // Said on every screen until it has been looked at.
  const notice = priya.page.getByText('Your time together with Leah Brook ended before');
  await expect(notice).toBeVisible();
  await priya.page.goto('/app/me');
  await expect(
    priya.page.getByText('1 thing could not be sent, and is kept for you'),
  ).toBeVisible();
  await expect(notice).toBeVisible();
  await priya.page.getByRole('link', { name: 'See what was kept' }).click();
  await expect(priya.page.getByRole('heading', { name: 'Kept for you' })).toBeVisible();
  await expect(priya.page.getByText('See you on Thursday')).toBeVisible();
  await expect(notice).toHaveCount(0);
  await expect(priya.badge).toContainText('Up to date');
  const databases = await priya.page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(databases.filter((name) => name?.endsWith(circle))).toEqual([]);
  await priya.page.goto('/app/interns');
  await expect(priya.page.getByRole('link', { name: /Tom Kaya/ })).toBeVisible();
  await expect(priya.page.getByRole('link', { name: /Leah Brook/ })).toHaveCount(0);
  await expect(notice).toHaveCount(0);

  await expect(leah.page.getByText('You keep it, to read')).toBeVisible();
  await expect(leah.page.getByText('could see this', { exact: false }).first()).toBeVisible();
  await expect(leah.page.getByText('can see this', { exact: false })).toHaveCount(0);
  // What she had begun cannot go any more: it is still hers to read, and to throw away.
  await expect(leah.badge).toContainText('1 thing not sent');
  await leah.page.goto('/app/me/unsent');
  await expect(leah.page.getByText('Thank you for today')).toBeVisible();
  await expect(leah.page.getByText('it can’t be sent any more')).toBeVisible();
  await leah.page.getByRole('button', { name: 'Throw it away' }).click();
  await leah.page.getByRole('button', { name: 'Keep it' }).click();
  await expect(leah.page.getByText('Thank you for today')).toBeVisible();
  await leah.page.getByRole('button', { name: 'Throw it away' }).click();
  await leah.page.getByRole('button', { name: 'Yes, throw it away' }).click();
  await expect(leah.page.getByText('Everything has been sent.')).toBeVisible();
  await expect(leah.badge).toContainText('Up to date');
});

test('answers off the scale and a look at unknown statements are named, and the rest still shows', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.answer(1, 36);
  await sam.page.getByRole('button', { name: 'See where I am' }).click();
  await expect(sam.badge).toContainText('Up to date');
  const space = await ownSpaceOf(sam);
  const own = (await theServerHas(sam, space)).find(({ id }) => id.startsWith('answers~'));
  if (own === undefined) throw new Error('no answers on the server');
  const [first] = currentAudit.statements;
  const stray = { value: 12, at: '9999999999999-0000-stray' };
  const edition = `${currentAudit.id}.${currentAudit.version}-1`;
  // As a device with a broken or much older app would send them.
  await sam.page.evaluate(
    async ([name, docs]) => {
      const answer = await fetch(`/db/${name}/_bulk_docs`, {
        method: 'POST',
        headers: { 'x-selvedge-client': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ docs, new_edits: false }),
      });
      const said = await answer.text();
      if (said !== '[]') throw new Error(said);
    },
    [
      space,
      [
        {
          ...own.body,
          _id: `${own.id.slice(0, own.id.lastIndexOf('~'))}~straydevice`,
          _rev: `1-${'a'.repeat(32)}`,
          _revisions: { start: 1, ids: ['a'.repeat(32)] },
          answers: { [first?.id ?? '']: stray },
        },
        {
          ...own.body,
          _id: `${own.id.slice(0, own.id.lastIndexOf('~')).replace(edition, `${currentAudit.id}.77-2`)}~straydevice`,
          _rev: `1-${'b'.repeat(32)}`,
          _revisions: { start: 1, ids: ['b'.repeat(32)] },
          version: 77,
          occasion: 2,
        },
      ],
    ] as const,
  );
  await sam.page.goto('/app/where-i-am-now/result');
  await expect(sam.page.getByText('Look 2 was answered to statements')).toContainText('version 77');
  await sam.page.getByText('One answer of this look could not be read').click();
  await expect(sam.page.getByText('12 is outside the scale of 1 to 5')).toBeVisible();
  await expect(sam.page.getByRole('heading', { name: 'Staying steady' }).first()).toBeVisible();
});
