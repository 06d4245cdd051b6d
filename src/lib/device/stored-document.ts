/** A document as a screen gets it: its `_id` and its body, without the machinery of revisions. */
export type StoredDocument = Record<string, unknown> & { _id: string };
