import { qrPath } from '../../src/lib/server/accounts/qr-path.ts';
import {
  endPeriod,
  invite,
  issueAgain,
  joinAtTheOffice,
  openPerson,
  putTogether,
  slipOn,
} from './at-the-office.ts';
import { expect, test, type Phone } from './journey.ts';
import { showResult } from './show-result.ts';
import { circleWith, mirroredSpaces } from './the-small-store.ts';

const laptopScreen = { viewport: { width: 1280, height: 800 } };

/** A person's row in the coordinator's tables. */
function rowOf({ page }: Phone, name: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
}

/** The databases of circles on this device. */
async function circlesKept({ page }: Phone): Promise<string[]> {
  return page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name = '' }) =>
      name.includes('-circle-') ? [name] : [],
    ),
  );
}

test.describe('a programme that begins with nobody', () => {
  test.use({ demo: 'off' });

  test('a coordinator invites an intern and a coach, puts them together, and they find each other', async ({
    server,
    phone,
  }) => {
    const jo = await phone(laptopScreen);
    await test.step('the first coordinator joins with the printed code and names the programme', async () => {
      await joinAtTheOffice(jo, server.firstCoordinatorCode);
      await expect(jo.page.getByText('Nobody is here yet')).toBeVisible();
      await jo.page.getByRole('link', { name: 'name the programme' }).click();
      await jo.page.getByLabel('Programme').fill('Hillview leadership internship');
      await jo.page.getByLabel('This group').fill('Autumn 2026');
      await jo.page.getByLabel('Your own name').fill('Jo Bennett');
      await jo.page.getByRole('button', { name: 'Save the names' }).click();
      await expect(jo.page.getByRole('banner')).toContainText('Hillview leadership internship');
      await expect(jo.page.getByText('First give your programme its name')).toHaveCount(0);
    });

    const hillview = 'Hillview Primary School';
    const forAmy =
      await test.step('an intern is invited: one slip, and loading it again issues nothing', async () => {
        const slip = await invite(jo, { name: 'Amy Field', as: 'An intern', school: hillview });
        expect(slip.name).toBe('Amy Field');
        const { path } = qrPath(`${jo.line.address}/join#${slip.code}`);
        const square = jo.page.getByRole('img', { name: 'QR code' });
        expect(await square.locator('path').getAttribute('d')).toBe(path);
        await expect(jo.page.getByRole('article')).toContainText('Jo Bennett can give you another');
        await expect(jo.page.getByText('only works on this computer')).toBeVisible();
        const paper = (await jo.page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(paper.match(/\/Type \/Page\b/g), 'sheets').toHaveLength(1);
        await jo.page.reload();
        expect(await slipOn(jo)).toEqual(slip);
        await jo.page.goto('/office');
        await expect(jo.page.getByRole('rowheader')).toHaveCount(1);
        await expect(rowOf(jo, 'Amy Field')).toContainText('Not yet: code works until');
        return slip;
      });
    await test.step('a second of the same name is asked about, and a double click makes one person', async () => {
      await jo.page.goto('/office/invite');
      await jo.page.getByLabel('An intern').check();
      await jo.page.getByLabel('Name', { exact: true }).fill('amy field');
      await jo.page.getByRole('button', { name: 'Make their code' }).click();
      await expect(jo.page.getByRole('alert')).toContainText('Amy Field is here already');
      await jo.page.getByLabel('Name', { exact: true }).fill('Alex Moss');
      await jo.page.getByLabel('A coordinator, with this office').check();
      await jo.page.getByRole('button', { name: 'Make their code' }).dblclick();
      expect(await slipOn(jo)).toMatchObject({ name: 'Alex Moss' });
      await jo.page.goto('/office');
      await expect(jo.page.getByRole('link', { name: 'Alex Moss' })).toHaveCount(1);
      await openPerson(jo, 'Alex Moss');
      await jo.page.getByRole('link', { name: 'Issue a new code' }).click();
      await jo.page.getByRole('button', { name: 'Issue a new code' }).click();
      const alex = await phone(laptopScreen);
      await joinAtTheOffice(alex, (await slipOn(jo)).code);
      await alex.page.getByRole('link', { name: 'Sign out' }).click();
      await expect(alex.page.getByText('Jo Bennett can issue it')).toBeVisible();
    });
    const forPriya = await invite(jo, {
      name: 'Priya Nair',
      as: 'A coach or host mentor',
      school: hillview,
    });

    const [amy, priya] = [await phone(), await phone()];
    await test.step('both join on their phones, alone so far', async () => {
      await amy.join(forAmy.code);
      await priya.join(forPriya.code);
      await amy.page.getByRole('link', { name: 'Coach', exact: true }).click();
      await expect(amy.page.getByText('You have no coach here yet')).toBeVisible();
      await expect(priya.page.getByText('Nobody yet.')).toBeVisible();
    });

    await test.step('they are put together, and find each other without loading anything again', async () => {
      await putTogether(jo, 'Amy Field', 'Priya Nair');
      await expect(amy.page.getByRole('link', { name: /Shared with Priya/ })).toBeVisible();
      await expect(priya.page.getByRole('link', { name: /Amy Field/ })).toBeVisible();
    });

    await test.step('the coordinator sees who has joined, when they were last in touch, and who is with whom', async () => {
      await jo.page.goto('/office');
      await expect(jo.page.getByText('Everybody has joined.')).toBeVisible();
      for (const [name, other] of [
        ['Amy Field', 'Priya Nair'],
        ['Priya Nair', 'Amy Field'],
      ] as const) {
        const [joined, touched, together] = await rowOf(jo, name).getByRole('cell').allInnerTexts();
        expect(joined).toMatch(/^\d{1,2} \w+ 20\d\d$/);
        expect(touched).toMatch(/^(Today|Yesterday)$/);
        expect(together).toBe(other);
      }
    });
  });

  test('a restart gives the first coordinator another code, and none once they have joined', async ({
    server,
    phone,
  }) => {
    const first = server.firstCoordinatorCode;
    await server.stop();
    await server.run();
    const second = server.firstCoordinatorCode;
    expect(second).not.toBe(first);
    const jo = await phone(laptopScreen);
    await jo.page.goto('/join');
    await jo.page.getByLabel('Your code').fill(first);
    await jo.page.getByRole('button', { name: 'Join' }).click();
    await expect(jo.page.getByRole('alert')).toContainText('There is a newer code for you');
    await joinAtTheOffice(jo, second);
    await server.stop();
    await server.run();
    expect(server.printed.filter((line) => /(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}/.test(line))).toEqual(
      [],
    );
    await jo.page.goto('/office');
    await expect(jo.page.getByRole('heading', { name: 'People' })).toBeVisible();
  });

  test('a coordinator who signs out is told what it takes to come back, and nothing stays on the device', async ({
    server,
    phone,
  }) => {
    const jo = await phone(laptopScreen);
    await joinAtTheOffice(jo, server.firstCoordinatorCode);
    await jo.page.getByRole('link', { name: 'Sign out' }).click();
    await expect(jo.page.getByText('You are the only coordinator who has joined')).toBeVisible();
    await expect(jo.page.getByText('COORDINATOR_CODE=new')).toBeVisible();
    await jo.page.getByRole('link', { name: 'Go on to sign out' }).click();
    await jo.page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(jo.page).toHaveURL(/\/$/);
    const kept = await jo.page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name ?? ''),
    );
    expect(kept, 'the shared store of this device, and no person’s').toHaveLength(1);
    await jo.page.goto('/office');
    await jo.page.getByRole('link', { name: 'Join with a code' }).click();
    await expect(jo.page.getByLabel('Your code')).toBeVisible();
  });
});

