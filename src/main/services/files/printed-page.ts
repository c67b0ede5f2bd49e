import type { PdfToSave } from '#shared/ipc/print-schemas.ts';

type Block = PdfToSave['blocks'][number];

type Table = Extract<Block, { readonly kind: 'table' }>;

const TAGS: Readonly<Record<Exclude<Block['kind'], 'table'>, string>> = {
  title: 'h1',
  heading: 'h2',
  paragraph: 'p',
  quote: 'blockquote',
};

/** What has a meaning in markup, in text or between quotation marks. */
const MARKS = /[&<>"'`]/g;
/** What has no shape, but for tabs and ends of lines, and what would turn the direction of the words that follow. */
const UNSEEN = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

const STYLES = `
  body { font: 11pt/1.5 "Source Serif 4", Georgia, serif; color: #000; overflow-wrap: anywhere; }
  h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 16pt; }
  h2 { font-size: 12pt; margin: 16pt 0 4pt; break-after: avoid; }
  p, blockquote { margin: 0 0 8pt; white-space: pre-wrap; }
  blockquote { padding-left: 10pt; border-left: 1.5pt solid #888; }
  table { width: 100%; border-collapse: collapse; font-size: 9.5pt; line-height: 1.35; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: 3pt 6pt 3pt 0; border-bottom: 0.5pt solid #888; text-align: start; vertical-align: top; }
  td:first-child { white-space: nowrap; }
`;

/** A page that shows words as they were written, and does nothing else. Source: SPEC SHELL35. */
export function writePrintedPage(blocks: readonly Block[]): string {
  const body = blocks.map((block) =>
    block.kind === 'table' ? writeTable(block) : `<${TAGS[block.kind]}>${toText(block.text)}</${TAGS[block.kind]}>`,
  );
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<style>${STYLES}</style></head><body>`,
    ...body,
    '</body></html>',
  ].join('\n');
}

/** What is written from right to left stands so in its own cell, and turns no other. */
function writeTable({ head, rows }: Table): string {
  const rowOf = (tag: 'th' | 'td', cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag} dir="auto">${toText(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${rowOf('th', head)}</thead><tbody>${rows.map((row) => rowOf('td', row)).join('\n')}</tbody></table>`;
}

function toText(text: string): string {
  return text.replace(UNSEEN, ' ').replace(MARKS, (mark) => `&#${mark.charCodeAt(0)};`);
}
