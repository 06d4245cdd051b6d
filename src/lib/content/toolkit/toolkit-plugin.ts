import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { readEntry } from './read-entry.ts';

/** Makes each entry of the toolkit a module of its fields, so that a wrong one stops the build and no phone reads YAML. */
export function toolkitEntries(): Plugin {
  return {
    name: 'toolkit-entries',
    transform(source, id) {
      const [path = ''] = id.split('?');
      if (!/\/content\/toolkit\/[^/]+\.md$/.test(path)) return undefined;
      const entry = readEntry(basename(path, '.md'), source);
      return { code: `export default ${JSON.stringify(entry)};`, map: null };
    },
  };
}
