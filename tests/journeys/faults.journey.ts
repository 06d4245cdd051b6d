import { expect, test, type Phone } from './journey.ts';
import { dropAt, moments } from './the-line-drops.ts';
import { tapsNotInADocument } from './the-small-store.ts';
import { answersOnServer, ownSpaceOf, theServerHas } from './the-server-has.ts';

/** Answers one statement and leaves the screen, within the page: a push that began is not cut by the browser. */
async function answerOne(phone: Phone, number: number): Promise<void> {
  await phone.page.goto(`/app/where-i-am-now/${number}`);
  await phone.answer(number, number);
  await phone.page.getByRole('link', { name: 'Save and leave' }).click();
}

test('a signal that goes before, within or after a push loses nothing and doubles nothing', async ({ server, phone }) => {
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

test('one request of a push that is lost alone is made up for without anybody doing anything', async ({ server, phone }) => {
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

test('a server killed within a push has all that was called sent, and gets the rest when it is back', async ({ server, phone }) => {
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

test('twenty edits of one answer without a signal make no conflict', async ({ server, phone }) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await answerOne(sam, 1);
  await expect(sam.badge).toContainText('Up to date');
  await sam.goOffline();
  for (let edit = 1; edit <= 20; edit += 1) {
    await sam.page.goto('/app/where-i-am-now/1');
    await sam.answer(1, 1, () => (edit < 20 && edit % 2 === 0 ? 'Hardly ever' : 'Almost always'));
    await expect.poll(() => tapsNotInADocument(sam)).toBe(0);
  }
  await sam.page.goto('/app/me');
  await expect(sam.badge).toContainText('1 thing will send later');
  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');
  const [document, ...others] = (await theServerHas(sam, await ownSpaceOf(sam))).filter(({ id }) => id.startsWith('answers~'));
  expect(others).toEqual([]);
  expect(document?.revisions).toEqual([expect.stringMatching(/^21-/)]);
});
