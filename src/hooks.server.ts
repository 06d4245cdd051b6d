import { channel } from 'node:diagnostics_channel';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { building, dev } from '$app/env';
import {
  clearSessionCookie,
  readSessionCookie,
  setSessionCookie,
} from '#lib/server/accounts/session-cookie.ts';
import { isForgedChange } from '#lib/server/cross-origin.ts';
import { errorAnswer, isOurFault, statusMessage } from '#lib/server/error-answers.ts';
import { logError } from '#lib/server/log.ts';
import { readyChannel } from '#lib/server/running-server.ts';
import { securityHeaders, strictTransport } from '#lib/server/security-headers.ts';
import { openServer, type OpenServer } from '#lib/server/open-server.ts';

let server: OpenServer | undefined;

export const init: ServerInit = async () => {
  if (building) return;
  // In development this file is evaluated anew after a change, and a data folder can be open only once.
  if (dev) await globalThis.developmentServer?.close();
  server = await openServer(process.env);
  if (dev) globalThis.developmentServer = server;
  channel(readyChannel).publish(server);
};

export const handle: Handle = async ({ event, resolve }) => {
  // While the shell is prerendered there is nobody, and no store.
  if (server === undefined) return resolve(event);
  const { cookies, url, locals } = event;
  if (isForgedChange(event.request)) {
    return new Response('This address answers only to its own pages.', { status: 403 });
  }
  locals.server = server;
  const token = readSessionCookie(cookies, url);
  const seen = token === undefined ? undefined : await server.accounts.sessions.seen(token);
  locals.session = seen?.session;
  locals.person = seen?.session.person;
  locals.sentAway =
    token === undefined || seen !== undefined
      ? undefined
      : await server.accounts.sessions.sentAway(token);
  // A device that was sent away keeps its cookie, so that each of its pages is told so, and not only the first to ask.
  if (token !== undefined && seen === undefined && locals.sentAway === undefined)
    clearSessionCookie(cookies, url);
  if (token !== undefined && seen?.prolonged === true) setSessionCookie(cookies, url, token);
  const response = await resolve(event);
  if (locals.person !== undefined && isSync(event.route.id, response))
    noteSynced(server, locals.person);
  setHeaders(response, securityHeaders);
  if (url.protocol === 'https:') setHeaders(response, strictTransport);
  return response;
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'app') return;
  if (kind !== 'unknown') return { message: statusMessage(error.status) };
  if (isOurFault(error)) logError(error, `${event.request.method} ${event.route.id ?? 'no route'}`);
  return errorAnswer(error);
};

/** A device sent or received something. */
function isSync(route: string | null, { ok }: Response): boolean {
  return ok && (route?.startsWith('/db/') === true || route?.startsWith('/api/snapshot/') === true);
}

/** Nobody waits for it, and nothing fails for it. */
function noteSynced(open: OpenServer, person: string): void {
  open.reminding.reminders.opened(person).catch((error: unknown) => {
    open.report(error);
  });
  open.accounts.lastSyncs.note(person).catch((error: unknown) => {
    open.report(error);
  });
}

function setHeaders({ headers }: Response, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) headers.set(name, value);
}
