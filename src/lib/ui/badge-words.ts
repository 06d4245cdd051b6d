/** The four states of the badge, the count of what is not yet sent, and whether the app itself is on the device. */
export type Badge = (
  | { state: 'offline' }
  | { state: 'syncing' }
  | { state: 'current'; at: string }
  | {
      state: 'failed';
      reason: 'signed-out' | 'sent-away' | 'outdated' | 'server' | 'storage' | 'closed';
    }
) & {
  /** Of what is not sent yet, how much goes by itself with the next signal; the rest waits for the person. */
  sends: number;
  unsent: number;
  isKept: boolean;
};

/** Whether nothing is left to do: all is sent, and the app opens without a signal. */
export function isCalm(badge: Badge): boolean {
  return badge.state === 'current' && badge.unsent === 0 && badge.isKept;
}

/** What the badge says. */
export function badgeWords(badge: Badge): string {
  const things = counted(badge.unsent);
  const { sends, unsent } = badge;
  switch (badge.state) {
    case 'offline':
      if (unsent === 0) return 'No signal';
      if (sends === 0) return `No signal. ${things} not sent`;
      return `No signal. ${counted(sends)} will send later${sends < unsent ? `, ${unsent - sends} ${unsent - sends === 1 ? 'waits' : 'wait'} for you` : ''}`;
    case 'syncing':
      return sends === 0 ? 'Checking for news' : `Sending ${counted(sends)}`;
    case 'current':
      if (unsent > 0) return `${things} not sent`;
      return isCalm(badge) ? `Up to date, ${clock(badge.at)}` : 'Keeping the app on this device';
    case 'failed':
      return unsent === 0
        ? failures[badge.reason]
        : `${failures[badge.reason]}. ${things} not sent`;
  }
}

function counted(things: number): string {
  return things === 1 ? '1 thing' : `${things} things`;
}

const failures = {
  'signed-out': 'Sign in to send',
  'sent-away': 'Sign in to send',
  outdated: 'Update to send',
  server: 'Can’t send just now',
  storage: 'This device is full',
  closed: 'Not saving',
} as const;

function clock(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
