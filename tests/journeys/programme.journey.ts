import { readFile } from 'node:fs/promises';
import {
  aCase,
  association,
  document,
} from '../../src/lib/domain/framework/case/a-case.test-support.ts';
import { joinAtTheOffice, openPerson } from './at-the-office.ts';
import { asked, bringFramework, caseFile, recordPanel, setOwnLines } from './at-the-programme.ts';
import { expect, test, type Phone } from './journey.ts';
import { sortAll } from './show-review.ts';
import { circleWith } from './the-small-store.ts';

async function saved(laptop: Phone, link: string): Promise<unknown> {
  const saving = laptop.page.waitForEvent('download');
  await laptop.page.getByRole('link', { name: link }).click();
  return JSON.parse(await readFile(await (await saving).path(), 'utf8'));
}

test('the programme’s own lines and a panel’s reach an intern’s self-review, with their source', async ({
  server,
  phone,
}) => {
  test.slow();
  const [jo, sam] = [await phone({ viewport: { width: 1280, height: 800 } }), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await sam.join(server.codeOf('Sam Adeyemi'));

  await setOwnLines(jo, { start: 'Growing it in others', role: 'Starting' });
  await expect(jo.page.getByRole('alert')).toContainText(
    `${asked.first.name} asks for more at the start of the course than in the role itself`,
  );
  await setOwnLines(jo, { start: 'Starting', role: 'Growing it in others' });
  await expect(jo.page.getByText(/Set by The programme board on/)).toBeVisible();

  await recordPanel(jo, 7);
  await expect(jo.page.getByRole('alert')).toContainText(
    `“${asked.first.name}”, to start the course: the choices add up to 9, and 8 answered`,
  );
  await recordPanel(jo, 6);
  await expect(jo.page.getByText('most chose this level, two chose one lower')).toBeVisible();
  await expect(jo.page.getByText('They were not asked about this').first()).toBeVisible();

  await sortAll(sam, () => '2');
  const show = `/app/self-review/show/${await circleWith(sam, 'Priya Nair')}`;
  for (const [role, source] of [
    ['Middle leadership', /The programme board set them on .* Our schools are small/],
    ['Senior leadership', /Eight serving senior leaders were asked on 12 May 2026/],
  ] as const) {
    await sam.page.goto('/app/self-review');
    await sam.page.getByLabel(role).check();
    await expect(sam.badge).toContainText('Up to date');
    await sam.page.goto(show);
    await expect(sam.page.getByText(source)).toBeVisible();
  }

  await jo.page.goto('/office/programme/lines/middle');
  await jo.page.getByRole('link', { name: 'Go back to the suggestion' }).click();
  await jo.page.getByRole('button', { name: 'Go back to the suggestion' }).click();
  await expect(jo.page.getByText('The starting suggestion')).toBeVisible();
});

test('a framework is brought as a CASE file, used, given lines, and comes out again as it was', async ({
  server,
  phone,
}) => {
  test.slow();
  const [jo, sam] = [await phone({ viewport: { width: 1280, height: 800 } }), await phone()];
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await sam.join(server.codeOf('Sam Adeyemi'));

  await test.step('a file that cannot be used is refused with the place, and nothing is kept', async () => {
    const circular = aCase({
      CFAssociations: [
        association(101, 'isChildOf', 20, document),
        association(102, 'isChildOf', 10, 11),
        association(103, 'isChildOf', 11, 10),
      ],
    });
    for (const [data, says] of [
      ['{ "CFDocument": ', /line 1/],
      [circular, /CFAssociations.*circle/],
      [`"${'x'.repeat(6_000_000)}"`, /The limit is 5 MB/],
    ] as const) {
      await bringFramework(jo, caseFile(data));
      await expect(jo.page.getByRole('alert')).toContainText(says);
    }
    await jo.page.goto('/office/programme/frameworks');
    await expect(jo.page.getByText('Brought by your programme')).toHaveCount(0);
  });

  await test.step('a file that describes no levels is taken in, and told from one that is here already', async () => {
    const plain = aCase({
      CFDocument: { ...aCase().CFDocument, title: 'Plain' },
      CFRubrics: [],
    });
    await bringFramework(jo, caseFile(plain));
    await expect(jo.page.getByText('The file describes no levels')).toBeVisible();
    expect(await saved(jo, 'Save it as a CASE file')).toEqual(plain);
    await bringFramework(jo, caseFile(plain));
    await expect(jo.page.getByText('This file is here already')).toBeVisible();
    await expect(jo.page.getByText('version 1')).toBeVisible();
  });

  await test.step('what was brought by mistake is taken off the list, and comes back with its file', async () => {
    await jo.page.getByRole('link', { name: 'Take it off the list' }).click();
    await jo.page.getByRole('button', { name: 'Take it off' }).click();
    await expect(jo.page.getByRole('link', { name: 'Bring a framework' })).toBeVisible();
    await expect(jo.page.getByText('Brought by your programme')).toHaveCount(0);
    await bringFramework(
      jo,
      caseFile(aCase({ CFDocument: { ...aCase().CFDocument, title: 'Plain' }, CFRubrics: [] })),
    );
    await expect(jo.page.getByText('It is back on the list')).toBeVisible();
  });

  await test.step('a file of Selvedge’s own is known again', async () => {
    await jo.page.goto('/office/programme/frameworks');
    await jo.page.getByRole('link', { name: /Leading a whole school/ }).click();
    const own = await saved(jo, 'Save it as a CASE file');
    await bringFramework(jo, caseFile(own));
    await expect(jo.page.getByText('This file is here already')).toBeVisible();
    await expect(jo.page).toHaveURL(/headship\.1/);
  });

  await bringFramework(jo);
  await expect(jo.page.getByText('2 areas, 3 competencies, 3 levels and no lines')).toBeVisible();
  expect(await saved(jo, 'Save it as a CASE file')).toEqual(aCase());
  await jo.page.getByRole('button', { name: 'Use it for reviews begun from now on' }).click();
  await expect(jo.page.getByRole('link', { name: /Leading schools in Borsetshire/ })).toBeVisible();

  await jo.page.getByRole('link', { name: 'Set Lines' }).click();
  await jo.page.getByLabel('The role that they are for').fill('Head of year');
  await jo.page.getByLabel('Who says so?').fill('The heads');
  const lines = jo.page.getByRole('group', { name: 'Listening first' });
  await lines.getByLabel('to start the course').selectOption('Emerging');
  await lines.getByLabel('in the role').selectOption('Leading');
  await jo.page.getByRole('button', { name: 'Save these lines' }).click();
  await expect(jo.page.getByRole('heading', { level: 1 })).toHaveText('Lines for head of year');

  await sam.page.goto('/app/self-review');
  await expect(sam.badge).toContainText('Up to date');
  await sam.page.getByRole('button', { name: 'Start sorting' }).click();
  await expect(sam.page.getByRole('heading', { name: 'Listening first' })).toBeVisible();

  await jo.page.goto('/office/programme/frameworks');
  await jo.page.getByRole('link', { name: /Leading schools in Borsetshire/ }).click();
  const out = JSON.stringify(await saved(jo, 'Save it as a CASE file'));
  expect(out).toContain('Head of year');
  expect(out).toContain('borset:pilot');
  // With lines of the programme's own in it, too.
  await bringFramework(jo, caseFile(JSON.parse(out)));
  await expect(jo.page.getByText('This file is here already')).toBeVisible();
});

test('a programme that asks for no feedback offers none', async ({ server, phone }) => {
  const jo = await phone();
  await joinAtTheOffice(jo, server.codeOf('Jo Bennett'));
  await jo.page.getByRole('link', { name: 'What this programme has settled' }).click();
  await jo.page.getByRole('link', { name: 'Change Colleagues’ feedback' }).click();
  await jo.page.getByLabel('Not asked for').check();
  await jo.page.getByRole('button', { name: 'Save' }).click();
  await expect(jo.page.getByText('Not asked for')).toBeVisible();
  await openPerson(jo, 'Sam Adeyemi');
  await expect(jo.page.getByRole('link', { name: 'Feedback from colleagues' })).toHaveCount(0);
  await jo.page.goto(`${jo.page.url()}/feedback`);
  await expect(jo.page.getByText('does not ask for colleagues’ feedback')).toBeVisible();
  await expect(jo.page.getByRole('button')).toHaveCount(0);
});

test('nobody but a coordinator gets any of it', async ({ server, phone }) => {
  const [stranger, sam] = [await phone(), await phone()];
  await sam.join(server.codeOf('Sam Adeyemi'));
  for (const { page } of [stranger, sam])
    for (const path of [
      'programme',
      'programme/change/focus',
      'programme/lines/middle',
      'programme/panel/middle',
      'programme/frameworks',
      'programme/frameworks/bring',
      'programme/frameworks/headship.1/framework.json',
      'statements',
      'statements/1',
      'statements/colleagues',
    ])
      expect((await page.request.get(`/office/${path}`)).status(), path).toBe(404);
});
