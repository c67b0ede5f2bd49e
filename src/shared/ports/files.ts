/** Files that leave the program: the person chooses where they go. */
export interface Files {
  /** Asks where to keep a file of up to 2 MiB; answers whether it was kept. **Errors**: `AppError` with code `not-saved`. */
  readonly save: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<boolean>;
}
