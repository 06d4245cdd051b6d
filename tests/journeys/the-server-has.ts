import type { Phone } from './journey.ts';

/** A document as the gateway has it: its current revisions, of which there is one where nothing conflicts. */
export interface OnServer {
  id: string;
  revisions: readonly string[];
  deleted: boolean;
  body: Record<string, unknown>;
}

/** The space that is the signed-in person's own. */
export async function ownSpaceOf(phone: Phone): Promise<string> {
  return phone.page.evaluate(async () => {
    const { person } = (await (await fetch('/api/session')).json()) as { person: { id: string } };
    return `own-${person.id}`;
  });
}

/** What the gateway gives this person's browser of a space, without the app or its local copy. */
export async function theServerHas(phone: Phone, space: string): Promise<OnServer[]> {
  return phone.page.evaluate(async (name) => {
    const headers = { 'x-selvedge-client': '1', 'content-type': 'application/json' };
    const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
      const response = await fetch(`/db/${name}/${path}`, { headers, ...init });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json();
    };
    interface Change {
      id: string;
      deleted?: true;
      changes: { rev: string }[];
    }
    type Body = Record<string, unknown>;
    const results: Change[] = [];
    const bodies = new Map<string, Body>();
    for (let since = '0'; ;) {
      const page = (await ask(`_changes?style=all_docs&since=${since}`)) as {
        results: Change[];
        last_seq: unknown;
      };
      if (page.results.length === 0) break;
      since = String(page.last_seq);
      results.push(...page.results);
      const docs = page.results.map(({ id, changes }) => ({ id, rev: changes[0]?.rev ?? '' }));
      const got = (await ask('_bulk_get', { method: 'POST', body: JSON.stringify({ docs }) })) as {
        results: { id: string; docs: { ok?: Body }[] }[];
      };
      for (const { id, docs: found } of got.results) bodies.set(id, found[0]?.ok ?? {});
    }
    return results.map(({ id, deleted, changes }) => ({
      id,
      revisions: changes.map(({ rev }) => rev),
      deleted: deleted === true,
      body: bodies.get(id) ?? {},
    }));
  }, space);
}

/** How many statements are answered in the one answers document of the signed-in person. */
export async function answersOnServer(
  phone: Phone,
): Promise<{ answered: number; revisions: number }> {
  const documents = await theServerHas(phone, await ownSpaceOf(phone));
  const answers = documents.filter(({ id }) => id.startsWith('answers~'));
  return {
    answered: answers.reduce((sum, { body }) => sum + Object.keys(body['answers'] ?? {}).length, 0),
    revisions: answers.reduce((sum, { revisions }) => sum + revisions.length, 0),
  };
}

/** Everything that the gateway says when it is asked for one revision by name, in each way there is. */
export async function readByRevision(
  phone: Phone,
  space: string,
  id: string,
  rev: string,
): Promise<string> {
  return phone.page.evaluate(
    async (of) => {
      const headers = { 'x-selvedge-client': '1', 'content-type': 'application/json' };
      const body = JSON.stringify({ docs: [{ id: of.id, rev: of.rev }] });
      const said = await Promise.all([
        fetch(`/db/${of.space}/_bulk_get`, { method: 'POST', headers, body }),
        fetch(`/db/${of.space}/_bulk_get?revs=true&latest=true`, { method: 'POST', headers, body }),
        fetch(`/db/${of.space}/${of.id}?rev=${of.rev}`, { headers }),
        fetch(`/api/snapshot/${of.space}`, { headers }),
      ]);
      return (await Promise.all(said.map((response) => response.text()))).join('\n');
    },
    { space, id, rev },
  );
}
