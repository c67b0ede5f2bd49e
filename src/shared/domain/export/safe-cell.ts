/** What a spreadsheet may take for the beginning of a formula, in either width. */
const STARTS = '=+-@＝＋－＠';
/** A formula at the beginning of a cell; spaces and signs of quotation before it make no difference. */
const CELL = /^(?:[\s']*[=+\-@＝＋－＠]|'*[\t\r\n])/u;
/** What some program may split a cell at. */
const SEPARATORS = ';,\t|\n\r';
/** What may stand between that and a formula. */
const PASSED = ' \t\'"';
/** Only a formula that holds one of these calls anything. */
const CALLS = '(|';
/** Most texts lack one of these, and need not be looked through. */
const NEEDED = [/[;,\t|\n\r]/u, /[=+\-@＝＋－＠]/u, /[(|]/u];

/**
 * The text of a cell so that no spreadsheet takes it for a formula: one `'` more before what would be one, at its
 * beginning and, should a program split the file elsewhere than it was told, after every separator inside it where what
 * follows could call something.
 *
 * **Guarantees:** `readSafeCell` gives the text back, whatever it is. Takes time in step with the length.
 * Source: SPEC EXP3.
 */
export function toSafeCell(text: string): string {
  let inside = '';
  let from = 0;
  for (const at of formulasIn(text)) {
    inside += `${text.slice(from, at)}'`;
    from = at;
  }
  inside += text.slice(from);
  return CELL.test(inside) ? `'${inside}` : inside;
}

/** The text that a cell of ours was written for. Source: SPEC EXP3. */
export function readSafeCell(cell: string): string {
  const inside = cell.startsWith("'") && CELL.test(cell.slice(1)) ? cell.slice(1) : cell;
  let text = '';
  let from = 0;
  for (const at of formulasIn(inside)) {
    if (inside[at] !== "'") continue;
    text += inside.slice(from, at);
    from = at + 1;
  }
  return text + inside.slice(from);
}

/**
 * The places behind separators where a formula that calls something could begin, in order. It ends with its line: where
 * a file is split elsewhere, quotes do not hold lines together. Looked through from the end, so that it is done once.
 */
function formulasIn(text: string): readonly number[] {
  const places: number[] = [];
  if (!NEEDED.every((signs) => signs.test(text))) return places;
  let [leadsToStart, isCallAhead] = [false, false];
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text.charAt(at);
    if (SEPARATORS.includes(sign) && leadsToStart && isCallAhead) places.push(at + 1);
    leadsToStart = STARTS.includes(sign) || (leadsToStart && PASSED.includes(sign));
    isCallAhead = sign !== '\n' && sign !== '\r' && (isCallAhead || CALLS.includes(sign));
  }
  return places.reverse();
}
