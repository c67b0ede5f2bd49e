import type { PrintWords } from '#shared/ports/files.ts';

/** A mark whose meaning was taken away, and characters that were written as a reference. */
const ESCAPED = /\\([\p{P}\p{S}\p{N}])|&(amp|lt|gt);/gu;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };
/** An address that stands between angle brackets is shown alone. */
const ADDRESS = /<(https?:[^<>\s]*)>/giu;

/**
 * The Markdown of a packet as words to be printed, each as what it is. It reads what `composePacket` writes and nothing else: headings,
 * quotations, lists of one line each, and lines.
 */
export function packetBlocks(markdown: string): readonly PrintWords[] {
  return markdown
    .split(/\n\n+/u)
    .map((block) => block.replace(/\n$/u, ''))
    .filter((block) => block !== '')
    .map(blockOf);
}

function blockOf(block: string): PrintWords {
  if (block.startsWith('# ')) return { kind: 'title', text: toPlainText(block.slice('# '.length)) };
  if (block.startsWith('## ')) return { kind: 'heading', text: toPlainText(block.slice('## '.length)) };
  const lines = block.split('\n');
  if (lines.every((line) => line.startsWith('>'))) return { kind: 'quote', text: plainLines(lines, /^> ?/u) };
  return { kind: 'paragraph', text: plainLines(lines, /^- /u) };
}

function plainLines(lines: readonly string[], opening: RegExp): string {
  return lines.map((line) => toPlainText(line.replace(opening, '').trimEnd())).join('\n');
}

function toPlainText(text: string): string {
  return text
    .replace(ADDRESS, '$1')
    .replace(
      ESCAPED,
      (_whole, mark: string | undefined, name: string | undefined) => mark ?? CHARACTERS[name ?? ''] ?? '',
    );
}
