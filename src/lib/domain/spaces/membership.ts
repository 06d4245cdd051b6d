import * as z from 'zod/mini';

const PersonInSpace = z.object({
  id: z.string(),
  name: z.string(),
  /** The person's part in this space. */
  role: z.enum(['intern', 'coach', 'hostMentor', 'externalMentor']),
});
export type PersonInSpace = z.infer<typeof PersonInSpace>;

const SpaceMembership = z.object({
  id: z.string(),
  kind: z.enum(['own', 'me', 'circle', 'cohort']),
  title: z.string(),
  people: z.array(PersonInSpace),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  mode: z.enum(['rw', 'r', 'ended']),
});
export type SpaceMembership = z.infer<typeof SpaceMembership>;

/**
 * `membership~server~me`: a person's name, roles and spaces, written by the server into `me-<person>`. On the
 * device it only draws screens; what one may do is decided by the gateway at each request.
 */
export const MembershipDocument = z.looseObject({
  type: z.literal('membership'),
  author: z.literal('server'),
  v: z.literal(1),
  person: z.object({ id: z.string(), name: z.string() }),
  roles: z.array(z.enum(['intern', 'coach', 'coordinator'])),
  programme: z.string(),
  /** When the office last issued a code anew for somebody who had joined, ISO 8601; absent where it never did. */
  newCodeAt: z.optional(z.string()),
  spaces: z.array(SpaceMembership),
});
export type MembershipDocument = z.infer<typeof MembershipDocument>;
