import { stemsOf } from '../record/stem-word.ts';
import { isLevelWord } from './read-level.ts';
import type { TermText } from './term-text.ts';
import { termAt, termsOf, type TermList } from './term-list.ts';

/** What a role is, apart from how far up it stands. */
export interface Title {
  /** All that is compared. */
  readonly keys: ReadonlySet<string>;
  /** What it is in one word, such as "engineer" in "data engineer for health". */
  readonly head: string;
  /** Of the terms of the text: the first, and the last. */
  readonly first: number;
  readonly last: number;
}

/** Words after which a title only says where, with whom, or for what. */
const LINKS = stemsOf(
  `would could should can may be is ok okay too also evtl eventuell ggf auch gern gerne if when but though since has have
  having until first start later again back in at for with of on to from und and mit bei fur im am auf de des du en pour
  chez ideally preferably prefer maybe e g all gender m w d f x h`,
);
const FILLER = stemsOf(
  `gesucht wanted needed required recherche recherchons cherche suche suchen looking hiring i ii iii iv v 1 2 3 1st 2nd 3rd
  grade level band a an the some any kind sort job role position work career opportunity vacancy new our der die das ein
  eine le la un une related something anything similar adjacent like etc time fulltime parttime remote hybrid onsite
  permanent fixedterm freelance contract urgent`,
);
/** Words that name no work by themselves. */
const GENERIC = stemsOf('software it technical general professional expert specialist staff member team assistant');
/** Professions that are told apart by what stands before them: an engineer of data is none of roads. */
const BROAD = stemsOf(
  `engineer manager analyst scientist consultant assistant technician specialist coordinator officer associate expert operator
  administrator planner designer director agent advisor representative clerk worker operative`,
);
/** Professions that are one whatever stands before them. */
const TRADES = stemsOf(
  `nurse carer teacher welder electrician accountant salesperson tester cook driver machinist mechanic plumber carpenter
  receptionist writer lawyer biologist buyer recruiter hr marketing customerservice accountmanager trainer controller auditor
  metalworker midwife physiotherapist doctor pharmacist socialworker psychologist nurseryteacher baker waiter barista
  hairdresser cleaner caretaker gardener painter chemist labtechnician librarian translator photographer architect fundraiser
  learningdesigner sysadmin itsupport payroll paralegal bartender tailor butcher florist roofer bricklayer tiler scaffolder
  productionworker qualityinspector carmechanic courier traindriver optician dentalhygienist radiographer paramedic
  occupationaltherapist speechtherapist dietitian childminder youthworker sportscoach surveyor videoeditor beautician
  farmworker securityguard specialneedsteacher actuary underwriter postman fundraiser drivinginstructor legalassistant
  estateagent flightattendant pilot refusecollector housekeeper`,
);
const OR = stemsOf('or oder ou');

// What parts one title from the next, and a title from what is told beside it.
const STROKE = /[/;\n]/u;
const ASIDE = /\s[-–—|@]\s|[()|–—]|\s{2,}/u;

/** Whether a word names one profession, whatever stands before it. */
export function isTrade(key: string): boolean {
  return TRADES.has(key);
}

function isProfession(key: string): boolean {
  return TRADES.has(key) || BROAD.has(key);
}

/** A piece of a line: the terms of it that belong to a title, and what parts it from the piece before. */
interface Piece {
  readonly parting: 'beginning' | 'stroke' | 'comma';
  readonly indexes: readonly number[];
}

/** The titles that a line names, of which each would do, such as "nurse or carer"; nothing where it names none. Source: SPEC FIT6. */
export function readTitles(line: TermText): readonly Title[] {
  const pieces = turnBack(readPieces(line), line.terms);
  const titles = pieces.flatMap(({ indexes, parting }) => {
    const title = titleOf(line.terms, indexes);
    return title === undefined ? [] : [{ title, parting }];
  });
  const firstComma = titles.findIndex(({ parting }) => parting === 'comma');
  // "Project manager, IT or construction": what follows a comma and is no profession only says more of the first.
  const meant = titles.filter(({ title }, index) => firstComma <= 0 || index < firstComma || isProfession(title.head));
  return withSharedHead(meant.map(({ title }) => title));
}

