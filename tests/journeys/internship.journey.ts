import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { longDay } from '../../src/lib/domain/placement/placement-words.ts';
import { joinAtTheOffice, openPerson } from './at-the-office.ts';
import {
  chooseSchool,
  dayFromNow,
  makeLink,
  makeOutline,
  putDayIn,
  putIn,
} from './an-internship.ts';
import { expect, test } from './journey.ts';
import { addPhoto } from './write-entry.ts';

test('a placement is chosen, dated and outlined without a signal, and the day is on the phone', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.goOffline();
  await chooseSchool(sam);

  // A wrong day is told, and what was filled in stays.
  await sam.page.getByRole('link', { name: 'The days' }).click();
  await sam.page.getByRole('button', { name: 'Add the day' }).click();
  await expect(sam.page.getByRole('alert')).toContainText('Give a day, month and year');
  await sam.page.getByLabel('Day', { exact: true }).fill('2090-05-05');
  await sam.page.getByRole('button', { name: 'Add the day' }).click();
  await expect(sam.page.getByRole('alert')).toContainText('more than a year ahead');
  await sam.page.getByLabel('Day', { exact: true }).fill(dayFromNow(7));
  await sam.page.getByLabel('From').fill('16:00');
  await sam.page.getByRole('button', { name: 'Add the day' }).click();
  await expect(sam.page.getByRole('alert')).toContainText('has to end after it begins');
  await expect(sam.page.getByLabel('Day', { exact: true })).toHaveValue(dayFromNow(7));
  await sam.page.getByLabel('From').fill('08:15');
  await putIn(sam, dayFromNow(7));
  await sam.page.getByLabel('Day', { exact: true }).fill(dayFromNow(14));
  await sam.page.getByLabel('How many days').fill('two');
  await sam.page.getByRole('button', { name: 'Add the days' }).click();
  await expect(sam.page.getByRole('alert')).toContainText('in digits');
  await sam.page.getByLabel('How many days').fill('3');
  await sam.page.getByLabel('Once a week, on this weekday').check();
  await putIn(sam, dayFromNow(14));
  await expect(sam.page.getByRole('main').getByRole('listitem')).toHaveCount(4);

  await makeOutline(sam);
  const first = sam.page.getByRole('region').first().getByRole('listitem');
  // Changed by keyboard alone: earlier, shorter, out.
  await first.nth(1).getByRole('button').first().focus();
  const second = await first.nth(1).getByRole('button').first().locator('span').last().innerText();
  await sam.page.keyboard.press('Enter');
  await sam.page.getByRole('button', { name: `Earlier: ${second}` }).focus();
  await sam.page.keyboard.press('Enter');
  await expect(first.first()).toContainText(second);
  await sam.page.getByRole('button', { name: `Remove: ${second}` }).focus();
  await sam.page.keyboard.press('Enter');
  await expect(first.first()).toContainText('Briefing with the host mentor');
  await sam.page.getByText('Add something').first().click();
  await sam.page.getByLabel('Something else').first().fill('Sit in on the options evening');
  await sam.page.getByRole('button', { name: 'Put it in, for 30 minutes' }).first().click();
  await expect(sam.page.getByText(/Sit in on the options evening is in/)).toBeVisible();

  // The day, after the app was closed: all of it without a signal.
  await sam.reopen('/app/path');
  await expect(sam.page.getByRole('link', { name: /08:15: Quarry Hill Academy/ })).toBeVisible();
  await sam.page.getByRole('link', { name: /08:15: Quarry Hill Academy/ }).click();
  await expect(sam.page.getByRole('link', { name: '01632 960 118' })).toHaveAttribute(
    'href',
    'tel:01632960118',
  );
  for (const known of ['Ms Whitlock', 'Photo ID', 'Quarry Lane', 'Sit in on the options evening'])
    await expect(sam.page.getByText(new RegExp(known)).first()).toBeVisible();

  // The calendar file is made here.
  const coming = sam.page.waitForEvent('download');
  await sam.page.getByRole('button', { name: 'Save the days for my calendar' }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  expect(text).toContain(`DTSTART:${dayFromNow(7).replaceAll('-', '')}T081500`);

  // A link cannot be made, and nothing is pretended; with a signal all of it is sent.
  await sam.page.goto('/app/internship');
  await sam.page.getByRole('link', { name: 'Your head’s agreement' }).click();
  await sam.page.getByRole('button', { name: 'Make the link' }).click();
  await expect(sam.page.getByRole('alert')).toContainText('There is no signal');
  await expect(sam.page.getByText(/\/link\/placement#/)).toBeHidden();
  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');
});

test('a head says yes by a link, the host mentor agrees, tells what to know, and confirms at the end', async ({
  server,
  phone,
}) => {
  const [sam, head, host] = [await phone(), await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await chooseSchool(sam);
  await putDayIn(sam, dayFromNow(-1));
  await makeOutline(sam);

  // The head: no account, one page, and what is missing is told.
  await sam.page.goto('/app/internship');
  await sam.page.getByRole('link', { name: 'Your head’s agreement' }).click();
  await sam.page.getByLabel('How your lessons and duties are covered').fill('Year 9 by Mr Lee');
  await expect(sam.page.getByText('Kept', { exact: true })).toBeVisible();
  await head.page.goto(await makeLink(sam));
  await expect(head.page.getByText('Year 9 by Mr Lee')).toBeVisible();
  await head.page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(head.page.getByText('Choose yes or no.')).toBeVisible();
  await head.page.getByLabel('Yes').check();
  await head.page.getByLabel(/single central record/).check();
  await head.page.getByLabel('Your name and role').fill('Mrs Poole, head');
  await head.page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(head.page.getByRole('heading', { name: 'You said yes' })).toBeFocused();
  await expect(sam.page.getByText('Mrs Poole, head says yes')).toBeVisible();

  // The host mentor: the same, and what they write is on the page for the day.
  await sam.page.goto('/app/internship');
  await sam.page.getByRole('link', { name: 'The outline, with the host mentor' }).click();
  await sam.page.getByText('What they will see').waitFor();
  for (const seen of [/^What is asked of you$/, /Mrs Poole, head confirms/])
    await expect(sam.page.getByText(seen)).toBeVisible();
  const address = await makeLink(sam);
  await host.page.goto(address);
  await expect(
    host.page.getByRole('heading', { name: 'Sam Adeyemi’s visit to your school' }),
  ).toBeVisible();
  await expect(host.page.getByText(/Mrs Poole, head confirms/)).toBeVisible();
  await host.page.getByRole('button', { name: 'Yes, like this' }).click();
  await expect(host.page.getByText('Write your name above first.')).toBeVisible();
  await host.page.getByLabel('Your name').fill('Ms Whitlock');
  await host.page.getByRole('button', { name: 'Ask for something else' }).click();
  await expect(host.page.getByText('Say what would suit you better.')).toBeVisible();
  await host.page.getByRole('button', { name: 'Yes, like this' }).click();
  await expect(host.page.getByText(/^You agreed/)).toBeVisible();
  await host.page.getByLabel('Parking and travel').fill('Use bay 4, behind the kitchen.');
  await host.page.getByRole('button', { name: 'Send this' }).click();
  await expect(host.page.getByText(/has it with the next signal/)).toBeVisible();
  await host.page.getByRole('button', { name: 'Sam Adeyemi came' }).click();
  await expect(host.page.getByText(/You confirmed that they were there/)).toBeVisible();
  await host.page.getByLabel('What you saw').fill('You asked before you advised.');
  await host.page.getByRole('button', { name: 'Send it' }).click();

  await sam.page.goto('/app/path');
  await expect(sam.page.getByText('Something about your internship has come.')).toBeVisible();
  await sam.page.getByRole('link', { name: 'See it' }).click();
  await sam.page.getByRole('link', { name: 'The day itself' }).click();
  await expect(sam.page.getByText('Use bay 4, behind the kitchen.').first()).toBeVisible();
  await sam.page.goto('/app/internship');
  await sam.page.getByRole('link', { name: 'Afterwards' }).click();
  await expect(sam.page.getByText('Ms Whitlock confirms that you were there')).toBeVisible();
  await expect(sam.page.getByText('You asked before you advised.')).toBeVisible();

  // Half a page back: shown when it is put there, and not before.
  await sam.page.getByLabel(/^Half a page for/).fill('Everybody says what they stopped doing.');
  await expect(sam.page.getByText('Kept', { exact: true })).toBeVisible();
  await host.page.reload();
  await expect(host.page.getByText('What is asked of you')).toBeVisible();
  await expect(host.page.getByText('Everybody says what they stopped doing.')).toBeHidden();
  await sam.page.getByRole('link', { name: 'Put it behind their link' }).click();
  await expect(sam.page.getByText(/You have changed something since/)).toBeVisible();
  await sam.page.getByRole('button', { name: 'Show what is new' }).click();
  await expect(sam.page.getByText(/You have changed something since/)).toBeHidden();
  await host.page.reload();
  await expect(host.page.getByText('Everybody says what they stopped doing.')).toBeVisible();
  for (const { page } of [head, host])
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // What was agreed still is, and another day asks both again.
  await expect(host.page.getByText(/look again/)).toBeHidden();
  await sam.page.goto('/app/internship');
  await expect(sam.page.getByText('Mrs Poole, head says yes', { exact: true })).toBeVisible();
  await expect(
    sam.page.getByText('Ms Whitlock agrees to the days and the outline', { exact: true }),
  ).toBeVisible();
  await putDayIn(sam, dayFromNow(3));
  await sam.page.goto('/app/internship');
  await expect(
    sam.page.getByText(/Mrs Poole, head says yes, before you changed .* Show them what is new/),
  ).toBeVisible();
  await sam.page.getByRole('link', { name: 'Your head’s agreement' }).click();
  await expect(sam.page.getByText(/have not been shown what you changed/)).toBeVisible();
  await sam.page.getByRole('button', { name: 'Show what is new' }).click();
  await expect(sam.page.getByText(/You have changed something since/)).toBeHidden();
  await expect(sam.page.getByText(/can see what you changed/)).toBeVisible();
  await head.page.reload();
  await expect(head.page.getByText('Something has changed since you answered.')).toBeVisible();
  await sam.page.goto('/app/internship');
  await expect(
    sam.page.getByText('Mrs Poole, head says yes, before you changed something'),
  ).toBeVisible();
  await sam.page.getByRole('link', { name: 'The outline, with the host mentor' }).click();

  // Taken back: nobody opens it.
  await sam.page.getByRole('button', { name: 'Take the link back' }).click();
  await sam.page.getByRole('button', { name: 'Take it back' }).click();
  await expect(sam.page.getByRole('button', { name: 'Make the link' })).toBeVisible();
  await expect(sam.page.getByText(/link still opens until/)).toBeHidden();
  await host.page.reload();
  await expect(host.page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
});

test('what was said about one school is said about no other: facts, answers and photos go with it', async ({
  server,
  phone,
}) => {
  const [sam, host] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await chooseSchool(sam, 'Quarry Hill Academy');
  await putDayIn(sam, dayFromNow(5));
  await makeOutline(sam);
  await sam.page.getByRole('link', { name: 'Show it to the host mentor' }).click();
  await host.page.goto(await makeLink(sam));
  await host.page.getByLabel('Your name').fill('Ms Whitlock');
  await host.page.getByRole('button', { name: 'Yes, like this' }).click();
  await host.page.getByLabel('Parking and travel').fill('Use bay 4.');
  await host.page.getByLabel(/They may take photos/).check();
  await host.page.getByRole('button', { name: 'Send this' }).click();
  await expect(host.page.getByText(/^Sent\. Sam/).first()).toBeVisible();
  await sam.page.goto('/app/internship');
  await expect(sam.page.getByText(/^Ms Whitlock agrees to/)).toBeVisible();
  await sam.page.getByRole('link', { name: 'Study project' }).click();
  await sam.page.getByLabel('What I found').fill('They stop one thing first.');
  await expect(sam.page.getByText('Kept', { exact: true })).toBeVisible();

  // Another school, without a signal: it is said what that does, and nothing of the first one is left there.
  await sam.goOffline();
  await sam.page.goto('/app/internship/choose');
  await sam.page.getByRole('link', { name: 'Harbour View School' }).click();
  await expect(
    sam.page.getByText(/^Where you go somewhere else, links to Quarry Hill/),
  ).toBeVisible();
  await sam.page.getByRole('button', { name: 'Go here instead' }).click();
  await expect(sam.page.getByText('Fell through', { exact: true })).toBeVisible();
  await expect(sam.page.getByText(/Ms Whitlock/)).toHaveCount(0);
  await putDayIn(sam, dayFromNow(0));
  await sam.page.goto('/app/internship');
  await sam.page.getByRole('link', { name: 'The day itself' }).click();
  await expect(sam.page.getByRole('heading', { name: 'Harbour View School' })).toBeVisible();
  await expect(sam.page.getByText('Use bay 4.')).toHaveCount(0);
  await expect(sam.page.getByText('Quarry Lane', { exact: false })).toHaveCount(0);
  await expect(sam.page.getByText('Not allowed.')).toBeVisible();
  await sam.page.goto('/app/internship');
  await sam.page.getByRole('link', { name: 'Study project' }).click();
  await expect(sam.page.getByLabel('What I found')).toHaveValue('They stop one thing first.');

  // At the one that fell through nothing can be arranged or done any more.
  await sam.page.goto('/app/internship');
  await sam.page.getByRole('link', { name: 'Quarry Hill Academy' }).click();
  await expect(sam.page.getByText(/^This one fell through\./)).toBeVisible();
  await expect(sam.page.getByText(/links are taken back with the next signal/)).toBeVisible();
  await expect(sam.page.getByRole('button')).toHaveCount(0);
  expect((await new AxeBuilder({ page: sam.page }).analyze()).violations).toEqual([]);
  await sam.goOnline();
  await expect(async () => {
    await host.page.reload();
    await expect(host.page.getByRole('heading', { name: 'This link does not work' })).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
});

test('a placement that falls through without a signal is another in two taps, with its outline; its links stop with the next signal', async ({
  server,
  phone,
}) => {
  const [sam, host] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await chooseSchool(sam);
  await putDayIn(sam, dayFromNow(5));
  await makeOutline(sam);
  await sam.page.getByRole('link', { name: 'Show it to the host mentor' }).click();
  const address = await makeLink(sam);
  await host.page.goto(address);
  await expect(host.page.getByText('What is asked of you')).toBeVisible();
  await expect(sam.badge).toContainText('Up to date');

  // Before the first day nobody confirms that somebody came.
  await expect(host.page.getByText(/^From .* you can confirm here that they came/)).toBeVisible();
  await expect(host.page.getByRole('button', { name: 'Sam Adeyemi came' })).toBeHidden();

  // What a host types is on their device until it was sent.
  const better = host.page.getByLabel(/^What would suit you better/);
  await host.page.getByLabel('Your name').fill('Ms Whitlock');
  await better.fill('Come at nine, please.');
  await host.page.getByLabel('Parking and travel').fill('Use bay 4.');
  await host.goOffline();
  await host.page.getByRole('button', { name: 'Ask for something else' }).click();
  await expect(host.page.getByRole('alert')).toContainText('is kept on this device');
  await host.goOnline();
  await host.page.reload();
  await expect(better).toHaveValue('Come at nine, please.');
  await host.page.getByRole('button', { name: 'Ask for something else' }).click();
  await expect(host.page.getByText(/^You asked for something else/)).toBeVisible();
  await host.page.reload();
  await expect(better).toHaveValue('');
  await expect(host.page.getByLabel('Parking and travel')).toHaveValue('Use bay 4.');

  await sam.goOffline();
  await sam.page.goto('/app/internship');
  await sam.page.getByRole('button', { name: 'It fell through' }).click();
  await sam.page.getByRole('button', { name: 'Find another' }).click();
  await sam.page.getByRole('link', { name: 'Harbour View School' }).click();
  await sam.page.getByRole('button', { name: 'Go here instead' }).click();
  await expect(sam.page.getByText('Fell through', { exact: true })).toBeVisible();
  await expect(sam.page.getByText('Your earlier outline waits for its days')).toBeVisible();
  await sam.page.getByRole('link', { name: 'The days' }).click();
  await expect(sam.page.getByText(/in your earlier outline have no day now/)).toBeVisible();
  await sam.page.getByLabel('Day', { exact: true }).fill(dayFromNow(20));
  await putIn(sam, dayFromNow(20));
  await sam.page.getByRole('link', { name: 'The outline of the days' }).click();
  await expect(sam.page.getByText(/in your earlier outline have no day now/)).toBeVisible();
  await expect(sam.page.getByRole('button', { name: 'Put an outline together' })).toBeHidden();
  await sam.page.getByRole('button', { name: 'Put them on these days' }).click();
  await expect(
    sam.page.getByRole('button', { name: /Briefing with the host mentor$/ }),
  ).toHaveCount(1);
  await expect(sam.page.getByText(/have no day now/)).toBeHidden();

  await host.page.reload();
  await expect(host.page.getByText('What is asked of you')).toBeVisible();
  await sam.goOnline();
  await expect(sam.badge).toContainText('Up to date');
  await expect(async () => {
    await host.page.reload();
    await expect(host.page.getByRole('heading', { name: 'This link does not work' })).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
  expect(
    await host.page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.startsWith('selvedge-placement')),
    ),
  ).toEqual([]);
});

test('a day long ago is refused; one that is over is asked about once, by keyboard too, with what was typed', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await sam.goOffline();
  await chooseSchool(sam);
  await sam.page.getByRole('link', { name: 'The days' }).click();
  await sam.page.getByLabel('Day', { exact: true }).fill('2020-01-01');
  await sam.page.getByRole('button', { name: 'Add the day' }).click();
  await expect(sam.page.getByRole('alert')).toContainText('more than 12 months ago');
  await sam.page.getByLabel('Day', { exact: true }).fill(dayFromNow(-3));
  await sam.page.getByLabel('From').fill('09:30');
  await sam.page.getByRole('button', { name: 'Add the day' }).focus();
  await sam.page.keyboard.press('Enter');
  const question = sam.page.getByRole('group', { name: /is over\. Add it anyway\?/ });
  await expect(question).toBeFocused();
  await sam.page.getByRole('button', { name: 'Not yet' }).focus();
  await sam.page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(sam.page.getByLabel('Day', { exact: true })).toHaveValue(dayFromNow(-3));
  await expect(sam.page.getByLabel('From')).toHaveValue('09:30');
  await sam.page.getByRole('button', { name: 'Add the day' }).focus();
  await sam.page.keyboard.press('Enter');
  await sam.page.getByRole('button', { name: 'Add it anyway' }).focus();
  await sam.page.keyboard.press('Enter');
  await expect(sam.page.getByText('09:30 to 15:30. Past')).toBeVisible();

  // The outline begins with the days to come.
  await putDayIn(sam, dayFromNow(5));
  await makeOutline(sam);
  const on = (days: number) => sam.page.getByRole('region', { name: longDay(dayFromNow(days)) });
  await expect(on(-3)).toContainText('Nothing in it yet.');
  await expect(on(5)).toContainText('Briefing with the host mentor');

  // A day fewer: what was on it is left out, after that is said, and the debrief is on the last day that is left.
  await putDayIn(sam, dayFromNow(6));
  await sam.page.getByRole('link', { name: 'The outline of the days' }).click();
  await sam.page.getByRole('button', { name: 'Fill the empty day' }).click();
  await expect(on(6)).toContainText('Debrief with the host mentor');
  await expect(
    on(5).getByRole('button', { name: /^\d\d:\d\d Debrief with the host mentor$/ }),
  ).toHaveCount(0);
  await expect(sam.page.locator('#main')).toBeFocused();
  await sam.page.goto('/app/internship');
  await sam.page.getByRole('link', { name: 'The days' }).click();
  await sam.page.getByRole('button', { name: `Remove ${longDay(dayFromNow(6))}` }).click();
  await sam.page.getByRole('button', { name: 'Remove it' }).click();
  await sam.page.getByRole('button', { name: 'Leave them out' }).click();
  await expect(sam.page.getByRole('group')).toContainText(/items find no day, and are left out/);
  await sam.page.getByRole('button', { name: 'Leave them out' }).click();
  await expect(sam.page.getByText(/have no day now/)).toBeHidden();
  await sam.page.getByRole('link', { name: 'The outline of the days' }).click();
  await expect(
    on(5).getByRole('button', { name: /^\d\d:\d\d Debrief with the host mentor$/ }),
  ).toHaveCount(1);
  await expect(on(5)).not.toContainText('past the end of your day');

  // Done only after a question, while days are to come.
  await sam.page.goto('/app/internship');
  await sam.page.getByRole('link', { name: 'Afterwards' }).click();
  await sam.page.getByRole('button', { name: 'Mark as done' }).click();
  await expect(sam.page.getByRole('group')).toContainText('is still to come');
  await sam.page.getByRole('button', { name: 'Not yet' }).click();
  await expect(sam.page.getByRole('button', { name: 'Mark as done' })).toBeFocused();
});

test('photos are off on a day in another school until it allows them, and an observation becomes an entry', async ({
  server,
  phone,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await chooseSchool(sam);
  await putDayIn(sam, dayFromNow(0));
  await sam.goOffline();
  await sam.page.goto('/app/internship/sheets');
  await sam.page.getByRole('link', { name: 'In a meeting' }).click();
  await sam.page.getByRole('button', { name: 'Write about it' }).click();
  await expect(sam.page.getByLabel('Title')).toHaveValue('In a meeting');
  await expect(sam.page.getByLabel('What you want to remember')).toHaveValue(
    /What was decided that was not decided before\?/,
  );
  await expect(
    sam.page.getByText(/Photos are off for your days in Quarry Hill Academy/),
  ).toBeVisible();
  await expect(sam.page.getByLabel('Add a photo')).toBeHidden();

  // A school that allows them does so on its page.
  await sam.page.goto('/app/internship');
  await sam.page.getByRole('link', { name: 'The school' }).click();
  await sam.page.getByRole('link', { name: 'St Brede’s Primary School' }).click();
  await sam.page.getByRole('button', { name: 'Go here instead' }).click();
  await sam.page.goto('/app/internship');
  await sam.page.getByRole('link', { name: 'The day itself' }).click();
  await sam.page.getByRole('link', { name: 'In a meeting' }).click();
  await sam.page.getByRole('link', { name: 'Write on' }).click();
  await addPhoto(sam, 'display.jpg');
});

test('a programme lists a school and places an intern there, whose phone has it without a signal', async ({
  server,
  phone,
}) => {
  const [sam, jo] = [await phone(), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await sam.join(server.codeOf('Sam Adeyemi'));
  await jo.page.goto('/office/programme/hosts/new');
  await jo.page.getByLabel('Name of the school').fill('Windmill Lane Infants');
  await jo.page.getByRole('button', { name: 'Put it on the list' }).click();
  await expect(jo.page.getByRole('alert')).toContainText('Choose what kind of school it is');
  await expect(jo.page.getByLabel('Name of the school')).toHaveValue('Windmill Lane Infants');
  await jo.page.getByLabel('Primary', { exact: true }).check();
  await jo.page.getByLabel('What can be seen there').fill('Phonics led by a team of three.');
  await jo.page.getByLabel('Parking and travel').fill('Park in Mill Road.');
  await jo.page.getByRole('button', { name: 'Put it on the list' }).click();
  await expect(jo.page.getByRole('link', { name: 'Windmill Lane Infants' })).toBeVisible();

  // The programme chooses: an intern can look, and not take one.
  await jo.page.goto('/office/programme/change/placement');
  await jo.page.getByLabel('Chosen by the programme team, for each intern').check();
  await jo.page.getByRole('button', { name: 'Save' }).click();
  await sam.page.goto('/app/internship');
  await expect(sam.page.getByText('Your programme team chooses the school')).toBeVisible();
  await sam.page.getByRole('link', { name: 'Where will you go?' }).click();
  await sam.page.getByRole('link', { name: 'Harbour View School' }).click();
  await expect(sam.page.getByText('In this programme the team chooses the school.')).toBeVisible();
  await expect(sam.page.getByRole('button', { name: 'Choose this school' })).toBeHidden();

  await openPerson(jo, 'Sam Adeyemi');
  await jo.page.getByRole('link', { name: 'Place them at a school' }).click();
  await jo.page.getByRole('button', { name: 'Place them there' }).click();
  await expect(jo.page.getByRole('alert')).toContainText('Choose a school from the list');
  await jo.page.getByLabel('Windmill Lane Infants').check();
  await jo.page.getByRole('button', { name: 'Place them there' }).click();
  await expect(jo.page.getByText('You placed them at Windmill Lane Infants.')).toBeVisible();

  await sam.page.goto('/app/path');
  await expect(sam.page.getByText('Something about your internship has come.')).toBeVisible();
  await sam.goOffline();
  await sam.page.getByRole('link', { name: 'See it' }).click();
  await sam.page.getByRole('button', { name: 'Carry on with this' }).click();
  await sam.page.getByRole('link', { name: 'The day itself' }).click();
  await expect(sam.page.getByText('Park in Mill Road.').first()).toBeVisible();
});
