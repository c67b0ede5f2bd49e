import type { App } from 'electron';

const START = 'lateral://join';
/** No invite is longer. */
const MAX_LENGTH = 8_192;
const SCHEME = 'lateral';

/** The part of Electron's app that links from outside come through. */
export type InviteSource = Pick<App, 'on' | 'isPackaged' | 'setAsDefaultProtocolClient'>;

/** The links to invites that were opened outside, in a mail or on a page. */
export interface InviteLinks {
  /** Takes them from now on, and those that have come before. */
  readonly deliver: (take: (link: string) => void) => void;
}

/**
 * Listens for links to invites: among the arguments of this start and of every later one, and where the system hands them over.
 * Called before the app is ready, because macOS hands over the link that the app was started with as early as that.
 */
export function listenForInvites(app: InviteSource, startArguments: readonly string[]): InviteLinks {
  // Unpackaged, every start of some Electron would become what the system opens such links with.
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME);
  let waiting: string[] = [];
  let take = (link: string): void => void waiting.push(link);

  const hear = (texts: readonly string[]): void => {
    for (const text of texts) if (isInvite(text)) take(text);
  };

  app.on('open-url', (event, url) => {
    event.preventDefault();
    hear([url]);
  });
  app.on('second-instance', (_event, texts) => hear(texts));
  hear(startArguments);

  return {
    deliver: (next) => {
      take = next;
      const due = waiting;
      waiting = [];
      for (const link of due) next(link);
    },
  };
}

/** Only by its beginning and length: the page reads the rest. */
function isInvite(text: string): boolean {
  return text.length <= MAX_LENGTH && text.slice(0, START.length).toLowerCase() === START;
}