function readPieces({ text, terms }: TermText): readonly Piece[] {
  const pieces: Piece[] = [];
  let parting: Piece['parting'] = 'beginning';
  let indexes: number[] = [];
  let isOver = false;
  termsOf(terms).forEach((term, index) => {
    const between = text.slice(termAt(terms, index - 1)?.end ?? 0, term.start);
    const isOther = STROKE.test(between) || OR.has(term.key);
    if (indexes.length > 0 && (isOther || between.includes(','))) {
      pieces.push({ parting, indexes });
      parting = isOther ? 'stroke' : 'comma';
      indexes = [];
      isOver = false;
    }
    if (indexes.length > 0 && (ASIDE.test(between) || LINKS.has(term.key))) isOver = true;
    if (!isOver && isOfTitle(term.key)) indexes.push(index);
  });
  return [...pieces, { parting, indexes }];
}

function isOfTitle(key: string): boolean {
  return !OR.has(key) && !LINKS.has(key) && !FILLER.has(key) && !isLevelWord(key);
}

/** "Manager, data engineering" is a manager of what comes after the comma. */
function turnBack(pieces: readonly Piece[], terms: TermList): readonly Piece[] {
  const [first, second, ...rest] = pieces;
  const [only, ...more] = first?.indexes ?? [];
  const isTurned =
    second?.parting === 'comma' && only !== undefined && more.length === 0 && BROAD.has(termAt(terms, only)?.key ?? '');
  return isTurned ? [{ parting: 'beginning', indexes: [...second.indexes, only] }, ...rest] : pieces;
}

function titleOf(terms: TermList, indexes: readonly number[]): Title | undefined {
  if (indexes.length === 0) return undefined;
  const keys = indexes.flatMap((index) => termAt(terms, index)?.key ?? []);
  const last = keys.at(-1) ?? '';
  // "Schweißer WIG": where the last word is no profession, an earlier one may be.
  const head = isProfession(last) ? last : (keys.find(isProfession) ?? last);
  return { keys: new Set(keys), head, first: Math.min(...indexes), last: Math.max(...indexes) };
}

/** In "data / analytics engineer" the first is an engineer, too; in "Schweißer WIG / MAG" the second is a welder. */
function withSharedHead(titles: readonly Title[]): readonly Title[] {
  const head = titles.findLast((title) => isProfession(title.head) && title.keys.size > 1)?.head;
  if (head === undefined) return titles;
  return titles.map((title) =>
    title.keys.size === 1 && !isProfession(title.head)
      ? { ...title, keys: new Set([...title.keys, head]), head }
      : title,
  );
}

/** What a whole department does: whoever names it means those who do it, whatever they are called. */
const FUNCTIONS = stemsOf('payroll hr marketing customerservice itsupport');

/** How a wished title stands to the one of a lead. */
export type TitleMatch = 'same' | 'near' | 'other';

/** Compares two titles: all that is wished is there, only something more general is, or something else. Source: SPEC FIT6. */
export function compareTitles(wished: Title, found: Title): TitleMatch {
  const missing = [...wished.keys].filter((key) => !found.keys.has(key));
  const more = [...found.keys].filter((key) => !wished.keys.has(key) && !GENERIC.has(key));
  const isSameHead = found.head === wished.head;
  if (missing.length === 0) {
    // Who only wrote "scientist" does not mean every kind of it.
    const isTooBroad = wished.keys.size === 1 && BROAD.has(wished.head) && more.length > 0;
    // "R&D", "warehouse": who names no profession means every one of them.
    const isAny = wished.keys.size === 1 && !isProfession(wished.head);
    const isOfFunction = wished.keys.size === 1 && FUNCTIONS.has(wished.head) && BROAD.has(found.head);
    return (isSameHead && !isTooBroad) || isAny || isOfFunction ? 'same' : 'near';
  }
  // "Head of product" for a product manager.
  if (!isSameHead) return more.length === 0 ? 'near' : 'other';
  const isOnlyMore = missing.every((key) => GENERIC.has(key));
  // A welder wanted, and nothing said of which kind.
  if (more.length === 0) return TRADES.has(found.head) || isOnlyMore ? 'same' : 'near';
  return isOnlyMore ? 'same' : 'other';
}
