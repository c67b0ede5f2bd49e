import { linkKey } from '../import/link-key.ts';
import { readLink } from '../lead/lead-link.ts';

/** One place where jobs are posted, and how its addresses name a job. */
interface Board {
  readonly name: string;
  readonly host: RegExp;
  /** The job in the path. */
  readonly path?: RegExp;
  /** The job in what is asked for, whatever the path. */
  readonly query?: RegExp;
  /** Whether a number stands for another job at another host. */
  readonly isByHost?: boolean;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const BOARDS: readonly Board[] = [
  {
    name: 'linkedin',
    host: /(?:^|\.)linkedin\.com$/u,
    path: /\/jobs\/view\/(?:[^/]*?-)?(\d{6,})/u,
    query: /(?:^|&)currentjobid=(\d{6,})/u,
  },
  { name: 'indeed', host: /(?:^|\.)indeed\.[a-z.]+$/u, query: /(?:^|&)v?jk=([0-9a-f]{8,})/u },
  {
    name: 'greenhouse',
    host: /(?:^|\.)greenhouse\.io$/u,
    path: /\/jobs\/(\d{5,})/u,
    query: /(?:^|&)(?:gh_jid|token)=(\d{5,})/u,
  },
  { name: 'greenhouse', host: /./u, query: /(?:^|&)gh_jid=(\d{5,})/u },
  { name: 'ashby', host: /^jobs\.ashbyhq\.com$/u, path: new RegExp(`^/[^/]+/(${UUID})`, 'u') },
  { name: 'ashby', host: /./u, query: new RegExp(`(?:^|&)ashby_jid=(${UUID})`, 'u') },
  { name: 'lever', host: /^jobs(?:\.eu)?\.lever\.co$/u, path: new RegExp(`^/[^/]+/(${UUID})`, 'u') },
  { name: 'workable', host: /(?:^|\.)workable\.com$/u, path: /\/j\/([0-9a-f]{8,})/u },
  { name: 'smartrecruiters', host: /(?:^|\.)smartrecruiters\.com$/u, path: /\/(\d{9,})(?:-|\/|$)/u },
  {
    name: 'workday',
    host: /(?:^|\.)myworkdayjobs\.com$/u,
    path: /_([a-z]{0,4}-?\d{3,})(?:-\d{1,2})?(?:\/|$)/u,
    isByHost: true,
  },
  { name: 'personio', host: /\.jobs\.personio\.(?:de|com)$/u, path: /^\/job\/(\d+)/u },
  { name: 'teamtailor', host: /\.teamtailor\.com$/u, path: /\/jobs\/(\d+)/u },
  { name: 'stepstone', host: /(?:^|\.)stepstone\.[a-z.]+$/u, path: /--(\d{6,})(?:-inline)?/u },
  { name: 'xing', host: /(?:^|\.)xing\.com$/u, path: /\/jobs\/[^/]*?-(\d{6,})/u },
  { name: 'arbeitsagentur', host: /(?:^|\.)arbeitsagentur\.de$/u, path: /\/jobdetail\/([\w-]{8,})/u },
  { name: 'glassdoor', host: /(?:^|\.)glassdoor\.[a-z.]+$/u, query: /(?:^|&)(?:jl|joblistingid)=(\d{6,})/u },
  { name: 'reed', host: /(?:^|\.)reed\.co\.uk$/u, path: /\/(\d{6,})(?:\/|$)/u },
  { name: 'totaljobs', host: /(?:^|\.)(?:totaljobs|cwjobs|cv-library)\.[a-z.]+$/u, path: /job(\d{6,})/u },
];

/** The end of addresses that lead to all jobs of a company, or to none. */
const GENERAL =
  /(?:^|\/)(?:jobs?|careers?|karriere|stellen(?:angebote|markt)?|vacanc(?:y|ies)|emplois?|recrutement|join-us|work-with-us|openings|positions|search|index\.(?:html?|php))?$/u;

const NUMBER = /\d{3,}/u;

/** What of a link is compared. */
export interface JobKeys {
  /** The address of one job, as `linkKey` makes it. */
  readonly address: string | undefined;
  /** The number under which a place where jobs are posted knows it, whatever the form of its address. */
  readonly job: string | undefined;
}

/** What the links of two leads are compared by; an address that leads to many jobs names none. Source: SPEC DUP1. */
export function jobKeysOf(link: string | undefined): JobKeys {
  const web = readLink(link);
  if (web === undefined) return { address: undefined, job: undefined };
  const [, path = '', query = ''] = /^https?:\/\/[^/?#]+([^?#]*)(?:\?([^#]*))?/iu.exec(web.href.toLowerCase()) ?? [];
  const job = jobOf(web.host, path, query);
  const isGeneral = !NUMBER.test(query) && GENERAL.test(path.replace(/\/+$/u, ''));
  return { address: isGeneral ? undefined : linkKey(link), job };
}

function jobOf(host: string, path: string, query: string): string | undefined {
  for (const board of BOARDS) {
    if (!board.host.test(host)) continue;
    const id = board.path?.exec(path)?.[1] ?? board.query?.exec(query)?.[1];
    if (id !== undefined) return [board.name, ...(board.isByHost === true ? [host] : []), id].join(' ');
  }
  return undefined;
}
