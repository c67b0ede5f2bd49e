import type { LeadId } from '#shared/kernel/ids.ts';
import { companyKey } from '../duplicate/company-key.ts';
import { jobKeysOf } from '../duplicate/job-key.ts';
import { titleKey, type TitleKey } from '../duplicate/title-key.ts';
import type { Lead } from '../lead/lead.ts';
import { readLink } from '../lead/lead-link.ts';
import { readWords } from '../match/text-words.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { isCallHost, linksIn } from './call-link.ts';

/** What of a lead an invitation says, the surest first. */
export type NamedBy = 'link' | 'company-in-title' | 'organiser' | 'company' | 'role';

/** A lead that an invitation may be about. */
export interface LeadCandidate {
  readonly leadId: LeadId;
  /** In the order of `NamedBy`; never empty. */
  readonly namedBy: readonly NamedBy[];
}

/** Leads made ready to be found by what invitations say. */
export interface NamedLeads {
  readonly byCompany: LeadIndex;
  /** How the names of companies begin: most words of a text begin none. */
  readonly beginnings: ReadonlySet<string>;
  readonly byHostName: LeadIndex;
  readonly byJob: LeadIndex;
  /** By one of its words; the others are compared then. */
  readonly byRole: LeadIndex;
}

type LeadIndex = ReadonlyMap<string, readonly NamedLead[]>;

interface NamedLead {
  readonly lead: Lead;
  readonly role: TitleKey | undefined;
}

/** "Northwind Traders Analytics Group" is as long as a name gets. */
const MOST_NAME_WORDS = 5;
const BEGINNING = 3;
/** Who invites is said at the beginning; what follows is how to dial in. */
const MOST_TEXT = 2_500;
const MEETING_LETTERS = /[aou]e/u;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const ADDRESS = /https?:\/\/\S+/giu;
/** What is only how one meets, so that no lead at these companies is meant. */
const MEANS =
  /\b(?:google\s+(?:meet|calendar|kalender|hangouts|agenda)|microsoft\s+(?:teams|exchange|outlook|bookings)|(?:ms\s+)?teams[\s-]+(?:meeting|besprechung|call|link)|zoom[\s-]+(?:meeting|call|link|webinar|video)|(?:cisco\s+)?webex(?:\s+meetings?)?|(?:on|via|per|über)\s+(?:zoom|teams|skype|slack))\b/giu;
/** Mail of everybody, and those who send invitations for others. */
const FOR_OTHERS =
  /(?:^|\.)(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|gmx|web|proton|protonmail|calendar\.google|calendly|greenhouse|greenhouse-mail|lever|ashbyhq|workable|workablemail|smartrecruiters|teamtailor|teamtailor-mail|personio|myworkday|goodtime|linkedin|xing|indeed|stepstone|glassdoor|ziprecruiter|arbeitsagentur)\.[a-z.]{2,12}$/u;
/** Labels of a host that are no name, such as in `jobs.contoso.co.uk`. */
const NO_NAMES = new Set(
  'www mail email e-mail smtp jobs job careers career karriere hr people talent recruiting co com org net gov ac edu'.split(
    ' ',
  ),
);

/** Makes leads ready, once for all entries of a file. */
export function indexNamedLeads(leads: Iterable<Lead>): NamedLeads {
  const index = { byCompany: new Map(), byHostName: new Map(), byJob: new Map(), byRole: new Map() } satisfies Record<
    Exclude<keyof NamedLeads, 'beginnings'>,
    Map<string, NamedLead[]>
  >;
  const beginnings = new Set<string>();
  for (const lead of leads) {
    const company = companyKey(lead.company);
    const named: NamedLead = { lead, role: titleKey(lead.role, lead.place) };
    if (company !== undefined && company.length > 1) {
      put(index.byCompany, company, named);
      beginnings.add(company.slice(0, BEGINNING));
    }
    for (const name of new Set(namesOfLead(lead, company))) put(index.byHostName, name, named);
    for (const job of jobsOf(lead.link)) put(index.byJob, job, named);
    const [word] = named.role?.words ?? [];
    if (word !== undefined) put(index.byRole, word, named);
  }
  return { ...index, beginnings };
}

function put(index: Map<string, NamedLead[]>, key: string, named: NamedLead): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [named]);
  else known.push(named);
}

