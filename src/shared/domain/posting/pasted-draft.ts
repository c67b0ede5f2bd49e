import { isPayLine, isPlaceLine, isRoleLine, readHeadline } from './headline.ts';
import type { Draft } from './draft.ts';
import { isLabel, readLabels } from './labels.ts';
import { modeOfLine } from './mode-guess.ts';
import type { Posting, PostingField } from './posting.ts';
import { readPostingDay } from './posting-date.ts';
import { readPostingLink } from './posting-link.ts';
import { tidyLine, tidyLines } from './tidy-text.ts';

/** One thing that a line of the head says. */
interface Piece {
  readonly text: string;
  readonly isRole: boolean;
  readonly isPlace: boolean;
}

/** Buttons and counts that are copied along. */
const NOISE =
  /^(?:share|save|saved|apply|apply now|easy apply|quick apply|show more options|more options|skip to (?:main )?content|(?:company )?logo.*|.* logo|promoted.*|sponsored|report this job|view (?:job|all).*|about the job|job details|details|jetzt bewerben|bewerben|speichern|teilen|merken|gemerkt|drucken|postuler|enregistrer|partager|- ?job post|job post|urgently hiring|hiring multiple candidates|new|neu|nouveau|follow|folgen|home|jobs?|back.*|zurück.*|\d[\d.,]*(?: ?(?:out of 5.*|stars?|reviews?|bewertungen|applicants?|bewerber\p{L}*))?|.* with verification|verified.*|over \d+ .*|be among .*|actively .*|responses managed.*|your profile .*|message .*|[\p{P}\p{S}]+)$/iu;
const AGE =
  /[\s,·]*\b(?:(?:re)?posted\s+|vor\s+|il y a\s+|hace\s+|erschienen:?\s*)*(?:\d+\+?|an?|einem|einer)\s*(?:seconds?|minutes?|min|hours?|days?|weeks?|months?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|heures?|jours?|semaines?|mois|[dhw])\b\s*(?:ago|old)?.*$|^erschienen:?.*$|^(?:just )?(?:re)?posted.*$/iu;
const CONTRACT =
  /^(?:full[- ]?time|part[- ]?time|contract|temporary|permanent|internship|freelance|vollzeit|teilzeit|feste anstellung|festanstellung|unbefristet|befristet|minijob|cdi|cdd|temps plein|temps partiel|stage|alternance)(?:\s*[,/·|-]\s*[\p{L} -]{3,40})*$/iu;
const MODE_ONLY =
  /^(?:remote|hybrid|on[- ]?site|hybride|vor ort|home ?office(?: möglich)?.*|télétravail.*|hybrid work)$/iu;
const PARTS = /\s+[·•|]\s+/u;
const HEAD_LINES = 14;
const LONGEST = 120;
const LINK_LINE = /^https?:\/\/\S+$/iu;

/** A job as somebody copied it from a board: its first lines and its labels. Source: SPEC POST14. */
export function readPastedDraft(pasted: string, link: string | undefined): Draft | undefined {
  const text = tidyLines(pasted);
  const lines = text.split('\n').filter((line) => line !== '');
  const labels = readLabels(lines);
  const head = readHead(lines, labels);
  const own = [labels.get('link'), lines.find((line) => LINK_LINE.test(line))];
  const lead: Posting['lead'] = {
    company: tidyLine(labels.get('company')) ?? head.company,
    role: tidyLine(labels.get('role')) ?? head.role,
    place: tidyLine(labels.get('place')) ?? head.place,
    mode: head.mode,
    pay: tidyLine(labels.get('pay')) ?? head.pay,
    link: [link, ...own].map((each) => readPostingLink(each, { base: undefined })).find((each) => each !== undefined),
    deadlineOn: readPostingDay(labels.get('deadlineOn')),
  };
  if (lead.role === undefined && lead.company === undefined) return undefined;
  const guessed = (Object.keys(lead) as PostingField[]).filter((field) => lead[field] !== undefined);
  return {
    source: 'text',
    lead,
    guessed: guessed.filter((field) => field !== 'link' || lead.link !== readPostingLink(link, { base: undefined })),
    postedOn: readPostingDay(labels.get('postedOn')),
    employment: tidyLine(labels.get('employment')) ?? lines.slice(0, HEAD_LINES).find((line) => CONTRACT.test(line)),
    readOriginal: () => text,
  };
}

function readHead(lines: readonly string[], labels: ReadonlyMap<string, string>): Posting['lead'] {
  const told = new Set(labels.values());
  const head = lines
    .slice(0, HEAD_LINES)
    .filter((line) => !isLabel(line) && !/^[^:]{2,40}:/u.test(line) && !told.has(line));
  const pieces = head.flatMap((line) => piecesOf(line));
  const pay = head.flatMap((line) => line.split(PARTS)).find(isPayLine);
  const mode = head.flatMap((line) => line.split(PARTS)).find((line) => MODE_ONLY.test(line));
  const named = pieces.find(({ text }) => hasName(text));
  const at = pieces.findIndex(({ isRole, isPlace }) => isRole && !isPlace);
  const place = pieces.find(({ isPlace, isRole }, index) => isPlace && (!isRole || index > at))?.text;
  const rest = { place: tidyLine(place), pay: tidyLine(pay), mode: modeOfLine(mode) };
  if (named !== undefined) {
    const headline = readHeadline(named.text);
    return { ...rest, ...headline, place: headline.place ?? rest.place };
  }
  if (at < 0 && !isShort(head)) return rest;
  const role = pieces[Math.max(0, at)];
  const names = pieces
    .map((piece, index) => ({ ...piece, index }))
    .filter(({ isRole, isPlace }) => !isRole && !isPlace);
  // A board names the employer right before the job or right behind it.
  const before = names.findLast(({ index }) => index < at);
  const company = before ?? names.find(({ index }) => index > Math.max(0, at));
  return { ...rest, role: tidyLine(role?.text), company: tidyLine(company?.text) };
}

/** Words that are no sentences: somebody wrote down what and where. */
function isShort(head: readonly string[]): boolean {
  const [first = ''] = head;
  return first.length <= 60 && !/[.!?]$/u.test(first) && head.length > 1;
}

/** "Data Engineer at Northwind" says both. */
function hasName(line: string): boolean {
  const { role, company } = readHeadline(line);
  return role !== undefined && company !== undefined && isRoleLine(role) && !isRoleLine(company) && !PARTS.test(line);
}

function piecesOf(line: string): readonly Piece[] {
  return line.split(PARTS).flatMap((part) => {
    const text = part.replace(AGE, '').trim();
    const isOther =
      NOISE.test(text) || CONTRACT.test(text) || MODE_ONLY.test(text) || isPayLine(text) || LINK_LINE.test(text);
    if (text === '' || isOther || text.length > LONGEST || /[.!?]$/u.test(text)) return [];
    return [{ text, isRole: isRoleLine(text), isPlace: isPlaceLine(text) }];
  });
}
