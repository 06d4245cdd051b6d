import { z } from 'zod';

/** Where the CouchDB is and how to enter it. */
export interface CouchdbOptions {
  /** With the user and password of an administrator, who makes and removes databases. */
  url: string;
  /**
   * The HS256 secret of CouchDB's `[jwt_keys]`. With it, data is read and written with short tokens as a mere member;
   * without it, as the url's user.
   */
  jwtSecret?: string;
  /** What the names of our databases begin with, where several installations share one CouchDB. */
  prefix?: string;
}

const environment = z.object({
  COUCHDB_URL: z.url({ protocol: /^https?$/ }),
  COUCHDB_JWT_SECRET: z.string().min(32).optional(),
  COUCHDB_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_-]*$/)
    .optional(),
});

/** Reads COUCHDB_URL, COUCHDB_JWT_SECRET and COUCHDB_PREFIX; undefined where there is no COUCHDB_URL. */
export function couchdbOptionsFrom(
  env: Readonly<Record<string, string | undefined>>,
): CouchdbOptions | undefined {
  if (env['COUCHDB_URL'] === undefined || env['COUCHDB_URL'] === '') return undefined;
  const given = environment.parse(env);
  return {
    url: given.COUCHDB_URL,
    ...(given.COUCHDB_JWT_SECRET === undefined ? {} : { jwtSecret: given.COUCHDB_JWT_SECRET }),
    ...(given.COUCHDB_PREFIX === undefined ? {} : { prefix: given.COUCHDB_PREFIX }),
  };
}
