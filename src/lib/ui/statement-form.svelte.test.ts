import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { whereIAmNow } from '../content/instruments/where-i-am-now.ts';
import StatementForm from './statement-form.svelte';

async function show(over: Record<string, unknown> = {}) {
  const [statement] = whereIAmNow.statements;
  if (statement === undefined) throw new Error('the audit has statements');
  const heard = { onchoose: vi.fn(), ontalk: vi.fn(), onback: vi.fn(), onskip: vi.fn() };
  const screen = await render(StatementForm, {
    instrument: whereIAmNow,
    statement,
    number: 2,
    answered: 1,
    value: undefined,
    talk: false,
    saving: 'saved' as const,
    leaveHref: '/app/path',
    ...heard,
    ...over,
  });
  return { screen, heard };
}

describe('one statement a screen', () => {
  test('is answered by a tap', async () => {
    const { screen, heard } = await show();
    await screen.getByRole('button', { name: 'Usually' }).click();
    expect(heard.onchoose).toHaveBeenCalledExactlyOnceWith(4);
  });

  test.each([
    ['1', 'onchoose', 1],
    ['5', 'onchoose', 5],
    ['0', 'onchoose', 'did-not-come-up'],
    ['t', 'ontalk', true],
  ] as const)('key %s is heard', async (key, handler, value) => {
    const { heard } = await show();
    await userEvent.keyboard(key);
    expect(heard[handler]).toHaveBeenCalledExactlyOnceWith(value);
  });

  test('a key outside the scale does nothing', async () => {
    const { heard } = await show();
    await userEvent.keyboard('6789 ');
    expect(heard.onchoose).not.toHaveBeenCalled();
  });

  test('a browser shortcut is left alone', async () => {
    const { heard } = await show();
    await userEvent.keyboard('{Control>}1{/Control}');
    expect(heard.onchoose).not.toHaveBeenCalled();
  });

  test('a key that is held down answers once', async () => {
    const { heard } = await show();
    await userEvent.keyboard('{4>5/}');
    expect(heard.onchoose).toHaveBeenCalledExactlyOnceWith(4);
  });

  test('the first statement has the focus too, so that its keys are heard', async () => {
    const { screen, heard } = await show({ number: 1 });
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    await userEvent.keyboard('4');
    expect(heard.onchoose).toHaveBeenCalledExactlyOnceWith(4);
  });

  test('keys are heard at an answer, and nowhere else but in the statement', async () => {
    const { screen, heard } = await show();
    screen.getByRole('link', { name: 'Save and leave' }).element().focus();
    await userEvent.keyboard('4t0');
    expect(heard.onchoose).not.toHaveBeenCalled();
    expect(heard.ontalk).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'Sometimes' }).element().focus();
    await userEvent.keyboard('4');
    expect(heard.onchoose).toHaveBeenCalledExactlyOnceWith(4);
  });

  test.each(['input', 'textarea', 'select'])('typing into %s answers nothing', async (field) => {
    const { screen, heard } = await show();
    const typing = document.createElement(field);
    screen.getByRole('main').element().append(typing);
    typing.focus();
    await userEvent.keyboard('4t');
    expect(heard.onchoose).not.toHaveBeenCalled();
    expect(heard.ontalk).not.toHaveBeenCalled();
  });

  test('what was chosen is said, and not by colour alone', async () => {
    const { screen } = await show({ value: 4, talk: true });
    await expect
      .element(screen.getByRole('button', { name: 'Usually' }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect.element(screen.getByRole('button', { name: 'To talk about' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Next' })).toBeVisible();
  });

  test('an answer that could not be kept is not called saved', async () => {
    const { screen } = await show({ saving: 'failed' });
    await expect.element(screen.getByRole('status')).toHaveTextContent('Not saved');
  });

  test('fits a phone of 360 by 640 without scrolling, whichever statement it is', async () => {
    const longest = whereIAmNow.statements.reduce((a, b) =>
      b.text.length > a.text.length ? b : a,
    );
    await import('./tokens.css');
    await import('./base.css');
    const { page } = await import('vitest/browser');
    await page.viewport(360, 640);
    const { screen } = await show({ statement: longest });
    const { bottom } = screen
      .getByRole('button', { name: 'Later' })
      .element()
      .getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(640);
  });
});
