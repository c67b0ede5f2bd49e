/** Opens addresses outside the app, in the person's own browser. */
export interface Links {
  /** Answers whether the address was of a kind that may be opened. */
  readonly open: (url: string) => Promise<boolean>;
}
