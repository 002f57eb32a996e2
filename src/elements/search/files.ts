/** Files that the build writes into the folder of the index, beside Pagefind's own. */

/** In how many units each common word stands. */
export const COMMONNESS_FILE = "words.json";
/** Names of the filters. */
export const FACETS_FILE = "facets.json";
/** Every word of the corpus; fetched only where a query finds nothing. */
export const VOCABULARY_FILE = "vocabulary.json";

/** Stands in the address of Pagefind's entry where it would put the time of day: a page can name it beforehand. */
export const ENTRY_TAG = "1";
