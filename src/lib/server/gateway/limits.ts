/** One request may carry this much: a batch of 1,000 documents of 8 KB, read into memory at once. */
export const largestRequest = 8 * 1024 * 1024;

/** PouchDB's largest batch (`batch_size`), and so the most documents or changes of one request. */
export const mostDocuments = 1_000;

/** Names of revisions in one `_revs_diff` or `_bulk_get`: ten leaves of each document is far from any real use. */
export const mostRevisionNames = 10_000;

/** A document without its attachments. The longest texts we know are a hundredth of it. */
export const largestDocument = 256 * 1024;

/** All attachments of one document: a photo as a phone scales it down. */
export const largestAttachments = 2 * 1024 * 1024;

/** Of one id in one request. 1,500 roots on one id in one request brought a process down. */
export const mostRevisionsOfOneId = 10;

/** Nesting in a document. Several things that read documents do so recursively. */
export const deepestDocument = 100;

/** A checkpoint has five entries of history, with CouchDB's long seqs: 2 to 8 KB. */
export const largestCheckpoint = 32 * 1024;
