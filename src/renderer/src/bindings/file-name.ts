const MAX_LENGTH = 60;

/** A name as part of the name of a file on any system: letters, digits, spaces and hyphens of it, or `otherwise`. */
export function fileNameOf(name: string, otherwise: string): string {
  const plain = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' ');
  const cut = Array.from(plain.replace(/\s+/g, ' ').trim()).slice(0, MAX_LENGTH).join('').trim();
  return cut === '' ? otherwise : cut;
}
