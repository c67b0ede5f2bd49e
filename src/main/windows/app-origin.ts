import { parseUrl } from '#main/platform/parse-url.ts';

/** The page's own scheme. */
export const APP_SCHEME = 'app';
const APP_HOST = 'lateral';

/** Where the app's page comes from; nothing else is ever loaded, asked or answered. */
export interface AppOrigin {
  /** The one document there is. */
  readonly entryUrl: string;
  /** What Chromium says in `Origin` when the page opens a socket. */
  readonly header: string;
  /** Whether a URL (or an origin written as one) belongs to the app. */
  readonly owns: (url: string) => boolean;
  /** Whether a URL is the document itself, whatever its query and fragment. */
  readonly isEntry: (url: string) => boolean;
}

/** The built page at `app://lateral/`, or a development server. */
export function createAppOrigin(developmentUrl?: string): AppOrigin {
  const entry = new URL(developmentUrl ?? `${APP_SCHEME}://${APP_HOST}/`);
  const parse = (text: string) => {
    const url = parseUrl(text);
    // `origin` is the string "null" for every custom scheme, so the parts are compared.
    return url?.protocol === entry.protocol && url.host === entry.host ? url : undefined;
  };
  return {
    entryUrl: entry.href,
    header: `${entry.protocol}//${entry.host}`,
    owns: (url) => parse(url) !== undefined,
    isEntry: (url) => {
      const path = parse(url)?.pathname;
      return path === entry.pathname || path === `${entry.pathname}index.html`;
    },
  };
}
