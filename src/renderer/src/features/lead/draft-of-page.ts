import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { Posting, PostingField } from '#shared/domain/posting/posting.ts';
import { emptyDraft, isFilledIn, type LeadDraft } from './lead-draft.ts';
import type { PageRead, ReadPage } from './read-page.ts';

/** The fields that a page can fill, in the order of the form. */
export const PAGE_FIELDS = ['role', 'company', 'place', 'mode', 'pay', 'link', 'deadlineOn'] as const;

/** As much of a page as is taken into the notes, in UTF-16 units: to be read again, not to be kept whole. */
const MOST_NOTES = 20_000;

/** What a page put into each field and nobody has changed since. */
type Filled = Readonly<Partial<Record<PostingField, string>>>;

/** A page that was taken into the form. */
export interface TakenPage {
  readonly read: ReadPage;
  /** Which of its jobs is in the form. */
  readonly chosen: number | undefined;
  /** The jobs of it that were added already. */
  readonly added: readonly number[];
  readonly filled: Filled;
  /** Fields that the page would fill otherwise than the person did. */
  readonly kept: readonly PostingField[];
  /** Whether its words are kept with the lead. */
  readonly isKeeping: boolean;
  /** What of its words stands in the notes. */
  readonly inNotes: 'none' | 'all' | 'first-part';
}

/** A lead while it is filled in, by hand and from a page. */
export interface PageDraft {
  readonly draft: LeadDraft;
  readonly page: TakenPage | undefined;
  /** What became of an address that came alone, until something else is handed in. */
  readonly link: 'filled' | 'kept' | undefined;
  /** Whether the person has changed something since it was opened, or since the job before was added. */
  readonly isTouched: boolean;
}

export function newPageDraft(stage: Stage): PageDraft {
  return { draft: emptyDraft(stage), page: undefined, link: undefined, isTouched: false };
}

/** What the person changes is theirs: no page changes it again. */
export function editDraft(before: PageDraft, part: Partial<LeadDraft>): PageDraft {
  const { page } = before;
  const draft = { ...before.draft, ...part };
  if (page === undefined) return { ...before, draft, isTouched: true };
  const left = PAGE_FIELDS.filter((field) => !(field in part) && page.filled[field] !== undefined);
  const filled = Object.fromEntries(left.map((field) => [field, page.filled[field]]));
  return { ...before, draft, isTouched: true, page: { ...page, filled } };
}

/** Takes what was read into the form; a page that has one job fills it at once. Source: SPEC POST90. */
export function takeRead(before: PageDraft, read: PageRead): PageDraft {
  if (read.kind === 'link') return takeLink(before, read.link);
  const page: TakenPage = {
    read,
    chosen: undefined,
    added: [],
    filled: before.page?.filled ?? {},
    kept: [],
    isKeeping: true,
    inNotes: 'none',
  };
  const taken: PageDraft = { ...before, link: undefined, page };
  return fillFrom(taken, page, read.postings.length === 1 ? 0 : undefined);
}

/** Fills the form with one of several jobs, in place of the one before. */
export function choosePosting(before: PageDraft, index: number): PageDraft {
  return before.page === undefined ? before : fillFrom(before, before.page, index);
}

/** Keeps the words of the page with the lead, or does not. */
export function keepWords(before: PageDraft, isKeeping: boolean): PageDraft {
  const { page, draft } = before;
  if (page === undefined) return before;
  return {
    ...before,
    page: { ...page, isKeeping },
    draft: { ...draft, original: isKeeping ? originalOf(page.read, chosenOf(page)) : null },
  };
}

/** Puts the words of a page without a job below what stands in the notes. */
export function takeAsNotes(before: PageDraft): PageDraft {
  const { page, draft } = before;
  if (page === undefined) return before;
  const { text } = page.read;
  const words = text.slice(0, MOST_NOTES).replace(/[\uD800-\uDBFF]$/u, '');
  const notes = [draft.notes.trimEnd(), words].filter((part) => part !== '').join('\n\n');
  const inNotes = words.length < text.length ? 'first-part' : 'all';
  return { ...before, isTouched: true, draft: { ...draft, notes }, page: { ...page, inNotes } };
}

