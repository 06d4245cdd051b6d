import AxeBuilder from '@axe-core/playwright';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { aPhoto } from './a-photo.ts';
import { expect, Phone, test } from './journey.ts';
import { makePathway } from './make-pathway.ts';
import { TestServer } from './running-server.ts';
import { showResult } from './show-result.ts';
import { showReview } from './show-review.ts';
import { someCoaching } from './some-coaching.ts';
import { bringZip, takeZip } from './take-along.ts';
import { addPhoto, showModeration, writeEntry } from './write-entry.ts';

test.describe.configure({ timeout: 600_000 });

interface Everything {
  person: { id: string };
  programme: string;
  spaces: { kind: string; documents: { _id: string; type: string; author: string }[] }[];
  photos: { photo: string; file: string; sha256: string }[];
}

function everythingIn(zip: Buffer): Everything {
  const file = unzipSync(new Uint8Array(zip))['everything.json'];
  if (file === undefined) throw new Error('no everything.json');
  return JSON.parse(strFromU8(file)) as Everything;
}

/** What is somebody's own in a zip, whoever they are: without what only says what a device has done. */
function ownIn(zip: Buffer): unknown[] {
  const { person, spaces } = everythingIn(zip);
  const own = spaces.find(({ kind }) => kind === 'own')?.documents ?? [];
  return own
    .filter(({ type }) => !['seen', 'normConsent', 'keepsake'].includes(type))
    .map(
      ({
        device: _,
        brought: __,
        ...one
      }: Everything['spaces'][0]['documents'][0] & { device?: string; brought?: true }) =>
        JSON.parse(JSON.stringify(one).replaceAll(person.id, 'me')) as { _id: string },
    )
    .sort((a, b) => (a._id < b._id ? -1 : 1));
}

test('everything goes along in a zip, and is one’s own in a new start, photos and all', async ({
  server,
  phone,
  browser,
}) => {
  const [sam, priya] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  await priya.join(server.codeOf('Priya Nair'));
  await showResult(sam, 'Priya');
  await showReview(sam, 'Priya Nair');
  await someCoaching(sam, priya);
  await showModeration(sam, priya);
  await makePathway(sam, ['Hard messages']);
  await expect(sam.badge).toContainText('Up to date');

  await sam.goOffline();
  const zip = await takeZip(sam);
  const files = unzipSync(new Uint8Array(zip));
  expect(Object.keys(files).filter((name) => name.startsWith('photos/'))).toEqual([
    expect.stringMatching(/^photos\/\d{4}-\d\d-\d\d-the-moderation-meeting-1\.jpg$/),
  ]);
  for (const name of [
    'README.txt',
    'journal.csv',
    'where-i-am-now.csv',
    'targets.csv',
    'letters.csv',
  ])
    expect(files[name]?.length, name).toBeGreaterThan(0);

  // Another server, and there another person, who has something of their own already.
  const there = await TestServer.start();
  const amy = await Phone.of(browser, there);
  try {
    await amy.join(there.codeOf('Sam Adeyemi'));
    await writeEntry(amy, 'Already here', 'From before I brought it.');
    await bringZip(amy, zip);
    await expect(amy.page.getByText('From Sam Adeyemi')).toBeVisible();
    await expect(amy.page.getByText(/1 look at where you are now.*1 photo/)).toBeVisible();
    await expect(amy.page.getByText(/from others and \d+ of your own/)).toBeVisible();
    expect((await new AxeBuilder({ page: amy.page }).analyze()).violations).toEqual([]);
    await amy.goOffline();
    await amy.page.getByRole('button', { name: 'Bring it in' }).click();
    await expect(amy.page.getByText('It is all here now.')).toBeVisible();

    await amy.page.getByRole('link', { name: 'See your journal' }).click();
    await expect(amy.page.getByRole('link', { name: 'Already here' })).toBeVisible();
    await amy.page.getByRole('link', { name: 'The moderation meeting' }).click();
    await expect(amy.page.getByRole('img', { name: 'The board after it' })).toBeVisible();
    await amy.page.goto('/app/where-i-am-now/result');
    await expect(amy.page.getByRole('heading', { name: 'To talk about' })).toBeVisible();
    await amy.page.goto('/app/pathway');
    await expect(amy.page.getByRole('heading', { name: 'In the other school' })).toBeVisible();
    await amy.page.goto('/app/me');
    await amy.page.getByRole('link', { name: 'From earlier programmes' }).click();
    const letter = amy.page.getByRole('listitem').filter({ hasText: 'the silence after it' });
    await expect(letter).toContainText('Priya Nair');
    await expect(letter).toContainText('A letter about “The moderation meeting”');
    await expect(letter.getByRole('textbox')).toHaveCount(0);
    expect((await new AxeBuilder({ page: amy.page }).analyze()).violations).toEqual([]);

    // Done again it adds nothing, and with a signal the server takes all of it.
    await bringZip(amy, zip);
    await expect(amy.page.getByText('There is nothing new in it.')).toBeVisible();
    await amy.goOnline();
    await expect(amy.badge).toContainText('Up to date');
    await amy.page.goto('/app/me/unsent');
    await expect(amy.page.getByText('could not be delivered')).toHaveCount(0);

    // Taken along from there it is the same, and what they had there.
    await amy.page.goto('/app/journal');
    await amy.page.getByRole('link', { name: 'Already here' }).click();
    await amy.page.getByRole('button', { name: 'Delete' }).click();
    await amy.page.getByRole('button', { name: 'Delete it' }).click();
    await expect(amy.page).toHaveURL(/\/app\/journal$/);
    const again = await takeZip(amy);
    expect(ownIn(again)).toEqual(ownIn(zip));
    expect(everythingIn(again).photos).toEqual(everythingIn(zip).photos);

    // What was set with the coach there is in the portfolio here, where it is chosen.
    await amy.page.goto('/app/portfolio/choose');
    await amy.page.getByRole('button', { name: 'Tick what most people take' }).click();
    await expect(amy.page.getByRole('checkbox', { checked: true })).toHaveCount(6);
    await amy.page
      .getByRole('group', { name: /^From your time in/ })
      .getByLabel('Targets')
      .check();
    await amy.page.getByRole('link', { name: 'See it' }).click();
    await expect(
      amy.page.getByRole('heading', { name: /^Target: Lead the moderation meeting/ }),
    ).toBeVisible();
  } finally {
    await amy.close();
    await there.dispose();
  }
});

