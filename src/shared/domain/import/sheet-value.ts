/** How dates are counted in a workbook: since 1900, or since 1904 as early Macs did. */
export type DateSystem = 1900 | 1904;

/** What a number stands for where it has a style. */
export type NumberKind = 'number' | 'day' | 'moment' | 'time';

const DAY_MS = 86_400_000;
/** Formats that every workbook knows by number. */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  ...[18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'moment'] as const,
]);

/** What numbers with a format are: by its own code, else by its number. Source: SPEC IMP14. */
export function numberKindOf(formatId: number, code: string | undefined): NumberKind {
  if (code === undefined) return BUILT_IN.get(formatId) ?? 'number';
  // What is quoted, escaped or in brackets is shown as it is; `[h]` counts hours.
  const letters = (code.split(';', 1)[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/giu, '')
    .toLowerCase();
  if (/general/u.test(letters)) return 'number';
  const hasTime = /[hs]/u.test(letters);
  const hasDay = /[yd]/u.test(letters) || (/m/u.test(letters) && !hasTime);
  if (hasDay) return hasTime ? 'moment' : 'day';
  return hasTime ? 'time' : 'number';
}

/** The sign of money that a format shows, so that pay does not lose it; empty when it has none. */
export function currencyOf(code: string | undefined): string {
  const bracketed = /\[\$([^\]-]+)/u.exec(code ?? '')?.[1];
  return bracketed ?? /[€$£¥₽₹]/u.exec((code ?? '').replace(/\[\$[^\]]*\]/gu, ''))?.[0] ?? '';
}

/** A number as a person would write it: fifteen digits, as workbooks have them. */
export function numberText(text: string, currency = ''): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  const written = String(Number(value.toPrecision(15)));
  return /\p{L}$/u.test(currency) ? `${currency} ${written}` : `${currency}${written}`;
}

/**
 * A counted day or moment as text that is read as such: `2024-03-07`, `2024-03-07 14:30`, `14:30`. A number that is no day
 * stays what it is. Source: SPEC IMP14.
 */
export function serialText(text: string, kind: NumberKind, system: DateSystem): string {
  const serial = Number(text);
  if (kind === 'number' || text.trim() === '' || !Number.isFinite(serial)) return numberText(text);
  const minutes = Math.round((serial - Math.floor(serial)) * 1_440);
  const day = Math.floor(serial) + (minutes === 1_440 ? 1 : 0);
  const time = `${twoDigits(Math.floor((minutes % 1_440) / 60))}:${twoDigits(minutes % 60)}`;
  if (kind === 'time' && day === 0) return time;
  const at = dayOf(day, system);
  if (at === undefined) return numberText(text);
  return kind === 'day' && minutes % 1_440 === 0 ? at : `${at} ${time}`;
}

/** The system of 1900 has a February 29th that there never was, and is a day late before it. */
function dayOf(serial: number, system: DateSystem): string | undefined {
  if (serial < (system === 1904 ? 0 : 1) || serial > 2_958_465 || (system === 1900 && serial === 60)) return undefined;
  const epoch = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(epoch + serial * DAY_MS).toISOString().slice(0, 10);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
