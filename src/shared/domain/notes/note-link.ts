import { readLink } from '../lead/lead-link.ts';

// Nothing after the address: what a mail program is asked to do with a letter is not for somebody else to say.
const MAIL_ADDRESS = /^[^\s/?#\\@:]+@[^\s/?#\\@:]+\.[^\s/?#\\@:.]{2,}$/u;
const BARE_HOST = /^[^\s/?#\\@:]+\.[^\s/?#\\@:.]{2,}(?:[/?#][^\s\\]*)?$/u;
const MAILTO = 'mailto:';

/** Whether a link in the shared notes may be opened: to the web or to a mail address. Source: SPEC NOTE2. */
export function isNoteLink(address: unknown): address is string {
  if (typeof address !== 'string') return false;
  if (address.startsWith(MAILTO)) return MAIL_ADDRESS.test(address.slice(MAILTO.length));
  return readLink(address)?.href === address;
}

/** Takes what somebody typed for an address; `https:` and `mailto:` may be left out. `undefined`: it is none. */
export function readNoteLink(typed: string): string | undefined {
  const text = typed.trim();
  const candidates = [
    text,
    ...(MAIL_ADDRESS.test(text) ? [MAILTO + text] : []),
    ...(BARE_HOST.test(text) ? [`https://${text}`] : []),
  ];
  return candidates.find(isNoteLink);
}
