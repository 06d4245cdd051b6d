import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Reminders } from '#lib/device/reminders.ts';
import ToldHere from './told-here.svelte';
import { notDoneWords } from './words.ts';

const reminders: Reminders = {
  key: 'key',
  isHere: false,
  elsewhere: 0,
  times: { evenings: false, weekends: false, holidays: false },
  mail: { state: 'not-offered' },
};

const look = () => Promise.resolve();

/** A browser without push: an iPhone says by `standalone` whether it runs from the home screen. */
function withoutPush(standalone?: boolean): void {
  const push = Object.getOwnPropertyDescriptor(window, 'PushManager');
  Reflect.deleteProperty(window, 'PushManager');
  if (standalone !== undefined)
    Object.defineProperty(navigator, 'standalone', { value: standalone, configurable: true });
  undo.push(() => {
    Reflect.deleteProperty(navigator, 'standalone');
    if (push !== undefined) Object.defineProperty(window, 'PushManager', push);
  });
}

/** What somebody said when the browser asked them, then and now. */
function permission(said: NotificationPermission, asked = said): void {
  vi.spyOn(Notification, 'permission', 'get').mockReturnValue(said);
  vi.spyOn(Notification, 'requestPermission').mockResolvedValue(asked);
}

const undo: (() => void)[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const one of undo.splice(0)) one();
});

test('an iPhone is told to put it on the home screen first, and offers no box that does nothing', async () => {
  withoutPush(false);
  const screen = await render(ToldHere, { reminders, look });
  await expect.element(screen.getByText(/put Selvedge on your home screen first/)).toBeVisible();
  await expect.element(screen.getByRole('checkbox')).not.toBeInTheDocument();
});

test('a browser that cannot says so', async () => {
  withoutPush();
  const screen = await render(ToldHere, { reminders, look });
  await expect.element(screen.getByText(/This browser cannot show notifications/)).toBeVisible();
  await expect.element(screen.getByRole('checkbox')).not.toBeInTheDocument();
});

test('where they were refused, it says how to undo that', async () => {
  permission('denied');
  const screen = await render(ToldHere, { reminders, look });
  await expect.element(screen.getByText(/blocked in this browser/)).toBeVisible();
  await expect.element(screen.getByLabelText('Tell me on this device')).not.toBeInTheDocument();
});

test('refused when asked, the box goes back to what holds, and nothing was sent', async () => {
  permission('default', 'denied');
  const sent = vi.spyOn(globalThis, 'fetch');
  const screen = await render(ToldHere, { reminders, look });
  const box = screen.getByLabelText('Tell me on this device');
  await box.click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(notDoneWords.refused);
  await expect.element(box).not.toBeChecked();
  expect(sent).not.toHaveBeenCalled();
});

test.each([
  ['no signal', () => Promise.reject<Response>(new TypeError('no')), notDoneWords['no-signal']],
  [
    'signed out',
    () => Promise.resolve(new Response(null, { status: 401 })),
    notDoneWords['signed-out'],
  ],
  ['broken', () => Promise.resolve(new Response(null, { status: 500 })), notDoneWords.failed],
] as const)('%s: a change of the times is said not to hold', async (_, answer, says) => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
  const screen = await render(ToldHere, { reminders: { ...reminders, elsewhere: 1 }, look });
  await expect.element(screen.getByText(/It is on on one other device of yours/)).toBeVisible();
  const box = screen.getByLabelText('At weekends');
  await box.click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(says);
  await expect.element(box).not.toBeChecked();
});

test('a question that was closed is no refusal', async () => {
  permission('default', 'default');
  const screen = await render(ToldHere, { reminders, look });
  const box = screen.getByLabelText('Tell me on this device');
  await box.click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(notDoneWords['not-answered']);
  await expect.element(box).not.toBeChecked();
  await expect.element(box).toHaveFocus();
});

test('a browser that fails in the asking, or in giving push up, leaves the page usable', async () => {
  permission('default');
  vi.spyOn(Notification, 'requestPermission').mockRejectedValue(new Error('not now'));
  const screen = await render(ToldHere, { reminders, look });
  const box = screen.getByLabelText('Tell me on this device');
  await box.click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(notDoneWords['no-push']);
  await expect.element(box).not.toBeChecked();

  const { promise: looked, resolve } = Promise.withResolvers<undefined>();
  const seen = () => {
    resolve(undefined);
    return Promise.resolve();
  };
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
  vi.spyOn(navigator.serviceWorker, 'getRegistration').mockRejectedValue(new Error('not now'));
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
  await screen.rerender({ reminders: { ...reminders, isHere: true }, look: seen });
  await box.click();
  await looked;
  await expect.element(screen.getByText('One moment…')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  expect(reported).toHaveBeenCalledOnce();
});

test('blocked just now, it is said once, and whoever comes back from the settings has the box', async () => {
  const said = vi.spyOn(Notification, 'permission', 'get').mockReturnValue('default');
  vi.spyOn(Notification, 'requestPermission').mockImplementation(() => {
    said.mockReturnValue('denied');
    return Promise.resolve('denied');
  });
  const screen = await render(ToldHere, { reminders, look });
  await screen.getByLabelText('Tell me on this device').click();
  await expect.element(screen.getByText(/blocked in this browser/)).toBeVisible();
  await expect.element(screen.getByText(notDoneWords.refused)).not.toBeInTheDocument();
  await expect.element(screen.getByRole('heading')).toHaveFocus();
  said.mockReturnValue('granted');
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(screen.getByLabelText('Tell me on this device')).toBeVisible();
});
