// No name or password before the host: it would make one host look like another.
const WEB_ADDRESS = /^https?:\/\/([^\s/?#\\@]+)(?:[/?#][^\s\\]*)?$/iu;

/** An address that may be opened. */
export interface WebLink {
  readonly href: string;
  /** Without `www.`, in lower case. */
  readonly host: string;
}

/** Takes what was written as a link for an address that may be opened: http and https only. Source: SPEC LEAD5. */
export function readLink(link: string | undefined): WebLink | undefined {
  const host = link === undefined ? undefined : WEB_ADDRESS.exec(link.trim())?.[1];
  if (link === undefined || host === undefined) return undefined;
  return { href: link.trim(), host: host.toLowerCase().replace(/^www\./u, '') };
}
