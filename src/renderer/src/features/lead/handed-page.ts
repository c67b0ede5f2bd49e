import { readLink } from '#shared/domain/lead/lead-link.ts';

/** The words of a page as they were handed in; nothing of them is ever shown but as text. */
export interface PageWords {
  readonly html?: string;
  readonly text?: string;
  /** Where it stands, as far as that came along. */
  readonly link?: string;
}

/** A page of a job, handed in by a paste, a drop or a file, before anything of it was read. */
export type HandedPage =
  | { readonly kind: 'words'; readonly words: PageWords }
  | { readonly kind: 'file'; readonly file: File };

/** What comes with a paste or a drop. */
export interface Transfer {
  readonly files: Iterable<File>;
  readonly getData: (type: string) => string;
}

/** Endings of files that are pages, with their dots. */
export const PAGE_FILES: readonly string[] = ['.html', '.htm', '.xhtml', '.txt'];

/** Programs save source code so, and view it in the same way. */
const SOURCE = /^\s*<(?:!doctype\s+html|html|\?xml|!--)/iu;

/** Whether a file is a page by its name. */
export function isPageFile({ name }: Pick<File, 'name'>): boolean {
  return PAGE_FILES.some((ending) => name.toLowerCase().endsWith(ending));
}

/** What was pasted or dropped, as a page; `undefined` where there is nothing to read in it. */
export function pageOfTransfer(transfer: Transfer): HandedPage | undefined {
  const files = [...transfer.files];
  const pageFile = files.find(isPageFile);
  if (pageFile !== undefined) return { kind: 'file', file: pageFile };
  const html = transfer.getData('text/html');
  // With a file alone come its name and its place on the disk, which say nothing.
  const [file] = html === '' ? files : [];
  if (file !== undefined) return { kind: 'file', file };
  const words = wordsOf({ html, text: transfer.getData('text/plain'), uris: transfer.getData('text/uri-list') });
  return words === undefined ? undefined : { kind: 'words', words };
}

/** Words by hand: a link, the source of a page, or what is read on it. */
export function wordsOf(given: {
  readonly html?: string;
  readonly text: string;
  readonly uris?: string;
}): PageWords | undefined {
  const { html = '', text, uris = '' } = given;
  const [first = ''] = uris.split(/\r?\n/u).filter((line) => line !== '' && !line.startsWith('#'));
  const link = readLink(first)?.href;
  const onlyLink = text.trim() === '' ? (html === '' ? link : undefined) : readLink(text)?.href;
  if (onlyLink !== undefined) return { link: onlyLink };
  const isEmpty = html.trim() === '' && text.trim() === '';
  if (isEmpty) return undefined;
  const isSource = html === '' && SOURCE.test(text);
  return {
    ...(isSource ? { html: text } : { ...(html !== '' && { html }), ...(text.trim() !== '' && { text }) }),
    ...(link !== undefined && { link }),
  };
}
