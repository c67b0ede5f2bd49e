/** How many bytes rows hold, in bytes; their keys are little beside it. */
export function sizeOf(rows: readonly { readonly bytes: Uint8Array }[]): number {
  return rows.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
