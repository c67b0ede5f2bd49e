/** Where devices of one network tell all others that they are there. */
export interface NoticeBoard {
  /** Asks everybody once more; whoever answers is told as found. */
  readonly look: () => void;
  /** Takes the notice down, and says so. */
  readonly close: () => Promise<void>;
}

interface NoticeBoardOptions {
  /** What this device says of itself: a random id and a port, and nothing else. */
  readonly notice: { readonly id: string; readonly port: number };
  /** Somebody is there, perhaps still, perhaps this device itself. */
  readonly onFound: (id: string, url: string) => void;
  readonly onGone: (id: string) => void;
  /** Something was said to all, or could not be. */
  readonly onSaid: (failure: unknown) => void;
}

/** Opens the board of the networks that this computer is on, asks, and puts the notice up. **Errors** Rejects with Node's own error. */
export type OpenNoticeBoard = (options: NoticeBoardOptions) => Promise<NoticeBoard>;
