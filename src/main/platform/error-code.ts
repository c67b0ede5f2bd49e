/** The kind of a failure, for the log: its text would put a path, and with it the name of a circle, there. */
export function errorCodeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
}
