import { isLoopback } from '../src/lib/server/start-kind.ts';
import type { Settings } from './settings.ts';
import type { RunningServer, WaitingPerson } from '../src/lib/server/running-server.ts';

/** What a start says: where it is, and who can come in. */
export function opening(
  address: string,
  { start, people }: RunningServer,
  {
    origin,
    host,
    knowsAddresses,
    renewsCoordinatorCode,
  }: Pick<Settings, 'origin' | 'host' | 'knowsAddresses' | 'renewsCoordinatorCode'>,
): string {
  const lines = [
    '',
    '  Selvedge is running.',
    '',
    `  Open  ${address}`,
    '',
    ...peopleLines(start, people),
  ];
  if (start === 'real' && !isSecureAddress(origin ?? new URL(address), host))
    lines.push(...httpsLines);
  if (renewsCoordinatorCode) lines.push(...renewedLines(start));
  if (origin !== undefined && !knowsAddresses) lines.push(...addressLines);
  return `${lines.join('\n')}\n`;
}

/** With https, or for this machine alone. */
function isSecureAddress({ protocol, hostname }: URL, host: string): boolean {
  return protocol === 'https:' || (isLoopback(hostname) && isLoopback(host));
}

const httpsLines = [
  '  Phones and other computers need https: a browser keeps nothing at an address that begins with http://, and',
  '  codes are refused there. Let something in front speak https, and set ORIGIN=https://selvedge.example.org.',
  '',
];

const addressLines = [
  '  Codes that do not work are limited to 50 an hour for each address. Behind a proxy all seem to come from one:',
  '  set ADDRESS_HEADER to the header in which it says who asked, such as ADDRESS_HEADER=x-forwarded-for.',
  '',
];

function renewedLines(start: RunningServer['start']): readonly string[] {
  return start === 'real'
    ? ['  Nobody was signed out by it. Leave COORDINATOR_CODE out of the next start.', '']
    : ['  COORDINATOR_CODE does nothing in a demo: set DEMO=off too.', ''];
}

function peopleLines(
  start: RunningServer['start'],
  people: readonly WaitingPerson[],
): readonly string[] {
  if (people.length === 0) return [];
  if (start === 'real') {
    return [
      ...people.map(({ code = '' }) => `  The first coordinator joins with this code:  ${code}`),
      '  It works once, for 30 days. Starting again before it is used gives another.',
      '',
    ];
  }
  return [
    '  This is a demo with invented people, on this machine alone. Each code works once:',
    '',
    ...people.map(
      ({ name, role, code }) => `    ${code ?? 'used          '}  ${name.padEnd(16)}${role}`,
    ),
    '',
    ...(people.some(({ code }) => code === undefined)
      ? [
          '  Whose code is used gets a new one from the coordinator, on the page People. A new DATA_DIR',
          '  starts the demo afresh.',
        ]
      : []),
    '  DEMO=off with a new DATA_DIR starts without them. Stop with Ctrl+C.',
    '',
  ];
}
