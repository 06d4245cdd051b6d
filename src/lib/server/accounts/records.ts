import { z } from 'zod';
import { ulidPattern } from '#lib/domain/documents/document-id.ts';

/** A lower-case ULID. */
const id = z.string().regex(ulidPattern);
/** ISO 8601, as `Date.toISOString` writes it, so that instants compare as text. */
const instant = z.iso.datetime();
/** SHA-256 in hexadecimal: what is stored of a secret. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().min(1).max(100);

export const Person = z.object({
  id,
  name,
  school: id.exactOptional(),
  cohort: id,
  createdAt: instant,
  /** When they first used a code; absent until then. */
  joinedAt: instant.exactOptional(),
});
export type Person = z.infer<typeof Person>;

export const School = z.object({ id, name });
export type School = z.infer<typeof School>;

/** One run of a programme: "Leadership internship", "Autumn 2026". */
export const Cohort = z.object({
  id,
  name,
  programme: name,
  year: z.int(),
  /** Whether its coordinator gave it these names. */
  isNamed: z.boolean(),
});
export type Cohort = z.infer<typeof Cohort>;

export const Role = z.enum(['intern', 'coach', 'coordinator']);
export type Role = z.infer<typeof Role>;

/** A role of a person in a cohort for a while. A change is a new grant, never an edit of `role` or `scope`. */
export const Grant = z.object({
  id,
  person: id,
  role: Role,
  /** The id of the cohort it is for. */
  scope: id,
  from: instant,
  to: instant.exactOptional(),
});
export type Grant = z.infer<typeof Grant>;

/** What the other people of a circle are to its intern. */
export const CircleRole = z.enum(['coach', 'hostMentor']);
export type CircleRole = z.infer<typeof CircleRole>;

/** A change of people is a new circle; of a circle, only `to` is ever changed. */
export const CircleRecord = z.object({
  id,
  intern: id,
  members: z.array(id).min(1).readonly(),
  purpose: z.literal('coaching'),
  role: CircleRole,
  cohort: id,
  from: instant,
  to: instant.exactOptional(),
});
export type CircleRecord = z.infer<typeof CircleRecord>;

/** A one-time code for a person to join with. The code itself is never stored. */
export const Invitation = z.object({
  /** The hash of the code. */
  id: hash,
  person: id,
  issuedBy: z.union([id, z.literal('server')]),
  issuedAt: instant,
  expiresAt: instant,
  /** Absent while the code can be used. */
  ended: z
    .object({
      how: z.enum(['used', 'withdrawn', 'replaced']),
      at: instant,
      /** Of one that was used: the hash of the secret of the browser in which it was typed. */
      browser: hash.exactOptional(),
    })
    .exactOptional(),
});
export type Invitation = z.infer<typeof Invitation>;

/** A one-time code with which a person signs in on another device of theirs. */
export const DeviceCode = z.object({
  /** The hash of the code. */
  id: hash,
  person: id,
  expiresAt: instant,
  usedAt: instant.exactOptional(),
  /** The hash of the secret of the browser in which it was typed. */
  browser: hash.exactOptional(),
  /** When a newer one was shown in its place. */
  replacedAt: instant.exactOptional(),
});
export type DeviceCode = z.infer<typeof DeviceCode>;

/** A person signed in on one device. */
export const Session = z.object({
  /** The hash of the token in the device's cookie. */
  id: hash,
  person: id,
  startedAt: instant,
  /** To the hour. */
  lastSeenAt: instant,
  expiresAt: instant,
  /** When the programme team signed the person out everywhere. Its device hides what is on it. */
  endedAt: instant.exactOptional(),
});
export type Session = z.infer<typeof Session>;

/** When a person's devices last sent or received. */
export const LastSync = z.object({
  /** The person. */
  id,
  at: instant,
});
export type LastSync = z.infer<typeof LastSync>;

/** Something done to somebody's access: written once, never changed. */
export const Act = z.object({
  id,
  at: instant,
  /** Who did it: a person, or `server` for a start-up. */
  by: z.union([id, z.literal('server')]),
  did: z.enum([
    'invited',
    'issued-again',
    'let-back-in',
    'withdrew',
    'joined',
    'added-device',
    'put-into-circle',
    'ended-circle',
    'named-programme',
    'renamed',
    'opened-feedback',
    'called-off-feedback',
    'closed-feedback-early',
    'entered-sheet',
    'took-back-sheet',
    'settled-programme',
    'set-lines',
    'published-statements',
    'retired-statements',
    'retired-framework',
    'changed-toolkit',
    'changed-hosts',
    'changed-holidays',
    'placed',
  ]),
  person: id.exactOptional(),
  circle: id.exactOptional(),
});
export type Act = z.infer<typeof Act>;
