const SEPARATOR = /[.,'’´]/u;
const SEPARATORS = /[.,'’´]/gu;
const SPACES = /[\s\u00a0\u2007\u2009\u202f]/gu;
/** More digits than any pay has. */
const MOST_DIGITS = 13;

/** What a number with its signs between digits may stand for. */
export interface AmountNumber {
  readonly value: number;
  /** The value before "k" or another such word: 52.500 in "52.500k" are no thousands. */
  readonly valueOfFactor: number;
}

/**
 * Reads thousands and decimals as they are written in different countries: `1,234.50`, `1.234,50`, `100'000`, `2 400`,
 * `12,00,000`. `undefined` for what is no amount, such as a day or a number that begins with 0.
 */
export function readAmountNumber(written: string): AmountNumber | undefined {
  const text = written.replace(SPACES, '');
  const parts = text.split(SEPARATOR);
  const signs = text.match(SEPARATORS) ?? [];
  const [head = ''] = parts;
  if (text.length - signs.length > MOST_DIGITS || (head.startsWith('0') && (head.length > 1 || parts.length > 2)))
    return undefined;
  const tail = parts.at(-1) ?? '';
  if (parts.length === 1) return same(Number(head));
  const isEnglishDecimal = tail.length <= 2 && signs.at(-1) !== "'" && signs.at(-1) !== '’';
  if (parts.length === 2 && isEnglishDecimal) return same(Number(`${head}.${tail}`));
  if (parts.length === 2) {
    if (tail.length !== 3 || !isGrouped(parts) || head === '0') return undefined;
    return { value: Number(head + tail), valueOfFactor: Number(`${head}.${tail}`) };
  }
  const hasDecimals = isEnglishDecimal && signs.at(-1) !== signs.at(-2);
  const groups = hasDecimals ? parts.slice(0, -1) : parts;
  const groupSigns = hasDecimals ? signs.slice(0, -1) : signs;
  if (!isGrouped(groups) || groupSigns.some((sign) => sign !== groupSigns[0])) return undefined;
  return same(Number(groups.join('') + (hasDecimals ? `.${tail}` : '')));
}

/** By thousands, or as in India: three digits at the end, two in each group before. */
function isGrouped(groups: readonly string[]): boolean {
  const [head = '', ...rest] = groups;
  const last = rest.at(-1);
  if (head.length > 3 || (last !== undefined && last.length !== 3)) return false;
  const between = rest.slice(0, -1);
  return (
    between.every(({ length }) => length === 3) || (head.length <= 2 && between.every(({ length }) => length === 2))
  );
}

function same(value: number): AmountNumber {
  return { value, valueOfFactor: value };
}