/** The leads that an invitation names, and by what. Source: SPEC CAL12. */
export function findNamedLeads(event: CalendarEvent, index: NamedLeads): readonly LeadCandidate[] {
  const title = withoutMeans(event.title ?? '');
  const text = withoutMeans([event.location, event.description].filter(Boolean).join('\n').slice(0, MOST_TEXT));
  const links = [event.link, event.location, event.description].flatMap((part) => linksIn(part ?? ''));
  const hosts = [event.organiserHost ?? '', ...links.flatMap(({ host }) => (isCallHost(host) ? [] : [host]))];
  const stems = new Set(readWords(`${title}\n${text}`).map(({ stem }) => stem));
  const found = new Map<Lead, Set<NamedBy>>();
  const add = (by: NamedBy, keys: Iterable<string>, leads: LeadIndex): void => {
    for (const key of keys) {
      for (const { lead, role } of leads.get(key) ?? []) {
        if (by === 'role' && role?.words.every((word) => stems.has(word)) !== true) continue;
        // "Engineer" alone is said of half of all leads.
        if (by === 'role' && !found.has(lead) && (role?.words.length ?? 0) < 2) continue;
        found.set(lead, (found.get(lead) ?? new Set()).add(by));
      }
    }
  };
  add('link', new Set(links.flatMap(({ href }) => jobsOf(href))), index.byJob);
  add(
    'company-in-title',
    namesIn(title, index, () => true),
    index.byCompany,
  );
  add('organiser', new Set(hosts.flatMap(namesOfHost)), index.byHostName);
  // "Please box them" names no company that is called Box.
  add('company', namesIn(text, index, isNoCommonWord), index.byCompany);
  add('role', stems, index.byRole);
  return [...found].map(([{ id }, by]) => ({ leadId: id, namedBy: [...by] }));
}

function jobsOf(link: string | undefined): readonly string[] {
  const { address, job } = jobKeysOf(link);
  return [address, job].flatMap((key) => key ?? []);
}

/** What may stand in addresses of a lead's company: its name, its first word if that is long, and the name in its link. */
function namesOfLead(lead: Lead, company: string | undefined): readonly string[] {
  const first = companyKey(lead.company?.trim().split(/\s+/u)[0]);
  const host = readLink(lead.link)?.host;
  return [
    ...(company !== undefined && company.length > 2 ? [company] : []),
    ...(first !== undefined && first.length > 4 ? [first] : []),
    ...(host === undefined ? [] : namesOfHost(host)),
  ];
}

function namesOfHost(host: string): readonly string[] {
  const plain = host.replace(/:\d+$/u, '');
  if (FOR_OTHERS.test(plain)) return [];
  const labels = plain.split('.').slice(0, -1);
  // Of `mail.contoso.example` the last that is a name; what stands before it is a part of the company.
  const name = labels.filter((label) => !NO_NAMES.has(label)).at(-1);
  const key = companyKey(name);
  return key === undefined || key.length < 3 ? [] : [key];
}

function withoutMeans(text: string): string {
  return text.replace(ADDRESS, '\n').replace(MEANS, '\n');
}

/** Written with a capital or a number, or in letters that have none. */
function isNoCommonWord(word: string): boolean {
  return word !== word.toLowerCase() || word === word.toUpperCase();
}

/** The names of companies that stand in a text, as runs of neighbouring words. */
function namesIn(
  text: string,
  { byCompany, beginnings }: NamedLeads,
  mayBegin: (word: string) => boolean,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of text.split('\n')) {
    const written = line.match(WORDS) ?? [];
    const words = written.map((word) => companyKey(word) ?? '');
    for (let from = 0; from < words.length; from += 1) {
      const [word = '', first = ''] = [written[from], words[from]];
      if (!mayBegin(word) || (first.length >= BEGINNING && !beginnings.has(first.slice(0, BEGINNING)))) continue;
      let name = '';
      for (const next of words.slice(from, from + MOST_NAME_WORDS)) {
        // Where words meet, letters may count as one: "Nova Energy".
        const joined = name + next;
        name = MEETING_LETTERS.test(joined) ? (companyKey(joined) ?? '') : joined;
        if (byCompany.has(name)) names.add(name);
      }
    }
  }
  return names;
}