/** The next job of the page that was not added, when the present one is; `undefined` where there is none. */
export function nextPosting({ read, chosen, added }: TakenPage): number | undefined {
  if (chosen === undefined) return undefined;
  const { length } = read.postings;
  const inTurn = Array.from({ length: Math.max(length - 1, 0) }, (_, step) => (chosen + step + 1) % length);
  return inTurn.find((index) => !added.includes(index));
}

/** Empties the form for the next job of the page; where it goes and whom it is for stays. */
export function goOn(before: PageDraft): PageDraft {
  const { page, draft } = before;
  if (page?.chosen === undefined) return before;
  const next = nextPosting(page);
  const { stage, audience, forMembers, heardFrom } = draft;
  const added = [...page.added.filter((index) => index !== page.chosen), page.chosen];
  return fillFrom(
    { ...before, isTouched: false, draft: { ...emptyDraft(stage), audience, forMembers, heardFrom } },
    { ...page, added, filled: {}, isKeeping: true },
    next,
  );
}

/** A job that was added is not, after all. */
export function forgetAdded(before: PageDraft, index: number): PageDraft {
  const { page } = before;
  if (page === undefined) return before;
  return { ...before, page: { ...page, added: page.added.filter((each) => each !== index) } };
}

/** The job that is in the form. */
export function chosenOf({ read, chosen }: TakenPage): Posting | undefined {
  return chosen === undefined ? undefined : read.postings[chosen];
}

/** The fields that stand as they were guessed. */
export function guessedIn(page: TakenPage | undefined): readonly PostingField[] {
  const guessed = page === undefined ? undefined : chosenOf(page)?.guessed;
  return PAGE_FIELDS.filter((field) => page?.filled[field] !== undefined && guessed?.includes(field) === true);
}

/** Whether closing the form loses something; the next job of a page that nobody has touched is none of it. */
export function hasSomethingToLose({ draft, page, isTouched }: PageDraft): boolean {
  if (page !== undefined && page.added.length > 0 && !isTouched) return false;
  return isFilledIn(draft) || page !== undefined;
}

function takeLink(before: PageDraft, link: string): PageDraft {
  const { draft, page } = before;
  const isFree = draft.link.trim() === '' || draft.link === page?.filled.link;
  if (!isFree) return { ...before, link: draft.link === link ? 'filled' : 'kept' };
  return { ...editDraft(before, { link }), link: 'filled' };
}

function fillFrom(before: PageDraft, page: TakenPage, chosen: number | undefined): PageDraft {
  const posting = chosen === undefined ? undefined : page.read.postings[chosen];
  const told = { ...posting?.lead, link: posting?.lead.link ?? page.read.link };
  const filled: Partial<Record<PostingField, string>> = {};
  const kept: PostingField[] = [];
  const part: Partial<Record<PostingField, string | null>> = {};
  for (const field of PAGE_FIELDS) {
    const present = before.draft[field] ?? '';
    const words = told[field] ?? '';
    const isOwn = present.trim() !== '' && present !== page.filled[field];
    if (isOwn) {
      if (words !== '' && words !== present.trim()) kept.push(field);
      continue;
    }
    part[field] = words === '' && field === 'deadlineOn' ? null : words;
    if (words !== '') filled[field] = words;
  }
  const original = page.isKeeping ? originalOf(page.read, posting) : null;
  return {
    ...before,
    // Its fields are those of a lead, which the reader has held to what a lead may hold.
    draft: { ...before.draft, ...(part as Partial<LeadDraft>), original },
    page: { ...page, chosen, filled, kept },
  };
}

function originalOf(read: ReadPage, posting: Posting | undefined): LeadDraft['original'] {
  if (posting === undefined || posting.original.trim() === '') return null;
  return { text: posting.original, link: posting.lead.link ?? read.link };
}
