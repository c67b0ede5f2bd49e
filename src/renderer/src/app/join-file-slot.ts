import { until } from '#renderer/bindings/until.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';

/** Takes a file if it has to do with joining; answers whether it had. */
export type TakeJoinFile = (source: ByteSource) => Promise<boolean>;

/** Hands files that may have to do with joining to the part of the page that can take them now. */
export interface JoinFileSlot {
  /** One taker at a time. */
  readonly listen: (taker: TakeJoinFile) => Dispose;
  /** Waits for a taker while there is none: the page may go from one circle to another. */
  readonly take: TakeJoinFile;
}

export function createJoinFileSlot(): JoinFileSlot {
  const present = createSubject<TakeJoinFile | undefined>(undefined);
  return {
    listen: (taker) => {
      present.set(taker);
      return () => {
        if (present.get() === taker) present.set(undefined);
      };
    },
    take: async (source) => {
      const taker = await until(present, (each): each is TakeJoinFile => each !== undefined);
      return taker(source);
    },
  };
}
