import { parseUrl } from '#main/platform/parse-url.ts';

const MAX_LENGTH = 256;
/** As in invites: no user, no letters outside ASCII, so that what is shown is where it leads. */
const FORM = /^wss?:\/\/[a-z0-9.:[\]-]+(?:\/[!-~]*)?$/i;

/** Whether a text is the address of a meeting point, as far as can be told without calling there. */
export function isMeetingAddress(text: string): boolean {
  if (text.length > MAX_LENGTH || !FORM.test(text)) return false;
  // WebSockets have no fragments.
  return parseUrl(text)?.hash === '';
}

/** The same text for all ways of writing one address. */
export function addressKey(text: string): string {
  return parseUrl(text)?.href ?? text;
}
