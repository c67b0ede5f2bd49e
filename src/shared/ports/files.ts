/** Words to be printed, with their lines, and as what they stand there. */
export interface PrintWords {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'quote';
  readonly text: string;
}

/** Words to be printed in rows and columns; the head stands again on every page, and the first column in one line. */
export interface PrintTable {
  readonly kind: 'table';
  readonly head: readonly string[];
  /** Each with a cell for every word of the head. */
  readonly rows: readonly (readonly string[])[];
}

/** Something to be printed. */
export type PrintBlock = PrintWords | PrintTable;

/** Files that leave the program: the person chooses where they go. */
export interface Files {
  /** Asks where to keep a file of up to 2 MiB; answers whether it was kept. **Errors**: `AppError` with code `not-saved`. */
  readonly save: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<boolean>;
  /**
   * Makes a PDF of plain words, 200,000 characters at most, and asks where to keep it; answers whether it was kept. Not there where
   * nothing can be printed. **Errors**: `AppError` with code `not-saved`, or `too-many` while another is under way.
   */
  readonly savePdf?: (file: { readonly name: string; readonly blocks: readonly PrintBlock[] }) => Promise<boolean>;
  /**
   * Asks where to keep a file of any size, which is made piece by piece; answers whether it was kept. Nothing is made when
   * the person would rather not keep it, and nothing new stands there unless all of it was written.
   * **Errors**: `AppError` with code `not-saved`, or `too-many` while four others are under way; what `parts` throws.
   */
  readonly saveParts: (file: { readonly name: string; readonly parts: AsyncIterable<Uint8Array> }) => Promise<boolean>;
}
