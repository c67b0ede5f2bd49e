import { foldText } from '#shared/domain/record/fold-text.ts';
import { readCurrency, type NamedCurrency } from './currency-signs.ts';
import type { PayPiece } from './pay-pieces.ts';
import { factorOf, NUMBER_NAMES, periodOfNoun, UNITS } from './pay-words.ts';
import { readAmountNumber } from './read-amount-number.ts';

/** A number that may be money, with what belongs to it. */
export interface PayAmount {
  /** Places of its first and last piece. */
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** 1,000 with "k", 100,000 with "lakh"; 1 without such a word. */
  readonly factor: number;
  readonly currency: NamedCurrency | undefined;
  /** Whether its words could count something else, or name something: it is money only with a currency or a wage. */
  readonly isBare: boolean;
  /** The words say that it counts hours, days, people or names a phone: no money without a currency. */
  readonly isCount: boolean;
}

/** Scripts that set no space between a word and a number. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]$/u;
/** A retirement plan of the United States, and no thousands. */
const RETIREMENT_PLAN = '401';
const DASHES = '-–—';
/** Factors that are read only where they stand at the number: "5m", not "5 m". */
const ATTACHED_FACTORS = new Set(['m', 'b', 'l', 'cr', 'mil']);
/** Words that say a currency too: "600万円", "12 LPA". */
const FACTOR_CURRENCIES: ReadonlyMap<string, NamedCurrency> = new Map(
  Object.entries({
    万円: 'JPY',
    万元: 'CNY',
    만원: 'KRW',
    lpa: 'INR',
    lakh: 'INR',
    lakhs: 'INR',
    lac: 'INR',
    lacs: 'INR',
  }).map(([word, code]) => [foldText(word), { code, isVague: false }]),
);
const CODE_WITH_FACTOR = /^[kt](eur|usd|gbp|chf|pln|sek|nok|dkk|czk|cad|aud)$/u;
const DOTTED_SIGNS = new Set(['rs', 'fr', 'sfr', 'kr']);
/** Between the parts of a phone number, a day or a code. */
const CHAIN_MARKS = new Set(['-', '/', '.', ':']);

/** The numbers of a text that may be money, in order. */
export function readAmounts(pieces: readonly PayPiece[]): readonly PayAmount[] {
  const amounts: PayAmount[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'number') continue;
    const amount = readAmount(pieces, index);
    if (amount !== undefined) amounts.push(amount);
  }
  return amounts;
}

function readAmount(pieces: readonly PayPiece[], index: number): PayAmount | undefined {
  const number = readAmountNumber(pieces[index]?.written ?? '');
  if (number === undefined) return undefined;
  const prefix = currencyBefore(pieces, index);
  if (prefix === undefined && isPartOfName(pieces, index)) return undefined;
  const scale = factorBehind(pieces, index + 1);
  const suffix = scale?.currency ?? currencyBehind(pieces, scale?.next ?? index + 1);
  const next = suffix?.next ?? scale?.next ?? index + 1;
  const behind = pieces[next];
  if (behind?.key === '%' || behind?.key === 'percent' || behind?.key === 'prozent') return undefined;
  const isWordGoingOn = behind?.kind === 'word' && behind.isAttached && next === index + 1;
  if (isWordGoingOn && periodOfNoun(behind.key) === undefined && !UNITS.has(behind.key)) return undefined;
  const currency = clearer(prefix?.currency, suffix?.currency);
  if (currency === undefined && pieces[index]?.written === RETIREMENT_PLAN) return undefined;
  const factor = scale?.factor ?? 1;
  const value = (factor === 1 ? number.value : number.valueOfFactor) * factor;
  const isBare = currency === undefined && factor === 1;
  return {
    first: prefix?.first ?? index,
    last: next - 1,
    value,
    factor,
    currency,
    isBare,
    isCount: currency === undefined && (isCount(pieces, index, next) || (factor === 1 && isChained(pieces, index))),
  };
}

/** A code beside a sign that several currencies share says which one it is. */
function clearer(a: NamedCurrency | undefined, b: NamedCurrency | undefined): NamedCurrency | undefined {
  return a === undefined || (a.isVague && b !== undefined && !b.isVague) ? b : a;
}

function currencyBefore(
  pieces: readonly PayPiece[],
  index: number,
): { readonly first: number; readonly currency: NamedCurrency } | undefined {
  let first = index - 1;
  if (pieces[first]?.key === '.' && DOTTED_SIGNS.has(pieces[first - 1]?.key ?? '')) first -= 1;
  const piece = pieces[first];
  if (piece === undefined) return undefined;
  // Rand: only where it stands at the number, as in "R45 000".
  if (piece.key === 'r' && piece.written === 'R' && pieces[index]?.isAttached === true)
    return { first, currency: { code: 'ZAR', isVague: false } };
  const currency = currencyOf(piece);
  if (currency === undefined) return undefined;
  const before = pieces[first - 1];
  const code = currency.isVague && before !== undefined ? currencyOf(before) : undefined;
  return code === undefined || code.isVague ? { first, currency } : { first: first - 1, currency: code };
}

