import type { StartKind } from './start-kind.ts';

/**
 * The diagnostics channel (node:diagnostics_channel) on which the built server says that it is ready to deploy/start.ts,
 * which is not part of the build and cannot import from it.
 */
export const readyChannel = 'selvedge:ready';

/** A person of the demo, or the first coordinator, with a code that has not been used. */
export interface WaitingPerson {
  name: string;
  role: 'intern' | 'coach' | 'coordinator';
  /** Undefined where it has been used. */
  code: string | undefined;
}

/** What the server tells on that channel. */
export interface RunningServer {
  start: StartKind;
  /** In a demo everybody; on a real start the first coordinator, until somebody has joined. */
  people: readonly WaitingPerson[];
  /** Ends what would stay open, so that the connections can drain. */
  beginClosing(): void;
  /** Lets go of the store; nothing is answered after it. */
  close(): Promise<void>;
}
