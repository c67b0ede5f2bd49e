import { DAY_MS } from '#shared/kernel/durations.ts';
import type { Lead } from '../lead/lead.ts';
import { comparePlaces } from '../match/place/compare-places.ts';
import { readPlace, type Whereabouts } from '../match/place/read-place.ts';
import type { Because, Duplicate, DuplicateSources } from './duplicate.ts';
import { companyKey } from './company-key.ts';
import { type JobKeys, jobKeysOf } from './job-key.ts';
import { compareTexts, type Shingles } from './near-text.ts';
import { titleKey, type TitleKey } from './title-key.ts';

/** A lead made ready to be compared. */
export interface ComparedLead {
  readonly lead: Lead;
  readonly links: JobKeys;
  readonly company: string | undefined;
  readonly title: TitleKey | undefined;
  readonly where: () => Whereabouts | undefined;
}

/** What is read of two leads when their names are not enough. */
export interface ComparedTexts {
  readonly shinglesOf: (compared: ComparedLead) => Shingles;
  /** Texts of other jobs of the same company. */
  readonly others: () => readonly Shingles[];
}

/** What was posted so much later is posted again. */
const REPOST_DAYS = 28;
/** One word more says little in a title of so many. */
const LEAST_NEAR_WORDS = 3;

const known = new WeakMap<Lead, ComparedLead>();

/** Makes a lead ready to be compared, once. */
export function prepareLead(lead: Lead): ComparedLead {
  const before = known.get(lead);
  if (before !== undefined) return before;
  let where: { readonly of: Whereabouts | undefined } | undefined;
  const prepared: ComparedLead = {
    lead,
    links: jobKeysOf(lead.link),
    company: companyKey(lead.company),
    title: titleKey(lead.role, lead.place),
    where: () => (where ??= { of: lead.place === undefined ? undefined : readPlace(lead.place) }).of,
  };
  known.set(lead, prepared);
  return prepared;
}

/** Says what another lead is to one, if it is likely the same job. Source: SPEC DUP1, DUP2. */
export function compareLeads(
  one: ComparedLead,
  other: ComparedLead,
  texts: ComparedTexts,
  { isClosed = () => false }: DuplicateSources,
): Duplicate | undefined {
  const leadId = other.lead.id;
  const title = compareTitles(one, other);
  const link = compareLinks(one.links, other.links);
  if (link !== undefined) {
    return { leadId, kind: 'same-link', because: { ...NOTHING, link, title } };
  }
  if (title === undefined) return undefined;
  const place = comparePlaceOf(one, other);
  if (place === 'elsewhere') return undefined;
  const text = compareTexts(texts.shinglesOf(one), texts.shinglesOf(other), texts.others);
  if (!isEnough(title, text, place, one)) return undefined;
  const earlier = earlierOf(one.lead, other.lead, isClosed);
  const because: Because = { ...NOTHING, title, text: text === 'near' ? text : undefined, place, earlier };
  return { leadId, kind: earlier === undefined ? 'same-job' : 'repost', because };
}

const NOTHING: Because = { link: undefined, title: undefined, text: undefined, place: undefined, earlier: undefined };

function isEnough(
  title: 'same' | 'near',
  text: ReturnType<typeof compareTexts>,
  place: 'same' | 'possible',
  { title: words }: ComparedLead,
): boolean {
  if (text === 'near') return true;
  if (title === 'same') return place === 'same' || text === 'unknown';
  return text === 'unknown' && place === 'same' && (words?.words.length ?? 0) >= LEAST_NEAR_WORDS;
}

function compareLinks(a: JobKeys, b: JobKeys): Because['link'] {
  if (a.job !== undefined && a.job === b.job) return 'job';
  return a.address !== undefined && a.address === b.address ? 'address' : undefined;
}

function compareTitles(one: ComparedLead, other: ComparedLead): Because['title'] {
  const [a, b] = [one.title, other.title];
  if (one.company === undefined || one.company !== other.company) return undefined;
  if (a === undefined || b === undefined || a.level !== b.level) return undefined;
  const [few, many] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (!few.every((word) => many.includes(word))) return undefined;
  if (few.length === many.length) return 'same';
  return few.length >= 2 && many.length === few.length + 1 ? 'near' : undefined;
}

function comparePlaceOf(one: ComparedLead, other: ComparedLead): 'same' | 'possible' | 'elsewhere' {
  const [a, b] = [one.where(), other.where()];
  if (a === undefined || b === undefined) return 'possible';
  if (one.lead.place === other.lead.place) return 'same';
  const verdicts = [comparePlaces([a], b).verdict, comparePlaces([b], a).verdict];
  if (verdicts.includes('same')) return 'same';
  return verdicts.includes('elsewhere') ? 'elsewhere' : 'possible';
}

/** The one that was there four weeks before, or that is over; `undefined` when they are of one time. */
function earlierOf(one: Lead, other: Lead, isClosed: (leadId: Lead['id']) => boolean): Because['earlier'] {
  const [a, b] = [one.copiedAddedAt ?? one.addedAt, other.copiedAddedAt ?? other.addedAt];
  if (a === undefined || b === undefined || a === b) return undefined;
  const leadId = a < b ? one.id : other.id;
  const days = Math.floor(Math.abs(a - b) / DAY_MS);
  const isOver = isClosed(leadId);
  return days >= REPOST_DAYS || isOver ? { leadId, days, isClosed: isOver } : undefined;
}
