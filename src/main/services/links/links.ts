import { parseUrl } from '#main/platform/parse-url.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { err, ok } from '#shared/kernel/result.ts';

/** Anything else could start a program: a link may come from somebody else's lead. */
const OPENABLE = new Set(['https:', 'http:', 'mailto:']);

/** Hands links to the person's browser and mail program. */
export interface Links {
  /** **Errors** `link-refused`: not a link of the web or a mail address, or the system would not take it. */
  readonly open: (url: string) => Promise<ShellResult<undefined>>;
}

export function createLinks(openExternal: (url: string) => Promise<void>): Links {
  return {
    open: async (text) => {
      const url = parseUrl(text);
      if (!url || !OPENABLE.has(url.protocol)) {
        return err({ code: 'link-refused', message: `Links of kind ${url?.protocol ?? 'none'} are not opened` });
      }
      try {
        await openExternal(url.href);
        return ok(undefined);
      } catch {
        // The system's text would put the link into the log.
        return err({ code: 'link-refused', message: 'The system did not open the link' });
      }
    },
  };
}
