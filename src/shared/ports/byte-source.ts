/** Bytes that lie somewhere else, such as a file that somebody chose, and are read piece by piece. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** **Errors**: `AppError` with code `unreadable`; also when there is less than was asked for. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}
