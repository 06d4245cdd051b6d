/** The real thing, to be tried out: it answers to taps and keys. */
export const csr = true;
