import { parse } from 'yaml';
import { ToolkitEntry } from '../../domain/toolkit/toolkit-entry.ts';

const shape = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

/**
 * An entry of the toolkit from its file: front matter in YAML, then Markdown. Read when the app is built and never on a
 * phone.
 *
 * @param id the file's name without its ending
 * @throws Error that names the entry, and the field with what is wrong with it
 */
export function readEntry(id: string, source: string): ToolkitEntry {
  const parts = shape.exec(source);
  if (parts === null)
    throw new Error(`${id}: no front matter. A file begins with ---, fields, and --- again.`);
  let fields: unknown;
  try {
    fields = parse(parts[1] ?? '');
  } catch (error) {
    throw new Error(`${id}: the front matter is no YAML`, { cause: error });
  }
  if (typeof fields !== 'object' || fields === null)
    throw new Error(`${id}: the front matter has no fields`);
  const read = ToolkitEntry.safeParse({ ...fields, id, body: (parts[2] ?? '').trim() });
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `${issue.keys.join(', ')}: there is no such field`
      : `${issue.path.join('.')}: is missing, or is not what it may be (toolkit-entry.ts)`,
  );
  throw new Error(`${id}: ${problems.join('; ')}`);
}
