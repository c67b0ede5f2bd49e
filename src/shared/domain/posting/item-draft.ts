import type { Draft } from './draft.ts';
import { readItemPay } from './item-pay.ts';
import { readItemPlace } from './item-place.ts';
import { isItem, type Item, type ItemValue, lineIn, lineOf, linesIn, textIn, valuesOf } from './item.ts';
import type { PostingSource } from './posting.ts';
import { readPostingDay } from './posting-date.ts';
import { type PageLinks, readPostingLink } from './posting-link.ts';
import { MOST_ORIGINAL, tidyLine, tidyLines } from './tidy-text.ts';
import { readToldLine } from './told-text.ts';

const EMPLOYMENT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    full_time: 'Full-time',
    fulltime: 'Full-time',
    part_time: 'Part-time',
    parttime: 'Part-time',
    contractor: 'Contract',
    temporary: 'Temporary',
    intern: 'Internship',
    volunteer: 'Volunteer',
    per_diem: 'Per diem',
    other: '',
  }),
);
/** What a job is told in, beside its description. */
const TOLD_IN = [
  'description',
  'responsibilities',
  'qualifications',
  'experienceRequirements',
  'educationRequirements',
  'skills',
  'workHours',
  'jobBenefits',
  'benefits',
  'incentiveCompensation',
  'incentives',
];
const LINK = /^https?:\/\/\S+$/iu;

/** A job as the page's own markup tells it; `undefined` for one without title and employer. Source: SPEC POST5. */
export function readItemDraft(job: Item, source: PostingSource, page: PageLinks): Draft | undefined {
  const role = lineIn(job, 'title') ?? lineIn(job, 'name');
  const company = readCompany(job);
  if (role === undefined && company === undefined) return undefined;
  const { place, mode } = readItemPlace(job);
  return {
    source,
    lead: {
      company,
      role,
      place,
      mode,
      pay: tidyLine(readItemPay(job)),
      link: readOwnLink(job, page),
      deadlineOn: readPostingDay(lineIn(job, 'validThrough')),
    },
    guessed: [],
    postedOn: readPostingDay(lineIn(job, 'datePosted')),
    employment: readEmployment(job),
    readOriginal: () => readOriginal(job),
  };
}

function readCompany(job: Item): string | undefined {
  for (const value of valuesOf(job, 'hiringOrganization')) {
    const line = lineOf(value);
    if (line !== undefined && !LINK.test(line)) return line;
  }
  return undefined;
}

function readOwnLink(job: Item, page: PageLinks): string | undefined {
  const values = ['url', 'sameAs', 'mainEntityOfPage', '@id'].flatMap((name) => valuesOf(job, name));
  for (const value of values) {
    const link = readPostingLink(addressOf(value), page);
    if (link !== undefined) return link;
  }
  return undefined;
}

/** A link is longer than other lines may be. */
function addressOf(value: ItemValue): string | undefined {
  if (isItem(value)) {
    const [id] = [...valuesOf(value, '@id'), ...valuesOf(value, 'url')];
    return typeof id === 'string' ? readToldLine(id, 2_001) : undefined;
  }
  return typeof value === 'string' ? readToldLine(value, 2_001) : lineOf(value);
}

/** "Full-time, Part-time": in words, where it is a code. */
function readEmployment(job: Item): string | undefined {
  const kinds = linesIn(job, 'employmentType').flatMap((line) => line.split(/\s*[,;]\s*/u));
  const told = kinds.map((kind) => {
    const name = kind.replace(/^https?:.*[/#]/iu, '').trim();
    const known = EMPLOYMENT.get(name.toLowerCase().replace(/[\s-]/gu, '_'));
    return known ?? (/^[A-Z_]{3,}$/u.test(name) ? sentenceOf(name) : name);
  });
  return tidyLine([...new Set(told.filter((kind) => kind !== ''))].join(', '));
}

function sentenceOf(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function readOriginal(job: Item): string {
  const told: string[] = [];
  let length = 0;
  for (const name of TOLD_IN) {
    if (length >= MOST_ORIGINAL) break;
    const text = textIn(job, name, MOST_ORIGINAL - length);
    if (text === '' || told.some((other) => other.includes(text))) continue;
    told.push(text);
    length += text.length;
  }
  return tidyLines(told.join('\n\n'));
}
