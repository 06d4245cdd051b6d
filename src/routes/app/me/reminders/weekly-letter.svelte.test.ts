import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import WeeklyLetter from './weekly-letter.svelte';
import { notDoneWords } from './words.ts';

const look = () => Promise.resolve();

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ['no-signal', undefined],
  ['signed-out', 401],
  ['no-address', 400],
  ['too-often', 429],
  ['not-taken', 422],
  ['failed', 500],
] as const)('%s: it is said at the field, and what was typed stays', async (why, status) => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
    status === undefined
      ? Promise.reject(new TypeError('no'))
      : Promise.resolve(new Response(null, { status })),
  );
  const screen = await render(WeeklyLetter, { mail: { state: 'off' }, look });
  const field = screen.getByLabelText('Your e-mail address');
  await field.fill('sam@home.example');
  await screen.getByRole('button', { name: 'Send me the first one' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(notDoneWords[why]);
  await expect
    .element(field)
    .toHaveAccessibleDescription(new RegExp(RegExp.escape(notDoneWords[why])));
  await expect.element(field).toHaveValue('sam@home.example');
  await expect.element(field).toHaveFocus();
});

test('an empty field asks nobody', async () => {
  const sent = vi.spyOn(globalThis, 'fetch');
  const screen = await render(WeeklyLetter, { mail: { state: 'off' }, look });
  await screen.getByRole('button', { name: 'Send me the first one' }).click();
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('Type the address that it should come to.');
  expect(sent).not.toHaveBeenCalled();
});

test('asked for, the address can be taken back; where that fails, the page says so', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no'));
  const mail = { state: 'asked', address: 'sam@home.example' } as const;
  const screen = await render(WeeklyLetter, { mail, look });
  await expect.element(screen.getByText(/on its way to sam@home\.example/)).toBeVisible();
  await screen.getByRole('button', { name: 'That is the wrong address' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(notDoneWords['no-signal']);
});

test('asked for by keyboard, whoever did goes on at the heading', async () => {
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
  const screen = await render(WeeklyLetter, { mail: { state: 'off' }, look });
  const field = screen.getByLabelText('Your e-mail address');
  await field.fill('sam@home.example');
  const asked = () =>
    screen.rerender({ mail: { state: 'asked', address: 'sam@home.example' }, look: asked });
  await screen.rerender({ mail: { state: 'off' }, look: asked });
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText(/on its way to sam@home\.example/)).toBeVisible();
  await expect.element(screen.getByRole('heading')).toHaveFocus();
});