test('a code that is taken back is refused in plain words, and a new one works', async ({
  server,
  phone,
}) => {
  const [jo, rosa] = [await phone(laptopScreen), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await openPerson(jo, 'Rosa Marsh');
  await jo.page.getByRole('link', { name: 'Take the code back' }).click();
  await jo.page.getByRole('button', { name: 'Take the code back' }).click();
  await expect(jo.page.getByText('They have no code that works')).toBeVisible();
  await expect(jo.page.getByRole('link', { name: 'Take the code back' })).toHaveCount(0);

  await rosa.page.goto('/join');
  await rosa.page.getByLabel('Your code').fill(server.codeOf('Rosa Marsh'));
  await rosa.page.getByRole('button', { name: 'Join' }).click();
  await expect(rosa.page.getByRole('alert')).toContainText(
    'Your coordinator has taken this code back',
  );
  const { code } = await issueAgain(jo, 'Rosa Marsh');
  await rosa.join(code);
});

test('when a period ends it leaves the coach’s device at the next sync, and the intern keeps it to read', async ({
  server,
  phone,
}) => {
  const [jo, sam, priya] = [await phone(laptopScreen), await phone(), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showResult(sam, 'Priya');
  await priya.page.getByRole('link', { name: /Sam Adeyemi/ }).click();
  await expect(priya.page.getByText('Shown to you on')).toBeVisible();
  await expect(priya.badge).toContainText('Up to date');
  const before = await circlesKept(priya);
  const withSam = await circleWith(priya, 'Sam Adeyemi');
  expect(await mirroredSpaces(priya)).toContain(withSam);
  await priya.goOffline();
  await priya.page.getByLabel('Write to Sam').fill('Shall we talk on Thursday?');
  await priya.page.getByRole('button', { name: 'Send to Sam' }).click();
  await expect(priya.badge).toContainText('1 thing will send later');

  await endPeriod(jo, 'Sam Adeyemi', 'Priya Nair');

  await test.step('the coach still has it while there is no signal, and then no more', async () => {
    await expect(priya.page.getByText('Shown to you on')).toBeVisible();
    await priya.goOnline();
    await expect(priya.page.getByRole('heading', { name: 'This is no longer here' })).toBeVisible();
    await expect.poll(() => circlesKept(priya)).toHaveLength(before.length - 1);
    await expect.poll(() => mirroredSpaces(priya)).not.toContain(withSam);
    await priya.page.goto('/app/interns');
    await expect(priya.page.getByRole('link', { name: /Leah Brook/ })).toBeVisible();
    await expect(priya.page.getByRole('link', { name: /Sam Adeyemi/ })).toHaveCount(0);
    await expect(priya.badge).toContainText('Up to date');
    await priya.page.goto('/app/me/unsent');
    await expect(
      priya.page.getByText('Your time together ended before this was sent'),
    ).toBeVisible();
    await expect(priya.page.getByText('Shall we talk on Thursday?')).toBeVisible();
  });

  await test.step('the intern reads what was shown, without a signal too, and can send nothing more', async () => {
    await sam.page.goto('/app/shared');
    const row = sam.page.getByRole('link', { name: /Shared with Priya/ });
    await expect(row).toContainText('You keep what you shared');
    await sam.goOffline();
    await row.click();
    await expect(sam.page.getByText('You keep it, to read.')).toBeVisible();
    await expect(sam.page.getByRole('heading', { name: 'Staying steady' }).first()).toBeVisible();
    await expect(sam.page.getByLabel('Write to Priya')).toHaveCount(0);
    await expect(sam.page.getByRole('button', { name: 'Take back' })).toHaveCount(0);
  });
});

test('when a code is issued again the old device hides what is on it, and nothing is lost', async ({
  server,
  phone,
}) => {
  const [jo, sam] = [await phone(laptopScreen), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.begin();
  await sam.answer(1, 3);
  await sam.page.goto('/app/path');
  await expect(sam.badge).toContainText('Up to date');
  await sam.goOffline();
  await sam.page.goto('/app/where-i-am-now/4');
  await sam.answer(4, 5);

  const { code } = await issueAgain(jo, 'Sam Adeyemi');
  await sam.goOnline();
  const hidden = () => sam.page.getByRole('heading', { name: 'You are signed out here' });
  await expect(hidden()).toBeVisible();
  await expect(sam.page.getByRole('button', { name: 'Usually' })).toHaveCount(0);
  // A thief without a signal is no better off: in what is open, or at any address.
  await sam.goOffline();
  await sam.page.waitForFunction(() => !navigator.onLine);
  await sam.page.getByRole('button', { name: 'Sign in again' }).click();
  await expect(sam.page.getByText('There is no signal, and signing in needs one.')).toBeVisible();
  await expect(hidden()).toBeVisible();
  for (const address of ['/app/where-i-am-now/result', '/app/me', '/app/me/unsent', '/app']) {
    await sam.reopen(address);
    await expect(hidden()).toBeVisible();
  }
  await sam.goOnline();
  const left = sam.page;
  sam.page = await sam.context.newPage();
  await sam.page.goto('/app/me');
  await sam.page.getByRole('button', { name: 'Sign in again' }).click();
  await sam.page.getByLabel('Your code').fill(code);
  await sam.page.getByRole('button', { name: 'Join' }).click();
  await expect(sam.page).toHaveURL(/\/app\/path$/);
  await expect(sam.badge).toContainText('Up to date');
  // The tab that was left open hears of it.
  await expect(left.getByRole('heading', { name: 'You are signed out here' })).toHaveCount(0);
  await left.close();
  await sam.page.goto('/app/me/device');
  await sam.page.getByRole('button', { name: 'Show me a code' }).click();
  const other = await phone();
  await other.join(await sam.page.locator('.code').innerText());
  await other.page.goto('/app/where-i-am-now');
  await expect(other.page.getByText('5 of 36 answered')).toBeVisible();
});
