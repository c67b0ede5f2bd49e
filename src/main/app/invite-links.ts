import type { App } from 'electron';
import { type Arrivals, createArrivals } from './arrivals.ts';

const START = 'lateral://join';
/** No invite is longer. */
const MAX_LENGTH = 8_192;
const SCHEME = 'lateral';

/** The part of Electron's app that links from outside come through. */
export type InviteSource = Pick<App, 'on' | 'isPackaged' | 'setAsDefaultProtocolClient'>;

/** The links to invites that were opened outside, in a mail or on a page. */
export type InviteLinks = Pick<Arrivals<string>, 'deliver'>;

/**
 * Listens for links to invites: among the arguments of this start and of every later one, and where the system hands them over.
 * Called before the app is ready, because macOS hands over the link that the app was started with as early as that.
 */
export function listenForInvites(app: InviteSource, startArguments: readonly string[]): InviteLinks {
  // Unpackaged, every start of some Electron would become what the system opens such links with.
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME);
  const links = createArrivals<string>();
  const hear = (texts: readonly string[]): void => {
    for (const text of texts) if (isInvite(text)) links.put(text);
  };

  app.on('open-url', (event, url) => {
    event.preventDefault();
    hear([url]);
  });
  app.on('second-instance', (_event, texts) => hear(texts));
  hear(startArguments);
  return links;
}

/** Only by its beginning and length: the page reads the rest. */
function isInvite(text: string): boolean {
  return text.length <= MAX_LENGTH && text.slice(0, START.length).toLowerCase() === START;
}
