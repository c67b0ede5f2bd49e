import { useServices } from '#renderer/bindings/services.ts';
import type { Files } from '#shared/ports/files.ts';

/** What became of a file; `left` when the person chose no place for it. */
export type SaveFileOutcome = 'kept' | 'left' | 'failed';

/** Asks where to keep a file; never throws. */
export function useSaveFile(): (file: Parameters<Files['save']>[0]) => Promise<SaveFileOutcome> {
  const { files, logError } = useServices();
  return async (file) => {
    try {
      return (await files.save(file)) ? 'kept' : 'left';
    } catch (error) {
      logError(error);
      return 'failed';
    }
  };
}
