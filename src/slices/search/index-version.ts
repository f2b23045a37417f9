/** Raised when words are taken from documents otherwise: the whole index is then made anew. */
export const INDEX_VERSION = 1;
