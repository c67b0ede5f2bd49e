import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type PageWords, wordsOf } from './handed-page.ts';

/** Why a file could not be read as a page. */
export type PageFileFault = 'too-large' | 'unreadable' | 'empty' | 'not-text' | 'web-archive';

/** Far above what pages of jobs have; a larger file is another one than was meant. */
const MOST_BYTES = 5 * 1024 * 1024;
/** Where pages say how their letters are written. */
const HEAD_BYTES = 2_048;
const DECLARED =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/iu;
const ARCHIVES = ['.mht', '.mhtml', '.webarchive'];
/** What it begins with is text; what follows is not. */
const PDF = '%PDF-';

/**
 * Reads a file as a page. **Errors:** says why not, and has then changed nothing. **Guarantees:** a file that is too large
 * is not even opened; where it is not said how the letters are written, none is lost.
 */
export async function readPageFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<Result<PageWords, PageFileFault>> {
  const name = file.name.toLowerCase();
  if (ARCHIVES.some((ending) => name.endsWith(ending))) return err('web-archive');
  if (file.size > MOST_BYTES) return err('too-large');
  const bytes = await bytesOf(file);
  if (bytes === undefined) return err('unreadable');
  const text = decodePage(bytes);
  if (text.includes('\u0000') || text.startsWith(PDF)) return err('not-text');
  const words = wordsOf(name.endsWith('.txt') ? { text } : { html: text, text: '' });
  return words === undefined ? err('empty') : ok(words);
}

/** A file can be gone, or locked by another program. */
async function bytesOf(file: Pick<File, 'arrayBuffer'>): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** By the mark at the beginning, else as the page says, else as UTF-8 if every byte fits, else as Western letters. */
function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const declared = DECLARED.exec(head);
  const said = declared?.[1] ?? declared?.[2];
  return (
    decode(markOf(bytes), bytes) ??
    // What could be read in it was not written in UTF-16.
    (said === undefined || /^utf-?16/iu.test(said) ? undefined : decode(said, bytes)) ??
    decode('utf-8', bytes) ??
    new TextDecoder('windows-1252').decode(bytes)
  );
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decode(encoding: string | undefined, bytes: Uint8Array): string | undefined {
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
