/** Unpredictable bytes. */
export interface Random {
  readonly bytes: (length: number) => Uint8Array;
}
