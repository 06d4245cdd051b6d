/** The push services of the browsers there are: whole names, and what names of theirs end in. */
const hosts = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'web.push.apple.com'];
const endings = ['.push.services.mozilla.com', '.push.apple.com', '.notify.windows.com'];

/**
 * Whether an address that somebody sent us is one of a push service, so that nobody makes our server call whatever they
 * like. `others`: origins that whoever runs the server allows too.
 */
export function isPushService(address: string, others: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (others.includes(origin)) return true;
  if (protocol !== 'https:' || port !== '') return false;
  return hosts.includes(hostname) || endings.some((ending) => hostname.endsWith(ending));
}
