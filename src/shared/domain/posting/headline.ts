import { BUILT_IN_LEXICON } from '../match/lexicon.ts';
import { readPlace } from '../match/place/read-place.ts';
import { readPay } from '../match/pay/read-pay.ts';
import { isTrade } from '../match/read-title.ts';
import { readWords } from '../match/text-words.ts';
import { tidyLine } from './tidy-text.ts';

/** What the title of a page or a first line names. */
export interface Headline {
  readonly role: string | undefined;
  readonly company: string | undefined;
  readonly place: string | undefined;
}

const FOR_ALL =
  /\(\s*(?:[mwfdxhgni]\s*(?:[/|,*·]\s*[mwfdxhgni*]\s*){1,3}|all genders|gn|h\/f|f\/h)\s*\)|\b[mwfhd]\/[mwfhd](?:\/[dx])?\b/iu;
const WORK =
  /(?:\b|[\p{Ll}])(?:engineer|developer|manager|analyst|designer|scientist|consultant|architect|assistant|director|lead|specialist|administrator|technician|coordinator|officer|associate|representative|advisor|agent|operator|planner|clerk|intern|trainee|apprentice|postdoc\w*|fellow|researcher|professor|president|head of|chief|entwickler|ingenieur|leiter|berater|referent|mitarbeiter|fachkraft|kaufmann|kauffrau|werkstudent|praktikant|praktikum|ingénieur|développeur|chef de|responsable|chargée? de|stage|stagiaire|alternance|technicien)(?:in|e|a|s|es|ne|r)?\b/iu;
const BOARDS =
  /^(?:linkedin|indeed(?:\.\w+)?|glassdoor|stepstone(?:\.\w+)?|monster|xing|greenhouse|lever|workable|ashby|personio|smartrecruiters|workday|jobvite|recruitee|teamtailor|bamboohr|ziprecruiter|reed\.co\.uk|totaljobs|welcome to the jungle|hellowork|apec|karriere\.at|jobs\.ch|careers?|jobs?|karriere|stellenangebote?|stellenanzeige|emploi|vacanc(?:y|ies)|job board|home|homepage)$/iu;
const LEADING =
  /^(?:job application for|stellenanzeige:?|job:|jobs:|offre d['’]emploi\s*:?|vacancy:|we(?:['’]re| are) hiring:?|now hiring:?)\s+/iu;
const HIRING =
  /^(.{1,120}?)\s+(?:is\s+|are\s+)?(?:hiring|recrute|sucht)\s+(?:(?:an?|une?|eine?n?)\s+)?(.{2,200}?)(?:\s+in\s+(.{2,100}))?$/iu;
const AT = /^(.+)\s+(?:at|@|bei(?:\s+der|\s+dem)?|chez)\s+(.+)$/iu;
const IN = /^(.+?)\s+(?:in|à)\s+(\p{Lu}.*)$/u;
const DASH = /\s+[-–—]+\s+/u;
const STROKE = /\s*[|»·•]\s*/u;
const BESIDE_LETTERS = /[^\p{L}]+/gu;
const COMPANY_WORDS = /^(?:jobs|careers|karriere|working|job|stelle|offre)\s+(?:at|bei|chez|@)\s+/iu;

/** Whether a line is the place of a job and nothing else. */
export function isPlaceLine(line: string): boolean {
  if (line.length > 100) return false;
  const { parts, modes, isAnywhere } = readPlace(line);
  if (parts.length === 0) return (modes.length > 0 || isAnywhere) && line.split(/\s+/u).length <= 6;
  const isKnown = parts.every(({ kind }) => kind !== 'unknown');
  const letters = parts.reduce((sum, { written }) => sum + written.length, 0) + (modes.length > 0 ? 15 : 0);
  return isKnown && letters * 2 >= line.replace(BESIDE_LETTERS, '').length;
}

/** Whether a line is what somebody works as. */
export function isRoleLine(line: string): boolean {
  if (line.length > 150 || /[.!?:]$/u.test(line)) return false;
  if (FOR_ALL.test(line) || WORK.test(line)) return true;
  return BUILT_IN_LEXICON.readTerms(readWords(line)).some(({ key }) => isTrade(key));
}

/** Whether a line says what a job pays and little else. */
export function isPayLine(line: string): boolean {
  const pay = line.length > 80 || !/\d/u.test(line) ? undefined : readPay(line);
  return pay !== undefined && pay.currency !== undefined && pay.text.length * 2 >= line.length;
}

/** Whether a name is that of a site where jobs are told, not of who offers them. */
export function isBoardName(name: string): boolean {
  return BOARDS.test(name.trim());
}

/** Takes a title apart: "Data Engineer at Northwind – Lyon", "Role (m/w/d) bei Company", "Role - Company | Board". Source: SPEC POST13. */
export function readHeadline(title: string): Headline {
  const [first = '', ...rest] = (tidyLine(title) ?? '').split(STROKE).filter((part) => part !== '');
  const others = rest.filter((part) => !isBoardName(part));
  const main = first.replace(LEADING, '');
  const hiring = HIRING.exec(main);
  const read = hiring === null ? readMain(main) : { role: hiring[2], company: hiring[1], place: hiring[3] };
  const place = read.place ?? others.find(isPlaceLine);
  const name = others.find((part) => part !== place && !isRoleLine(part) && !isPayLine(part));
  return {
    role: tidyLine(read.role),
    company: tidyLine((read.company ?? name)?.replace(COMPANY_WORDS, '')),
    place: tidyLine(place),
  };
}

function readMain(main: string): Headline {
  const at = AT.exec(main);
  if (at !== null && !isPlaceLine(at[2] ?? '')) {
    const [company = '', ...behind] = (at[2] ?? '').split(DASH).filter((part) => !isBoardName(part));
    const within = IN.exec(company);
    const isPlaced = within !== null && isPlaceLine(within[2] ?? '');
    return {
      role: at[1],
      company: isPlaced ? within[1] : company,
      place: isPlaced ? within[2] : behind.find(isPlaceLine),
    };
  }
  const parts = main.split(DASH).filter((part) => !isBoardName(part));
  const found = parts.findIndex(isRoleLine);
  const role = parts[Math.max(0, found)];
  const place = parts.find((part) => part !== role && isPlaceLine(part));
  const company = parts.find((part) => part !== role && part !== place && !isRoleLine(part) && !isPayLine(part));
  return { role, company, place };
}
