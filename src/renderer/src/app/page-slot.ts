import { isCalendarFile } from '#renderer/features/calendar/index.ts';
import { isPageFile } from '#renderer/features/lead/index.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';

/** Takes the file of a page that tells of a job, or of a calendar. */
export type TakePageFile = (file: File) => void;

/** Hands files that are dropped on the window to the board, where they are pages or calendars and it is there to take them. */
export interface PageSlot {
  /** One taker at a time. */
  readonly listen: (taker: TakePageFile) => Dispose;
  /** Answers whether it was taken. */
  readonly take: (file: File) => boolean;
}

export function createPageSlot(): PageSlot {
  let present: TakePageFile | undefined;
  return {
    listen: (taker) => {
      present = taker;
      return () => {
        if (present === taker) present = undefined;
      };
    },
    take: (file) => {
      if (present === undefined || !(isPageFile(file) || isCalendarFile(file))) return false;
      present(file);
      return true;
    },
  };
}
