import { EntryCopy } from '../domain/journal/entry-copy.ts';

/** What a person would want back from a document that was not delivered: its words, or what it was. */
export function keptText(document: Readonly<Record<string, unknown>>): string {
  const text = ['text', 'what', 'by', 'how', 'why', 'words', 'own']
    .map((name) => document[name])
    .filter((words) => typeof words === 'string' && words !== '');
  if (text.length > 0) return text.join('\n');
  const content = EntryCopy.safeParse(document['content']);
  if (content.success) return [content.data.title, content.data.text].filter(Boolean).join('\n\n');
  if (document['type'] === 'photo') return 'A photo.';
  return document['type'] === 'share'
    ? 'A result that you meant to show.'
    : 'What you noted about the next role.';
}
