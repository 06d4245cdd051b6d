import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { aMailServer } from '../../src/lib/server/reminders/a-mail-server.test-support.ts';
import { aPushService } from '../../src/lib/server/reminders/a-push-service.test-support.ts';
import { joinAtTheOffice } from './at-the-office.ts';
import { onATuesday } from './a-set-clock.ts';
import { expect, test, type Phone } from './journey.ts';
import { circleWith } from './the-small-store.ts';

type Address = ReturnType<Awaited<ReturnType<typeof aPushService>>['aBrowser']>['address'];

/** In a browser that no push service can be reached from: one that gave this address. */
function subscribedAs(address: Address): void {
  const subscription = {
    ...{ toJSON: () => address, options: { userVisibleOnly: true } },
    unsubscribe: () => {
      localStorage.removeItem('test-push');
      return Promise.resolve(true);
    },
  };
  Object.assign(PushManager.prototype, {
    subscribe: (options: PushSubscriptionOptionsInit) => {
      localStorage.setItem('test-push', JSON.stringify(options.applicationServerKey));
      return Promise.resolve(subscription);
    },
    getSubscription: () =>
      Promise.resolve(localStorage.getItem('test-push') === null ? null : subscription),
  });
}

async function hasNoFaults(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

/** Wakes the service worker as a push service would, and gives what then stands on the screen of the phone. */
async function wake({ page, context, line }: Phone): Promise<readonly string[]> {
  const browser = await context.newCDPSession(page);
  const registration = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await browser.send('ServiceWorker.enable');
  const registrationId = await registration;
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const all = await registration.getNotifications();
      return all.map(({ title, body }) => `${title}: ${body}`);
    });
  let seen: readonly string[] = [];
  // A browser without a place for notifications closes one soon: it is woken until one was seen.
  await expect(async () => {
    await browser.send('ServiceWorker.deliverPushMessage', {
      origin: line.address,
      registrationId,
      data: 'Priya Nair wrote: a secret',
    });
    await expect
      .poll(
        async () => {
          seen = await shown();
          return seen.length;
        },
        { timeout: 3_000, intervals: [50] },
      )
      .toBe(1);
  }).toPass();
  return seen;
}

test('a coach’s reply wakes the phone of who chose it once, and says nothing of what it is', async ({
  server,
  phone,
}) => {
  const service = await aPushService();
  const browser = service.aBrowser('/sams-phone');
  const env = { PUSH_SERVICES: service.origin };
  await server.stop();
  await server.run({ env: { ...env, ...onATuesday(0) } });
  const [sam, priya] = [await phone(), await phone()];
  await sam.context.grantPermissions(['notifications'], { origin: sam.line.address });
  await sam.context.addInitScript(subscribedAs, browser.address);
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));

  await sam.page.goto('/app/me/reminders');
  const here = () => sam.page.getByLabel('Tell me on this device');
  await expect(here()).not.toBeChecked();
  await expect(sam.page.getByLabel('At weekends')).toBeHidden();
  await hasNoFaults(sam.page);
  await here().check();
  await expect(sam.page.getByLabel('At weekends')).not.toBeChecked();
  await sam.page.getByLabel('At weekends').check();
  await expect(sam.page.getByText('One moment')).toBeHidden();
  await hasNoFaults(sam.page);
  await sam.page.reload();
  await expect(here()).toBeChecked();
  await expect(sam.page.getByLabel('At weekends')).toBeChecked();
  await sam.goOffline();
  await sam.page.reload();
  await expect(sam.page.getByText('There is no signal. Turn these on')).toBeVisible();
  await sam.goOnline();
  await expect(here()).toBeChecked();
  expect(await wake(sam)).toEqual(['Selvedge: Something new, when you’re ready.']);
  await sam.page.close();

  await priya.page.goto(`/app/circles/${await circleWith(priya, 'Sam Adeyemi')}`);
  await priya.page.getByLabel('Write to Sam').fill('Thursday?');
  await priya.page.getByRole('button', { name: 'Send to Sam' }).click();
  await expect(priya.badge).toContainText('Up to date');
  expect(service.pushed).toEqual([]);
  await server.stop();
  await server.run({ env: { ...env, ...onATuesday(7) } });
  await expect.poll(() => service.pushed.map(({ path }) => path)).toEqual(['/sams-phone']);
  expect(service.pushed.map(({ body }) => browser.read(body))).toEqual(['new']);

  sam.page = await sam.context.newPage();
  await sam.page.goto('/app/me/reminders');
  await here().uncheck();
  await expect(sam.page.getByLabel('At weekends')).toBeHidden();
  await sam.page.reload();
  await expect(here()).not.toBeChecked();
  service.close();
});

