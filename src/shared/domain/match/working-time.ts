import type { FoundWords } from './match.ts';
import { type HoursSaid, readHours } from './working-hours.ts';
import type { PaidHours } from './pay/compare-pay.ts';
import type { TermText } from './term-text.ts';

/** How much of a week a job takes: hours, or a share of all of it, or both. Ends that a lead leaves open are not there. */
export interface WorkingTime {
  /** Hours a week: from the fewest to the most that may be chosen. */
  readonly hours: Span | undefined;
  /** Per cent of full time. */
  readonly share: Span | undefined;
  /** Hours of a full week, where they are told. */
  readonly fullHours: number | undefined;
  /** Hours a week that the pay is for, where they are told. */
  readonly payHours: number | undefined;
  readonly found: FoundWords;
}

/** From one number to another, both included. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

/** What a full week is where nobody tells. */
const USUAL_FULL = { least: 35, most: 42 };
const FULL_SHARE = 100;
const LEAST_FULL_HOURS = 35;
/** How far hours and share may lie apart and still be one. */
const NEAR = 0.12;

const PERCENT =
  /(?<![\d.,:])(\d{1,3})(?:\s?%?\s?(?:-|–|—|to|bis|à|or|oder|ou)\s?(\d{1,3}))?\s?(?:%|percent|prozent)/giu;
const FTE = /(?<![\d.,])(0[.,]\d{1,2}|1[.,]0)(?:\s?(?:-|–|to|bis)\s?(0[.,]\d{1,2}|1[.,]0))?\s?(?:fte|etp|vzä|wtf)\b/giu;
const WORKLOAD =
  /pensum|workload|stellenumfang|stellenprozent|beschäftigungsgrad|anstellungsgrad|arbeitsumfang|taux d['’](?:activité|occupation)|employment level|activity rate|\bfte\b|\bstelle\b|teilzeit|part[- ]time|temps partiel/iu;
/** What else is told in per cent. */
const OTHER_SHARE =
  /remote|home|office|travel|reise|déplacement|commission|provision|bonus|discount|rabatt|cover|match|growth|télétravail|percent of|% (?:of|der|des|von|owned|renewable|bio|organic|vegan)/iu;
const PART_SEGMENT = /[,;:.!?•·|()\n–—]|\s-\s/u;
const FULL_ONLY =
  /\b(?:no|not? possible as|kein\w*|pas de|geen)\s+(?:part[- ]time|teilzeit|temps partiel|deeltijd|job ?share)|(?:part[- ]time|teilzeit|temps partiel|deeltijd|job share)\b[^.!?\n]{0,60}\b(?:not|nicht|kein\w*|pas|impossible|niet)\b|\b(?:full[- ]time|vollzeit|temps plein|voltijd) (?:only|ausschließlich|uniquement)|\bonly (?:full[- ]time)|\bnur (?:in )?vollzeit|uniquement (?:à )?temps plein/iu;
const FULL_TIME = /\b(?:full[- ]?time|vollzeit|temps (?:plein|complet)|voltijd|plein temps)\b/iu;
const PART_TIME = /\b(?:part[- ]?time|teilzeit|temps partiel|deeltijd|minijob|job ?share)\b/iu;
/** That the pay is told for a full week, whatever is worked of it. */
const FULL_PAY =
  /\bfte\b|pro[- ]?rata|(?:at|bei|à|auf|op|for|pour)\s(?:a\s)?100\s?%|\(100\s?%\)|full[- ]time (?:equivalent|salary)|\b(?:auf|bei) vollzeit|anteilig|temps plein\)|op fulltime/iu;

/** How much of a week a job takes; nothing where it does not tell. Source: SPEC FIT13. */
export function readWorkingTime(texts: readonly TermText[]): WorkingTime | undefined {
  const shares = texts.filter(({ field }) => field === 'role' || field === 'notes').flatMap(readShares);
  const said = texts.filter(({ field }) => field !== 'place' && field !== 'company').flatMap(readHours);
  const inPay = said.find(({ found, isFull }) => found.field === 'pay' && !isFull);
  const elsewhere = said.filter(({ found, isFull }) => found.field !== 'pay' && !isFull);
  const full = said.find(({ isFull }) => isFull);
  const words = shares.length + said.length > 0 ? undefined : findFullTime(texts);
  const share = shares[0] ?? words;
  const own = elsewhere[0] ?? inPay;
  if (share === undefined && own === undefined) return undefined;
  const found = own?.found ?? share?.found;
  if (found === undefined) return undefined;
  const isOfFullWeek = own !== undefined && share !== undefined && isFullWeek(own, share);
  const fullHours = full?.most ?? (isOfFullWeek ? own.most : undefined);
  const hours = own === undefined || isOfFullWeek ? undefined : withEnd(own, fullHours);
  const isFullPay = texts.some(({ field, text }) => field === 'pay' && FULL_PAY.test(text)) || saysProRata(texts);
  const job = hours ?? hoursOf(share, fullHours);
  const payHours = isFullPay
    ? (full?.most ?? (inPay !== undefined && elsewhere.length > 0 ? inPay.most : fullHours))
    : (inPay?.most ??
      (isOfFullWeek && share !== undefined && share.most === FULL_SHARE ? fullHours : undefined) ??
      (share === undefined || hours !== undefined ? hours?.most : job?.most));
  return { hours, share: share && { least: share.least, most: share.most }, fullHours, payHours, found };
}

/** "FTE" and "pro rata" beside the pay in the notes. */
function saysProRata(texts: readonly TermText[]): boolean {
  return texts.some(({ field, text }) => field === 'notes' && /\bpro[- ]?rata\b/iu.test(text));
}

