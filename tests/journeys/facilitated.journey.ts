import { whereIAmNow } from '../../src/lib/content/instruments/where-i-am-now.ts';
import { invite, joinAtTheOffice } from './at-the-office.ts';
import { expect, test, type Phone } from './journey.ts';
import { ownSpaceOf, theServerHas } from './the-server-has.ts';

const onPhones = ['Sam Adeyemi', 'Leah Brook', 'Tom Kaya', 'Rosa Marsh'] as const;

/** What was crossed on a sheet, by the number of the statement. */
const crossed = (number: number) => (number % 7 === 0 ? '0' : String(1 + (number % 5)));

/** Types a sheet in, digit by digit, and leaves some out. */
async function typeSheet({ page }: Phone, leftOut: readonly number[]): Promise<void> {
  for (let number = 1; number <= 36; number += 1) {
    const row = page.getByRole('group', { name: new RegExp(`^${number} `) });
    if (leftOut.includes(number)) continue;
    // Keys pressed before the page's script is there answer nothing, and are pressed again.
    await expect(async () => {
      await row.getByRole('radio').first().focus();
      await page.keyboard.press(crossed(number));
      await expect(row.getByRole('radio', { checked: true })).toHaveCount(1, { timeout: 1000 });
    }).toPass();
  }
}

async function beginTogether({ page }: Phone, how: string): Promise<void> {
  await page.goto('/app/where-i-am-now');
  await page.getByRole('link', { name: 'I answer with a facilitator' }).click();
  await page.getByRole('button', { name: how }).click();
}