test('a letter a week comes only where its owner says yes, and stops by its link alone', async ({
  server,
  phone,
}) => {
  const mail = await aMailServer();
  const { page, ...sam } = await phone();
  await server.stop();
  await server.run({
    env: {
      ...{ ORIGIN: sam.line.address, SMTP_URL: mail.url },
      MAIL_FROM: 'Selvedge <selvedge@school.example>',
    },
  });
  await page.goto('/join');
  await page.getByLabel('Your code').fill(server.codeOf('Sam Adeyemi'));
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page).toHaveURL(/\/app\/path$/);

  const field = page.getByLabel('Your e-mail address');
  const ask = async (typed: string) => {
    await page.goto('/app/me/reminders');
    await field.fill(typed);
    await page.getByRole('button', { name: 'Send me the first one' }).click();
  };
  const lastLink = (act: string) =>
    new RegExp(`http://localhost:\\d+/link/mail/${act}/[\\w-]{43}`).exec(
      mail.received.at(-1)?.text ?? '',
    )?.[0] ?? '';
  await ask('sam at school');
  await expect(page.getByRole('alert')).toContainText('not an e-mail address');
  await expect(field).toHaveValue('sam at school');
  await hasNoFaults(page);
  await ask('sam@school.example');
  await expect(page.getByText('Look in your inbox.')).toBeVisible();
  await hasNoFaults(page);
  const [yes, stop] = [lastLink('yes'), lastLink('stop')];
  await page.goto(yes);
  await hasNoFaults(page);
  await page.getByRole('button', { name: 'Yes, send it to me' }).click();
  await expect(page.getByText('Thank you.')).toBeVisible();
  await page.goto('/app/me/reminders');
  await expect(page.getByText('It comes to sam@school.example')).toBeVisible();

  // By a mail program: a form with no cookie, from no page.
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(stop, { method: 'POST', body })).status).toBe(200);
  await page.reload();
  await expect(field).toBeVisible();

  await ask('sam@school.example');
  await expect(page.getByText('Look in your inbox.')).toBeVisible();
  // A link that was cut short says nothing that may be wrong; that of any letter stops them.
  await page.goto(stop.slice(0, -4));
  await expect(page.getByText('the link may have been cut short')).toBeVisible();
  await hasNoFaults(page);
  await page.goto(stop);
  await page.getByRole('button', { name: 'Stop them' }).click();
  await expect(page.getByText('No more will come to this address')).toBeVisible();
  await hasNoFaults(page);
  mail.close();
});

test('a programme team types in its holidays, is told of a slip, and takes one off', async ({
  server,
  phone,
}) => {
  const jo = await phone({ viewport: { width: 1280, height: 800 } });
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  const { page } = jo;
  const type = async (legend: string, date: readonly [string, string, string]) => {
    const group = page.getByRole('group', { name: legend });
    for (const [at, label] of ['Day', 'Month', 'Year'].entries())
      await group.getByLabel(label).fill(date[at] ?? '');
  };
  const save = () => page.getByRole('button', { name: 'Save' }).click();
  await page.goto('/office/programme');
  await page.getByRole('link', { name: 'See School holidays' }).click();
  await page.getByRole('link', { name: 'Add a holiday' }).click();
  await page.getByLabel('What it is').fill('Summer');
  await type('First day', ['22', '7', '2030']);
  await type('Last day', ['30', '6', '2030']);
  await save();
  await page.getByRole('link', { name: 'The last day comes before the first' }).click();
  await expect(page.getByLabel('What it is')).toHaveValue('Summer');
  await hasNoFaults(page);
  await type('Last day', ['31', '8', '2030']);
  await save();
  await expect(page.getByText('22 July 2030 to 31 August 2030')).toBeVisible();
  await hasNoFaults(page);

  await page.getByRole('link', { name: 'Add a holiday' }).click();
  await page.getByLabel('What it is').fill('Late summer bank holiday');
  await type('First day', ['26', '8', '2030']);
  await save();
  await expect(page.getByRole('alert')).toContainText('It overlaps with Summer');
  await page.goto('/office/programme');
  await expect(page.getByText('One to come')).toBeVisible();
  await page.goto('/office/programme/holidays/2030-07-22');
  await page.getByRole('button', { name: 'Take it off the list' }).click();
  await expect(page.getByText('Nothing is written yet.')).toBeVisible();
});
