import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { Line } from './line.ts';
import { TestServer } from './running-server.ts';

/** One device: a browser profile and its line to the server. */
export class Phone {
  readonly context: BrowserContext;
  readonly line: Line;
  page: Page;

  private constructor(context: BrowserContext, line: Line, page: Page) {
    this.context = context;
    this.line = line;
    this.page = page;
  }

  static async of(
    browser: Browser,
    server: TestServer,
    options: BrowserContextOptions = {},
  ): Promise<Phone> {
    const line = await Line.open(() => server.port);
    const context = await browser.newContext({ ...options, baseURL: line.address });
    return new Phone(context, line, await context.newPage());
  }

  /** Joins with a code and waits until the device is set up and works without a signal. */
  async join(code: string): Promise<void> {
    await this.page.goto('/join');
    await this.page.getByLabel('Your code').fill(code);
    await this.page.getByRole('button', { name: 'Join' }).click();
    await expect(this.page).toHaveURL(/\/app\/(path|interns|me)$/);
    await this.ready();
  }

  /** The service worker keeps the app, and everything is up to date. */
  async ready(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await expect(this.badge).toContainText('Up to date');
  }

  get badge() {
    return this.page.locator('header a[href="/app/me/unsent"]');
  }

  /** Everything here is as it will stay: sent, or saved. */
  async badgeOrSaved(): Promise<void> {
    await expect(this.page.locator('header').getByText(/Up to date|\bSaved/)).toBeVisible();
  }

  async goOffline(): Promise<void> {
    this.line.cut();
    await this.context.setOffline(true);
  }

  async goOnline(): Promise<void> {
    this.line.mend();
    await this.context.setOffline(false);
  }

  /** Closes the page and opens another, as somebody who comes back to the app does. */
  async reopen(path = '/app'): Promise<void> {
    await this.page.close();
    this.page = await this.context.newPage();
    await this.page.goto(path);
  }

  /** Begins the audit. */
  async begin(): Promise<void> {
    await this.page.goto('/app/where-i-am-now');
    await this.page.getByRole('button', { name: 'Start' }).click();
    await expect(this.page).toHaveURL(/\/1$/);
  }

  /** Answers the statements from one number to another, each as `answerTo` says. */
  async answer(
    from: number,
    to: number,
    answerTo: (number: number) => string = () => 'Usually',
  ): Promise<void> {
    for (let number = from; number <= to; number += 1) {
      // Heard of as it happens: asking again and again would cost each journey seconds.
      await this.page.waitForURL(new RegExp(`/where-i-am-now/${number}$`));
      await this.page.getByRole('button', { name: answerTo(number), exact: true }).click();
    }
    await this.page.waitForURL(to === 36 ? /\/end$/ : new RegExp(`/where-i-am-now/${to + 1}$`));
  }

  /** Says what the next role asks: the same for each area. */
  async sayWhatTheRoleAsks(answer = 'Usually'): Promise<void> {
    await this.page.goto('/app/where-i-am-now/role');
    await expect(this.page.getByRole('group')).toHaveCount(3);
    for (const area of await this.page.getByRole('group').all())
      await area.getByLabel(answer, { exact: true }).check();
    await expect(this.page.locator('.button')).toBeVisible();
  }

  async close(): Promise<void> {
    await this.context.close();
    this.line.close();
  }
}

interface Journey {
  /** `test.use({ demo: 'off' })` for a real start, with nobody there. */
  demo: 'on' | 'off';
  server: TestServer;
  phone: (options?: BrowserContextOptions) => Promise<Phone>;
}

/** A journey's own server, and phones to walk it with. */
export const test = base.extend<Journey>({
  demo: ['on', { option: true }],
  server: async ({ demo }, use) => {
    const server = await TestServer.start({ demo });
    await use(server);
    await server.dispose();
  },
  phone: async ({ browser, server }, use) => {
    const phones: Phone[] = [];
    await use(async (options) => {
      const phone = await Phone.of(browser, server, options);
      phones.push(phone);
      return phone;
    });
    for (const phone of phones) await phone.close();
  },
});

export { expect };
