const MAX_LENGTH = 60;

/** A circle's name as the name of a file on any system: letters, digits, spaces and hyphens of it, or `circle`. */
export function fileNameOf(circleName: string): string {
  const plain = circleName.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' ');
  const cut = Array.from(plain.replace(/\s+/g, ' ').trim()).slice(0, MAX_LENGTH).join('').trim();
  return cut === '' ? 'circle' : cut;
}
