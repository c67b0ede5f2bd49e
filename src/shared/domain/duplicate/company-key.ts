/** What is no letter of its own in other languages; two letters where one stands for them. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };
/** "ü" is written "ue" where there is no key for it: either is "u". */
const WRITTEN_OUT = /([aou])e+/gu;
const MARKS = /\p{M}/gu;
/** "S.A.", "e. V.", "z o.o." */
const SHORTENED = /(?<=(?:^|[^\p{L}])\p{L})\.\s?(?=\p{L}(?:\.|$|[^\p{L}]))/gu;
const WORDS = /[\p{L}\p{N}]+/gu;

const FORMS = new Set(
  `gmbh mbh ggmbh gug ug haftungsbeschrankt ag gag kg kgaa ohg gbr partg mbb ek ev eg se sce stiftung
  ltd limited plc llp llc lp inc incorporated corp corporation co company cie compagnie
  sa sas sasu sarl eurl scop snc sci spa srl srls sapa bv nv vof cv ab hb as asa aps oy oyj ehf hf
  kft zrt nyrt bt sro as doo dd jd ood eood spzoo spk spj sl slu sll sau lda ltda eireli
  pty pte pvt private bhd sdn kk gk tbk pt ooo oao pjsc jsc fzco fze saog wll`
    .trim()
    .split(/\s+/u)
    .map((form) => form.replace(WRITTEN_OUT, '$1')),
);
/** They belong to a legal form only between two, or at the end. */
const BETWEEN = new Set(['und', 'and', 'et', 'u', 'y', 'z', 'o', 'oo', 'sp']);

const known = new Map<string, string>();
/** Companies are few; names that nobody uses any more need no place. */
const MOST_KNOWN = 20_000;

/**
 * Makes the names of companies comparable: without legal forms, case, diacritics, signs and spaces. `undefined` for what has
 * no letter or number. Source: SPEC DUP1.
 */
export function companyKey(company: string | undefined): string | undefined {
  if (company === undefined) return undefined;
  const before = known.get(company);
  if (before !== undefined) return before === '' ? undefined : before;
  const key = makeKey(company);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(company, key);
  return key === '' ? undefined : key;
}

function makeKey(company: string): string {
  const words = comparable(company).replace(SHORTENED, '').match(WORDS) ?? [];
  let end = words.length;
  while (end > 1 && isOfForm(words[end - 1])) end -= 1;
  const kept = words.slice(0, end);
  // "& Co. KG" goes whole: what joins it to the name goes too.
  const [first] = kept;
  const joined = (first === 'the' && kept.length > 1 ? kept.slice(1) : kept).join('');
  // What meets where a space was.
  return joined.replace(WRITTEN_OUT, '$1');
}

function isOfForm(word = ''): boolean {
  return FORMS.has(word) || BETWEEN.has(word);
}

/** Text without case, diacritics, and the ways in which letters are written that a keyboard has not. */
function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(WRITTEN_OUT, '$1');
}