/** A letter, a `#` or a `+` at the number: "B2B", "#12", "+49". */
function isPartOfName(pieces: readonly PayPiece[], index: number): boolean {
  const before = pieces[index - 1];
  return (
    before !== undefined &&
    pieces[index]?.isAttached === true &&
    ((before.kind === 'word' && !WITHOUT_SPACES.test(before.key)) ||
      before.key === '#' ||
      before.key === '_' ||
      (before.key === '+' && !before.isAttached))
  );
}

interface Scale {
  readonly factor: number;
  readonly next: number;
  readonly currency?: { readonly next: number; readonly currency: NamedCurrency };
}

function factorBehind(pieces: readonly PayPiece[], index: number): Scale | undefined {
  const piece = pieces[index];
  if (piece?.kind !== 'word') return undefined;
  const next = index + 1;
  const code = CODE_WITH_FACTOR.exec(piece.key)?.[1];
  const named = code === undefined ? FACTOR_CURRENCIES.get(piece.key) : readCurrency(code.toUpperCase(), code);
  const factor = code === undefined ? factorOf(piece.key) : 1_000;
  // "55 T€": thousands of euros.
  if (piece.key === 't' && pieces[next]?.key === '€' && pieces[next]?.isAttached) return { factor: 1_000, next };
  if (factor === undefined || (ATTACHED_FACTORS.has(piece.key) && !piece.isAttached)) return undefined;
  return named === undefined ? { factor, next } : { factor, next, currency: { next, currency: named } };
}

function currencyBehind(
  pieces: readonly PayPiece[],
  index: number,
): { readonly next: number; readonly currency: NamedCurrency } | undefined {
  // "3.500,- €" and "100'000.– CHF"
  const hasDash = (pieces[index]?.key === ',' || pieces[index]?.key === '.') && isDash(pieces[index + 1]);
  const at = hasDash && pieces[index]?.isAttached === true ? index + 2 : index;
  const piece = pieces[at];
  const currency = piece === undefined ? undefined : currencyOf(piece);
  if (currency === undefined) return undefined;
  // "€50,000 £45,000": a sign at the next number belongs to that one.
  const following = pieces[at + 1];
  if (following?.kind === 'number' && following.isAttached && piece?.isAttached === false) return undefined;
  return { next: at + 1, currency };
}

function isDash(piece: PayPiece | undefined): boolean {
  return piece !== undefined && piece.isAttached && DASHES.includes(piece.key);
}

/** "40 h", "13 months", "Tel. 555". */
function isCount(pieces: readonly PayPiece[], index: number, next: number): boolean {
  const behind = pieces[next];
  const name = pieces[index - 1]?.kind === 'word' ? pieces[index - 1] : pieces[index - 2];
  if (name !== undefined && NUMBER_NAMES.has(name.key)) return true;
  if (behind?.key === '-' && behind.isAttached && pieces[next + 1]?.kind === 'word') return true;
  return behind !== undefined && UNITS.has(behind.key);
}

/** A number among others, as in a phone number, a day, a time or a version; two with a dash may be a range. */
function isChained(pieces: readonly PayPiece[], index: number): boolean {
  const behind = stepsOver(pieces, index, 1);
  const before = stepsOver(pieces, index, -1);
  const chained = [behind, before].filter((found) => found !== undefined);
  if (chained.some(({ mark }) => mark === '' || mark === ':')) return true;
  if (chained.length === 2) return true;
  const [only] = chained;
  if (only === undefined) return false;
  const beyond = stepsOver(pieces, only.at, only.at > index ? 1 : -1);
  return beyond !== undefined || readAmountNumber(pieces[only.at]?.written ?? '') === undefined;
}

function stepsOver(
  pieces: readonly PayPiece[],
  index: number,
  step: 1 | -1,
): { readonly at: number; readonly mark: string } | undefined {
  const beside = pieces[index + step];
  if (beside?.kind === 'number') return { at: index + step, mark: '' };
  const isMark = beside?.kind === 'mark' && CHAIN_MARKS.has(beside.key);
  if (!isMark || pieces[index + 2 * step]?.kind !== 'number') return undefined;
  const isTight = beside.key === '-' || (step === 1 ? beside.isAttached : pieces[index]?.isAttached === true);
  return isTight ? { at: index + 2 * step, mark: beside.key } : undefined;
}

function currencyOf(piece: PayPiece): NamedCurrency | undefined {
  return piece.kind === 'number' ? undefined : readCurrency(piece.written, piece.key);
}
