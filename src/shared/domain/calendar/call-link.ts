import { readLink } from '../lead/lead-link.ts';
import { LIMITS } from '../record/limits.ts';

const ADDRESS = /https?:\/\/[^\s<>"\\]{1,3000}/giu;
const AFTER = /[.,;:!?'’”»*_]+$/u;
const CALLS =
  /(?:^|\.)(?:meet\.google\.com|teams\.(?:microsoft|live)\.com|zoom\.(?:us|com)|zoomgov\.com|webex\.com|whereby\.com|meet\.jit\.si|gotomeeting\.com|chime\.aws|bluejeans\.com|facetime\.apple\.com|join\.skype\.com|meet\.lync\.com)$/u;

/** Says whether an address leads to a call, so that its host says nothing of who invites. */
export function isCallHost(host: string): boolean {
  return CALLS.test(host);
}

/** The addresses in a text that may be opened, in their order, without what a sentence puts behind them. Source: SPEC LEAD5. */
export function linksIn(text: string): readonly { readonly href: string; readonly host: string }[] {
  return (text.match(ADDRESS) ?? []).flatMap((found) => {
    const link = readLink(withoutAfter(found));
    return link === undefined || link.href.length > LIMITS.link ? [] : [link];
  });
}

/** The address of an entry: that of the call wherever it stands, else the first. Source: SPEC CAL5. */
export function chooseLink(texts: readonly string[]): string | undefined {
  const links = texts.flatMap(linksIn);
  return (links.find(({ host }) => isCallHost(host)) ?? links[0])?.href;
}

/** A bracket that was opened before the address closes behind it. */
function withoutAfter(address: string): string {
  const plain = address.replace(AFTER, '');
  return /[)\]]$/u.test(plain) && !/[([]/u.test(plain) ? plain.slice(0, -1).replace(AFTER, '') : plain;
}