/** Hours that are those of a full week, beside a share of it: "60-100 %, 42-hour week". */
function isFullWeek(hours: HoursSaid, share: Span): boolean {
  if (hours.least !== hours.most || hours.most < LEAST_FULL_HOURS) return false;
  const expected = (share.most / FULL_SHARE) * hours.most;
  return share.least < FULL_SHARE && (share.most === FULL_SHARE || expected < hours.most * (1 - NEAR));
}

function withEnd({ least, most }: HoursSaid, fullHours: number | undefined): Span {
  return { least, most: Number.isFinite(most) ? most : Math.max(least, fullHours ?? USUAL_FULL.most) };
}

function hoursOf(share: Span | undefined, fullHours: number | undefined): Span | undefined {
  if (share === undefined || fullHours === undefined) return undefined;
  return { least: (share.least / FULL_SHARE) * fullHours, most: (share.most / FULL_SHARE) * fullHours };
}

/** From the fewest hours a week to the most that a job may be, each as a span of what it can be for all that is known. */
export function hoursWithin({ hours, share, fullHours }: WorkingTime): { readonly least: Span; readonly most: Span } {
  if (hours !== undefined) return { least: exactly(hours.least), most: exactly(hours.most) };
  const full = fullHours === undefined ? USUAL_FULL : exactly(fullHours);
  const part = (percent = 0): Span => ({
    least: (full.least * percent) / FULL_SHARE,
    most: (full.most * percent) / FULL_SHARE,
  });
  return { least: part(share?.least), most: part(share?.most) };
}

/** The same in per cent of full time. */
export function shareWithin({ hours, share, fullHours }: WorkingTime): { readonly least: Span; readonly most: Span } {
  if (share !== undefined) return { least: exactly(share.least), most: exactly(share.most) };
  const full = fullHours === undefined ? USUAL_FULL : exactly(fullHours);
  const part = (count = 0): Span => ({
    least: Math.min(FULL_SHARE, (count / full.most) * FULL_SHARE),
    most: Math.min(FULL_SHARE, (count / full.least) * FULL_SHARE),
  });
  return { least: part(hours?.least), most: part(hours?.most) };
}

/** The hours that a pay counts with; nothing where they are not told. */
export function paidHoursOf(time: WorkingTime | undefined): PaidHours {
  if (time === undefined) return { worked: undefined, paid: undefined };
  const { hours, share, fullHours, payHours } = time;
  const most = hours?.most ?? hoursOf(share, fullHours)?.most;
  return { worked: most, paid: payHours };
}

/** Whether it can be less than a full week; nothing where that is not sure. */
export function isPartTime(time: WorkingTime): boolean | undefined {
  const { least } = shareWithin(time);
  if (least.most < 95) return true;
  return least.least >= 95 || (time.hours?.least ?? 0) >= LEAST_FULL_HOURS ? false : undefined;
}

function exactly(value: number): Span {
  return { least: value, most: value };
}

type Share = Span & { readonly found: FoundWords };

function readShares({ field, text }: TermText): readonly Share[] {
  const shares: Share[] = [];
  for (const match of text.matchAll(FTE)) {
    const [first, second] = [toNumber(match[1]) * FULL_SHARE, toNumber(match[2] ?? match[1]) * FULL_SHARE];
    shares.push(shareOf(first, second, { field, text: match[0] }));
  }
  for (const match of text.matchAll(PERCENT)) {
    const [first, second] = [Number(match[1]), Number(match[2] ?? match[1])];
    const isShare = first >= 10 && first <= FULL_SHARE && second <= FULL_SHARE;
    if (isShare && isWorkload(field, text, match.index, match[0].length))
      shares.push(shareOf(first, second, { field, text: match[0] }));
    if (shares.length >= MOST_READ) break;
  }
  return shares;
}

const MOST_READ = 20;

function shareOf(first: number, second: number, found: FoundWords): Share {
  return { least: Math.min(first, second), most: Math.max(first, second), found };
}

/** A percentage in a title is how much is worked; in the notes one that stands alone, or beside a word for it. */
function isWorkload(field: TermText['field'], text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  const behind = text.slice(at + length, at + length + 24);
  if (OTHER_SHARE.test(behind) || OTHER_SHARE.test(before.slice(-14))) return false;
  // Behind a pay it is what the pay is for.
  const isOfPay =
    /\b(?:at|bei|à|auf|op)\s*$/iu.test(before) || /(?:\d|[€£$]|\b(?:chf|eur|gbp))[^\p{L}]{0,6}\($/iu.test(before);
  if (isOfPay && field === 'notes') return false;
  if (field === 'role') return true;
  const segment = before.split(PART_SEGMENT).at(-1) ?? '';
  const isAlone = segment.trim() === '' && (behind.trim() === '' || /^\s*(?:[,;.!?•·|()\n–=]|-\s)/u.test(behind));
  return isAlone || WORKLOAD.test(segment) || WORKLOAD.test(behind.split(PART_SEGMENT)[0] ?? '');
}

/** Words for a full week count where no number does; with words for less beside them, either may be had. */
function findFullTime(texts: readonly TermText[]): Share | undefined {
  for (const { field, text } of texts) {
    if (field !== 'role' && field !== 'notes') continue;
    const only = FULL_ONLY.exec(text);
    if (only !== null) return { ...exactly(FULL_SHARE), found: { field, text: only[0] } };
    const full = FULL_TIME.exec(text);
    if (full !== null && !PART_TIME.test(text)) return { ...exactly(FULL_SHARE), found: { field, text: full[0] } };
  }
  return undefined;
}

function toNumber(written = ''): number {
  return Number(written.replace(',', '.'));
}
