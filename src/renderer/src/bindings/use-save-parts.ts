import { useRef, useState } from 'react';

import { AppError } from '#shared/kernel/app-error.ts';
import { useServices } from './services.ts';

/** What became of a file; `left` when the person chose no place for it. Unless it was kept, there is none. */
export type SaveOutcome = 'kept' | 'left' | 'stopped' | 'not-saved' | 'not-made';

/** Saving a file that is made piece by piece: how far it is, and the way to stop it. */
export interface SaveParts {
  readonly isBusy: boolean;
  /** Nothing while the person chooses a place. */
  readonly writtenBytes: number | undefined;
  /** Asks where to keep the file, and makes it there; never throws. */
  readonly save: (name: string, parts: AsyncIterable<Uint8Array>) => Promise<SaveOutcome>;
  readonly stop: () => void;
}

export function useSaveParts(): SaveParts {
  const { files, logError } = useServices();
  const [isBusy, setBusy] = useState(false);
  const [writtenBytes, setWritten] = useState<number>();
  const isStopped = useRef(false);

  async function* watched(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const part of parts) {
      // Thrown into the writing of the file, so that nothing of it is left.
      if (isStopped.current) throw new AppError('stopped', 'the person stopped the saving', { retryable: true });
      bytes += part.length;
      setWritten(bytes);
      yield part;
    }
  }

  async function attempt(name: string, parts: AsyncIterable<Uint8Array>): Promise<SaveOutcome> {
    try {
      return (await files.saveParts({ name, parts: watched(parts) })) ? 'kept' : 'left';
    } catch (error) {
      if (isStopped.current) return 'stopped';
      logError(error);
      return error instanceof AppError && error.code === 'not-saved' ? 'not-saved' : 'not-made';
    }
  }

  return {
    isBusy,
    writtenBytes,
    save: async (name, parts) => {
      isStopped.current = false;
      setBusy(true);
      const outcome = await attempt(name, parts);
      setBusy(false);
      setWritten(undefined);
      return outcome;
    },
    stop: () => {
      isStopped.current = true;
    },
  };
}
