import { errorCodeOf } from '#main/platform/error-code.ts';

/** What those say that cannot flush: then nothing more can be had. */
const CANNOT: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Flushes, unless what it lies on knows no flushing. **Errors** Rejects with Node's own error. */
export async function flushWherePossible(flush: () => Promise<void>): Promise<void> {
  try {
    await flush();
  } catch (cause) {
    if (!CANNOT.has(errorCodeOf(cause))) throw cause;
  }
}
