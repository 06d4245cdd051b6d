import { isIPv6 } from 'node:net';
import { hour, type Clock } from './clock.ts';

/** Thirty people can sit behind one school's address, and mistype. */
const mostFailures = 50;
const window = hour;

/** Beyond this many addresses the one whose hour began first is forgotten: memory has a bound. */
const mostAddresses = 10_000;

/** Whether an address may try a code now. A refused one may again at `retryAt` (milliseconds). */
export type Attempt = { ok: true; succeeded: () => void } | { ok: false; retryAt: number };

interface Failures {
  count: number;
  until: number;
}

/**
 * Counts failures by address, in an hour that begins with the first. An attempt counts as a failure from its
 * beginning until it has succeeded, so that a thousand at once get no further than a thousand in a row.
 */
export class FailureLimit {
  readonly #clock: Clock;
  /** In the order in which their hours began. */
  readonly #byAddress = new Map<string, Failures>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  attempt(address: string): Attempt {
    const failures = this.#failuresOf(limitedAddress(address));
    if (failures.count >= mostFailures) return { ok: false, retryAt: failures.until };
    failures.count += 1;
    return {
      ok: true,
      succeeded: () => {
        failures.count -= 1;
      },
    };
  }

  #failuresOf(address: string): Failures {
    const now = this.#clock();
    const known = this.#byAddress.get(address);
    if (known !== undefined && now < known.until) return known;
    this.#byAddress.delete(address);
    const failures = { count: 0, until: now + window };
    this.#byAddress.set(address, failures);
    const [oldest] = this.#byAddress.keys();
    if (this.#byAddress.size > mostAddresses && oldest !== undefined)
      this.#byAddress.delete(oldest);
    return failures;
  }
}

/** The address that is counted: of IPv6 the /64, since one household or phone has a whole one. */
export function limitedAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [bare = ''] = address.split('%');
  if (!isIPv6(bare)) return address;
  const [head = '', tail] = bare.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...after];
  return (
    groups
      .slice(0, 4)
      .map((group) => Number.parseInt(group, 16).toString(16))
      .join(':') + '::/64'
  );
}
