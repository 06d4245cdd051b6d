/** With or without invented people. */
export type StartKind = 'demo' | 'real';

/**
 * A demo shows codes on the start page, so it is only ever one on a machine of one's own: where the server listens
 * on loopback and no public address (ORIGIN) leads to it. DEMO=off makes any start a real one.
 */
export function startKind(env: Readonly<Record<string, string | undefined>>): StartKind {
  const listensLocally = isLoopback(env['HOST'] ?? 'localhost');
  const origin = env['ORIGIN'];
  const isPublic = origin !== undefined && origin !== '' && !isLoopback(new URL(origin).hostname);
  return env['DEMO'] !== 'off' && listensLocally && !isPublic ? 'demo' : 'real';
}

/**
 * Whether a browser lets a page at this address keep anything: with https, or on this machine alone (a secure context).
 * Selvedge works nowhere else, so nobody joins there.
 */
export function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname);
}

/** Whether a host's name or address is this machine and no other. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
  );
}