test('a facilitator with six people: four on phones, one types in a sheet, one has it typed in', async ({
  server,
  phone,
}) => {
  test.slow();
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  const [amy, ben] = [
    await invite(jo, { name: 'Amy Field', as: 'An intern', school: 'Hillview Primary School' }),
    await invite(jo, { name: 'Ben Osei', as: 'An intern', school: 'Hillview Primary School' }),
  ];

  // The sheet: every statement once, on two sides.
  await jo.page.goto('/office/facilitate');
  await jo.page.getByRole('link', { name: 'The sheet to print' }).click();
  await expect(jo.page.getByRole('region', { name: 'Side 2' })).toBeVisible();
  for (const { text } of whereIAmNow.statements)
    await expect(jo.page.getByRole('rowheader').filter({ hasText: text })).toHaveCount(1);

  const paper = (await jo.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g), 'a page a side').toHaveLength(2);

  for (const name of onPhones) {
    const intern = await phone();
    await intern.join(server.codeOf(name));
    await beginTogether(intern, 'Answer on this phone');
    await intern.answer(1, 2);
    await intern.close();
  }

  // Amy types her own sheet in, without a signal.
  const herPhone = await phone();
  await herPhone.join(amy.code);
  await herPhone.goOffline();
  await beginTogether(herPhone, 'I answered on paper');
  await expect(herPhone.page.getByRole('heading', { name: 'From paper' })).toBeVisible();
  await typeSheet(herPhone, [36]);
  await expect(herPhone.page.getByText('35 of 36 typed in. Saved.')).toBeVisible();
  await herPhone.page.getByRole('link', { name: 'Done' }).click();
  await herPhone.page.getByRole('button', { name: 'See where I am' }).click();
  await expect(herPhone.page.getByText('answered with a facilitator')).toBeVisible();
  await herPhone.goOnline();

  // Ben signed the box: Jo types his sheet in, and is told first what is missing.
  await jo.page.goto('/office/facilitate');
  await jo.page.getByRole('link', { name: 'Type in a sheet of Ben Osei' }).click();
  await typeSheet(jo, [5]);
  await jo.page.getByRole('button', { name: 'Send it to Ben Osei’s phone' }).click();
  await expect(jo.page.getByRole('alert')).toContainText('Type in only what Ben Osei signed for');
  await jo.page.getByLabel('Ben Osei signed the box on the sheet').check();
  const send = jo.page.getByRole('button', { name: 'Send it to Ben Osei’s phone' });
  await jo.goOffline();
  await send.click();
  await expect(jo.page.getByText('There is no signal.')).toBeVisible();
  await jo.goOnline();
  // A link asks before it takes along what was typed.
  jo.page.once('dialog', (dialog) => void dialog.dismiss());
  await jo.page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(jo.page.getByRole('radio', { checked: true })).toHaveCount(35);
  // So does a session that has ended in the meantime.
  const cookies = await jo.context.cookies();
  await jo.context.clearCookies();
  await send.click();
  await expect(jo.page.getByText('You are signed out.')).toBeVisible();
  await expect(jo.page.getByRole('radio', { checked: true })).toHaveCount(35);
  await jo.context.addCookies(cookies);
  await send.click();
  await expect(jo.page.getByText('Ben Osei’s answers are on their way')).toBeVisible();
  // Typed in a second time by mistake: it is said that one waits, and the second can be taken back.
  await jo.page.getByRole('link', { name: 'Type in a sheet of Ben Osei' }).click();
  await expect(jo.page.getByText('waits on its way')).toHaveCount(1);
  await jo.page.getByLabel('Ben Osei signed the box on the sheet').check();
  await typeSheet(jo, [5, 6]);
  await send.click();
  await jo.page.getByRole('link', { name: 'Type in a sheet of Ben Osei' }).click();
  await expect(jo.page.getByText('waits on its way')).toHaveCount(2);
  await jo.page.getByRole('link', { name: 'Take it back' }).last().click();
  await jo.page.waitForURL(/\/take-back\//);
  const takingBack = jo.page.url();
  await jo.page.getByRole('button', { name: 'Take it back' }).click();
  await expect(jo.page.getByText('They had not taken it over.')).toBeVisible();
  // Once it is gone there is nothing to take back, and that is said.
  await jo.page.goto(takingBack);
  await expect(jo.page.getByText('There was nothing left to take back')).toBeVisible();
  await expect(jo.page.getByRole('heading', { name: 'Answer together' })).toBeVisible();

  const hisPhone = await phone();
  await hisPhone.join(ben.code);
  await expect(hisPhone.page.getByText('Jo Bennett typed them in')).toContainText('35 answers');
  await hisPhone.page.getByRole('button', { name: 'Delete them' }).click();
  await expect(hisPhone.page.getByText('unless Jo Bennett still has the sheet')).toBeVisible();
  await hisPhone.page.getByRole('button', { name: 'Keep them' }).click();
  await hisPhone.page.getByRole('button', { name: 'Take them' }).click();
  await expect(hisPhone.page.getByText('35 of 36 answered so far')).toBeVisible();
  await expect(hisPhone.badge).toContainText('Up to date');
  // Nothing of it stays where it was laid, and it is offered no more, here or on another device.
  const me = (await ownSpaceOf(hisPhone)).replace('own-', 'me-');
  await expect
    .poll(async () => {
      // What has been sent is noticed at the latest when the app is opened again.
      await hisPhone.reopen();
      await hisPhone.ready();
      const sheets = (await theServerHas(hisPhone, me)).filter(({ id }) => id.startsWith('sheet~'));
      return sheets.map(({ body }) => [body['state'], 'answers' in body]);
    })
    .toEqual([
      ['gone', false],
      ['gone', false],
    ]);
  await hisPhone.page.goto('/app/where-i-am-now/5');
  await hisPhone.page.getByRole('button', { name: 'Usually', exact: true }).click();
  await hisPhone.page.getByRole('button', { name: 'See where I am' }).click();
  await expect(hisPhone.page.getByText('answered with a facilitator')).toBeVisible();
  await hisPhone.page.goto('/app/path');
  await expect(hisPhone.page.getByRole('button', { name: 'Take them' })).toHaveCount(0);
});
