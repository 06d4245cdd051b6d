/** Passes the name of a database of records on. Throws where it could mean anything else as a path or address. */
export function recordDatabaseName(name: string): string {
  if (!/^[a-z][a-z-]{0,40}$/.test(name)) throw new TypeError(`not a name of a database: ${name}`);
  return name;
}
