import type { ToolkitEntry } from '../../domain/toolkit/toolkit-entry.ts';

/** Every entry, by its file's name. To add one: docs/add-a-toolkit-entry.md. */
export const toolkit: readonly ToolkitEntry[] = Object.values(
  import.meta.glob<ToolkitEntry>('./*.md', { eager: true, import: 'default' }),
).sort((a, b) => (a.id < b.id ? -1 : 1));
