import { openPerson } from './at-the-office.ts';
import { expect, type Phone } from './journey.ts';
import type { TestServer } from './running-server.ts';

/** The addresses of a round's links, by the group's name on the slips. */
export type RoundLinks = ReadonlyMap<string, readonly string[]>;

/** Opens a round until the end of the day after tomorrow, and reads the slips. */
export async function openRound(
  laptop: Phone,
  intern: string,
  many: Readonly<Record<string, number>>,
): Promise<RoundLinks> {
  const { page } = laptop;
  await openPerson(laptop, intern);
  await page.getByRole('link', { name: 'Feedback from colleagues' }).click();
  await fillRound(laptop, many);
  await page.getByRole('button', { name: 'Open the round' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Links for');
  const links = new Map<string, string[]>();
  for (const slip of await page.getByRole('article').all()) {
    const href = new URL((await slip.getByRole('link').getAttribute('href')) ?? '');
    const text = await slip.innerText();
    const name = Object.values(groupOf).find((one) => text.includes(`${one}.`)) ?? '';
    links.set(name, [...(links.get(name) ?? []), `${href.pathname}${href.hash}`]);
  }
  return links;
}

const groupOf: Readonly<Record<string, string>> = {
  lineManager: 'Line manager',
  peers: 'Colleagues at the same level',
  team: 'People they lead or support',
  others: 'Others who work with them',
};

/** Types how many are asked, and a last day. */
export async function fillRound(
  { page }: Phone,
  many: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [group, count] of Object.entries(many))
    await page.getByLabel(`${groupOf[group] ?? group}: how many?`).fill(String(count));
  const last = new Date(Date.now() + 2 * 24 * 60 * 60_000);
  const until = page.getByRole('group', { name: 'Last day for answers' });
  await until.getByLabel('Day').fill(String(last.getDate()));
  await until.getByLabel('Month').fill(String(last.getMonth() + 1));
  await until.getByLabel('Year').fill(String(last.getFullYear()));
}

/** Opens a link as a colleague does. */
export async function openLink({ page }: Phone, link: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(link);
}

/** Answers every statement of the open page alike. */
export async function answerAll({ page }: Phone, answer: string): Promise<void> {
  const statements = page.getByRole('group');
  await expect(statements).toHaveCount(18);
  for (const statement of await statements.all())
    await statement.getByLabel(answer, { exact: true }).check();
}

export async function send({ page }: Phone): Promise<void> {
  await page.getByRole('button', { name: 'Send my answers' }).click();
}

/** Somebody answers and sends. */
export async function answerLink(phone: Phone, link: string, answer: string): Promise<void> {
  await openLink(phone, link);
  await answerAll(phone, answer);
  await send(phone);
  await expect(phone.page.getByText('Thank you. Your answers are there')).toBeVisible();
}

/** Lets the open rounds' last day be over: what a clock would do in two days. The server starts anew. */
export async function letRoundsClose(server: TestServer): Promise<void> {
  await server.stop();
  const store = await server.openStore();
  for (const round of await store.records.list('feedback', 'round~'))
    await store.records.put('feedback', {
      ...round,
      closesAt: new Date(Date.now() - 60_000).toISOString(),
    });
  await store.close();
  await server.run();
}