test('what cannot be brought in is told in plain words, and what was interrupted goes on', async ({
  server,
  phone,
  browser,
}) => {
  const sam = await phone();
  await sam.join(server.codeOf('Sam Adeyemi'));
  await writeEntry(sam, 'The board', 'Six lines.');
  await sam.page.getByRole('link', { name: 'Write on' }).click();
  await addPhoto(sam, 'board.jpg', 'Six lines on the board');
  await expect(sam.badge).toContainText('Up to date');
  const zip = await takeZip(sam);
  const files = unzipSync(new Uint8Array(zip));
  const [photo = ''] = Object.keys(files).filter((name) => name.startsWith('photos/'));

  const there = await TestServer.start();
  const amy = await Phone.of(browser, there);
  try {
    await amy.join(there.codeOf('Sam Adeyemi'));
    const wrong = async (buffer: Buffer, words: string) => {
      await bringZip(amy, buffer);
      await expect(amy.page.getByRole('alert')).toContainText(words);
    };
    await wrong(await aPhoto(amy.page, 40, 30), 'This is not a zip.');
    await wrong(Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'This zip is not from Selvedge');
    await wrong(zip.subarray(0, zip.length - 200), 'This zip is damaged');
    const newer = JSON.parse(strFromU8(files['everything.json'] ?? new Uint8Array())) as object;
    const text = JSON.stringify({ ...newer, version: 9 });
    await wrong(Buffer.from(zipSync({ 'everything.json': strToU8(text) })), 'by a newer Selvedge');
    expect((await new AxeBuilder({ page: amy.page }).analyze()).violations).toEqual([]);

    // A photo that is damaged is told, all else comes; the whole zip brings the photo after it.
    const broken = Buffer.from(zipSync({ ...files, [photo]: strToU8('no picture') }));
    await bringZip(amy, broken);
    await amy.page.getByRole('button', { name: 'Bring it in' }).click();
    await expect(amy.page.getByRole('alert')).toContainText('One photo in the zip is damaged');
    await bringZip(amy, zip);
    await expect(amy.page.getByText('1 photo.', { exact: true })).toBeVisible();
    await amy.page.getByRole('button', { name: 'Bring it in' }).click();
    await expect(amy.page.getByText('It is all here now.')).toBeVisible();
    await amy.page.getByRole('link', { name: 'See your journal' }).click();
    await amy.page.getByRole('link', { name: 'The board' }).click();
    await expect(amy.page.getByRole('img', { name: 'Six lines on the board' })).toBeVisible();

    // Deleted here, and brought once more: the entry is back, the photo stays deleted, and the server takes it.
    await amy.page.getByRole('button', { name: 'Delete' }).click();
    await amy.page.getByRole('button', { name: 'Delete it' }).click();
    await expect(amy.page).toHaveURL(/\/app\/journal$/);
    await expect(amy.badge).toContainText('Up to date');
    await bringZip(amy, zip);
    await expect(amy.page.getByText('1 photo you deleted here since.')).toBeVisible();
    await amy.page.getByRole('button', { name: 'Bring it in' }).click();
    await expect(amy.page.getByText('It is all here now.')).toBeVisible();
    await expect(amy.badge).toContainText('Up to date');
    await amy.page.goto('/app/journal');
    await expect(amy.page.getByRole('link', { name: 'The board' })).toBeVisible();
  } finally {
    await amy.close();
    await there.dispose();
  }
});
