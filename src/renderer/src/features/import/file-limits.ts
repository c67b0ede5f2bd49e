/** Far above any list that somebody keeps by hand; a larger file is another one than was meant. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** Rows below the header. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;
