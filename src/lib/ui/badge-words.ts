/** The four states of the badge, and the count of what is not yet sent. */
export type Badge =
  | { state: 'offline'; unsent: number }
  | { state: 'syncing'; unsent: number }
  | { state: 'current'; at: string; unsent: number }
  | { state: 'failed'; reason: 'signed-out' | 'outdated' | 'server' | 'storage'; unsent: number };

/** What the badge says. */
export function badgeWords(badge: Badge): string {
  const things = badge.unsent === 1 ? '1 thing' : `${badge.unsent} things`;
  switch (badge.state) {
    case 'offline':
      return badge.unsent === 0 ? 'No signal' : `No signal. ${things} will send later`;
    case 'syncing':
      return badge.unsent === 0 ? 'Checking for news' : `Sending ${things}`;
    case 'current':
      return badge.unsent === 0 ? `Up to date, ${clock(badge.at)}` : `${things} not sent`;
    case 'failed':
      return badge.unsent === 0
        ? failures[badge.reason]
        : `${failures[badge.reason]}. ${things} not sent`;
  }
}

const failures = {
  'signed-out': 'Sign in to send',
  outdated: 'Update to send',
  server: "Can't send just now",
  storage: 'This device is full',
} as const;

function clock(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
