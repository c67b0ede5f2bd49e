import { readLink } from '../lead/lead-link.ts';

/** What sites add to an address to know where somebody came from. */
const TRACKING =
  /^(?:utm_.*|gh_src|source|src|ref|refid|trk|trackingid|fbclid|gclid|lever-source|lever-origin|mc_[ce]id)$/iu;
const LINKEDIN_JOB = /^linkedin\.com\/(?:comm\/)?jobs\/view\/(?:.*?-)?(\d{6,})$/u;

/**
 * Makes links comparable: the same job has the same key, whatever the scheme, `www.`, the last slash or what was added
 * to know who came from where. `undefined` for what is no web address. Source: SPEC IMP8.
 */
export function linkKey(link: string | undefined): string | undefined {
  const web = readLink(link);
  if (web === undefined) return undefined;
  const [, path = '', query = ''] = /^https?:\/\/[^/?#]+([^?#]*)(?:\?([^#]*))?/iu.exec(web.href) ?? [];
  const host = web.host.replace(/^[a-z]{2}\.(?=linkedin\.com$)/u, '');
  const place = host + withoutLastSlashes(path);
  const job = LINKEDIN_JOB.exec(place)?.[1];
  if (job !== undefined) return `linkedin job ${job}`;
  const kept = query.split('&').filter((part) => part !== '' && !TRACKING.test(part.split('=', 1)[0] ?? ''));
  return [place, ...kept.sort()].join('&');
}

function withoutLastSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
