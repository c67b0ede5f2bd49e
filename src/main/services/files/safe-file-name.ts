/** In UTF-8: most systems have room for 255, of which a few go to whoever copies or syncs it. */
const MAX_BYTES = 200;
const FALLBACK = 'Lateral';
/** Parts of paths, what Windows refuses, characters that are not seen, and those that turn the direction of writing. */
const UNWANTED = /[\\/:*?"<>|\p{C}\u2028\u2029]+/gu;
/** Names that mean devices to Windows, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name that a file can have on every system, and that shows what it is. */
export function safeFileName(name: string): string {
  const plain = name.normalize('NFC').replace(UNWANTED, ' ').replace(/\s+/g, ' ');
  // A dot in front hides a file; dots and spaces behind are lost on Windows.
  const trimmed = plain.replace(/^[. ]+|[. ]+$/g, '').replace(DEVICE, '_$1');
  if (trimmed === '') return FALLBACK;
  // The longest of ours is `.lateral-request`.
  const ending = /\.[^. ]{1,16}$/.exec(trimmed)?.[0] ?? '';
  const stem = shorten(trimmed.slice(0, trimmed.length - ending.length), MAX_BYTES - Buffer.byteLength(ending));
  return `${stem.trimEnd() || FALLBACK}${ending}`;
}

/** As many whole characters as fit. */
function shorten(text: string, bytes: number): string {
  let left = bytes;
  let short = '';
  for (const character of text) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    short += character;
  }
  return short;
}
