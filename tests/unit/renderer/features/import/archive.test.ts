import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openArchive } from '#renderer/features/import/archive.ts';
import { readImportFile } from '#renderer/features/import/read-import-file.ts';
import { zipOf } from './made-files.ts';
import { atOnce, fileOf } from './text-file.ts';

const read = (bytes: Uint8Array, name = 'export.zip') => readImportFile(fileOf(bytes, name), atOnce);

async function faultOf(bytes: Uint8Array) {
  const source = await read(bytes);
  return source.ok ? undefined : source.error;
}

async function sourceOf(bytes: Uint8Array) {
  const source = await read(bytes);
  if (!source.ok) throw new Error(`refused: ${source.error.code}`);
  return source.value;
}

/** The same bytes with some of them changed, each by its place. */
function changed(bytes: Uint8Array, ...changes: readonly (readonly [at: number, byte: number])[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const [at, byte] of changes) copy[at] = byte;
  return copy;
}

const LISTED = [0x50, 0x4b, 1, 2];
const listedAt = (bytes: Uint8Array): number =>
  bytes.findIndex((_, at) => LISTED.every((byte, index) => bytes[at + index] === byte));

const ONE = zipOf({ 'jobs.csv': 'Company,Role\nGlobex,Welder\n' });

describe('an archive', () => {
  test('[IMP16] is read in memory, packed or as it is, whatever its file is called', async () => {
    const stored = zipSync({ 'jobs.csv': [strToU8('Company,Role\nGlobex,Welder\n'), { level: 0 }] });
    for (const bytes of [ONE, stored]) {
      const source = await readImportFile(fileOf(bytes, 'notes.txt'), atOnce);
      expect(source.ok && source.value.parts[0]?.table.rows).toEqual([['Globex', 'Welder']]);
    }
  });

  test('[IMP16] names in it are only names, and what systems add is passed over', async () => {
    const source = await sourceOf(
      zipOf({
        '../../etc/jobs.csv': 'Company\nGlobex\n',
        '/absolute/other.csv': 'Company\nInitech\n',
        '__MACOSX/._jobs.csv': 'Company\nnobody\n',
        'folder/._other.csv': 'Company\nnobody\n',
      }),
    );
    expect(source.parts.map(({ name, table }) => [name, table.rows])).toEqual([
      ['jobs', [['Globex']]],
      ['other', [['Initech']]],
    ]);
  });

  test('[IMP16] cut anywhere, it says so', async () => {
    for (let length = 4; length < ONE.length; length += 1) {
      expect(await faultOf(ONE.subarray(0, length))).toEqual({ code: 'broken-archive' });
    }
  });

  test('[IMP16] damaged, it says so and which of its files', async () => {
    const [begin, list] = [ONE.indexOf('jobs.csv'.charCodeAt(0), 30) + 8, listedAt(ONE)];
    expect(await faultOf(changed(ONE, [begin + 6, 0x2a]))).toEqual({ code: 'broken-archive', part: 'jobs.csv' });
    // The sum of what came out is another one.
    expect(await faultOf(changed(ONE, [list + 16, (ONE[list + 16] ?? 0) ^ 1]))).toEqual({
      code: 'broken-archive',
      part: 'jobs.csv',
    });
    // Packed in a way that is not known.
    expect(await faultOf(changed(ONE, [list + 10, 99]))).toEqual({ code: 'broken-archive', part: 'jobs.csv' });
  });

  test('[IMP16] locked, it says so', async () => {
    expect(await faultOf(changed(ONE, [listedAt(ONE) + 8, 1]))).toEqual({ code: 'locked-archive', part: 'jobs.csv' });
  });

  test('[IMP16] more than 200 MB is refused by counting', async () => {
    const stored = zipSync({ 'a.csv': [new Uint8Array(45 * 1024 * 1024), { level: 0 }] });
    const archive = openArchive(stored, atOnce);
    const sizes: unknown[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const bytes = archive.ok && (await archive.value.unpack('a.csv'));
      sizes.push(bytes && (bytes.ok ? bytes.value.length : bytes.error.code));
    }
    expect(sizes).toEqual([...Array.from({ length: 4 }, () => 45 * 1024 * 1024), 'archive-too-large']);
  });

  test('[IMP16] what was made to burst is refused before it does, whatever the archive says of it', async () => {
    const bomb = zipOf({ 'a.csv': new Uint8Array(20 * 1024 * 1024) });
    expect(await faultOf(bomb)).toEqual({ code: 'archive-too-large' });
    // It says that this is one byte long.
    const list = listedAt(bomb);
    const lying = changed(bomb, [list + 24, 1], [list + 25, 0], [list + 26, 0], [list + 27, 0]);
    expect(await faultOf(lying)).toEqual({ code: 'archive-too-large' });
  });

  test('[IMP16] all that is read of it counts together, archives inside of it too', async () => {
    const MB = 1024 * 1024;
    const words = Uint8Array.from({ length: 6 * MB }, (_, index) => (index % 251) + (index % 7));
    const inner = zipOf({ 'big.csv': words });
    const archive = openArchive(zipOf({ 'a.zip': inner, 'b.csv': words }), atOnce, 10 * MB);
    if (!archive.ok) throw new Error('refused');
    const packed = await archive.value.unpack('a.zip');
    if (!packed.ok) throw new Error('refused');
    const opened = archive.value.open(packed.value);
    expect((opened.ok && (await opened.value.unpack('big.csv'))) || undefined).toMatchObject({ ok: true });
    expect(await archive.value.unpack('b.csv')).toEqual({ ok: false, error: { code: 'archive-too-large' } });
    expect(opened.ok && (await opened.value.unpack('big.csv'))).toMatchObject({ error: { code: 'archive-too-large' } });
  });

  test('[IMP16] more than 2,000 files are refused by counting', async () => {
    const names = Array.from({ length: 2_001 }, (_, index) => [`${index}.md`, ''] as const);
    const many = zipOf(Object.fromEntries(names));
    expect(await faultOf(many)).toEqual({ code: 'too-many-entries' });
    const end = many.length - 22;
    expect(await faultOf(changed(many, [end + 8, 1], [end + 9, 0], [end + 10, 1], [end + 11, 0]))).toEqual({
      code: 'too-many-entries',
    });
    expect(openArchive(zipOf(Object.fromEntries(names.slice(1))), atOnce).ok).toBe(true);
  });

  test('[IMP16] without a list in it, it says so', async () => {
    expect(await faultOf(zipOf({ 'letter.docx': 'x', 'page.md': '# Globex' }))).toEqual({ code: 'no-list' });
    expect(await faultOf(zipOf({}))).toEqual({ code: 'no-list' });
    expect(await faultOf(zipOf({ 'package.json': '{"name":"x"}', 'empty.csv': '' }))).toEqual({ code: 'no-list' });
  });

  test('[IMP17] a list that cannot be read is told beside those that can, and alone is the fault', async () => {
    const broken = 'Company,Role\nGlobex,"Welder\n';
    const source = await sourceOf(zipOf({ 'a.csv': 'Company\nGlobex\n', 'folder/b.csv': broken }));
    expect(source.parts).toHaveLength(1);
    expect(source.unread).toEqual([{ code: 'open-quote', line: 2, part: 'folder/b.csv' }]);
    expect(await faultOf(zipOf({ 'b.csv': broken }))).toEqual({ code: 'open-quote', line: 2, part: 'b.csv' });
  });

  test('[IMP17] of a table of Notion and its view the whole counts, also packed twice', async () => {
    const id = '0123456789abcdef0123456789abcdef';
    const inner = zipOf({
      [`Job hunt ${id}.csv`]: '\ufeffCompany,Status\nGlobex,Applied\n',
      [`Job hunt ${id}_all.csv`]: `\ufeffCompany,Status,Calls\nGlobex,Applied,First (Job%20hunt/First%20${id}.md)\nInitech,Offer,\n`,
      [`Job hunt ${id}/First ${id}.md`]: '# First',
      [`People ${id.replace('0', 'f')}.csv`]: '\ufeffName,Mood\nDana,good\n',
    });
    const { parts, likely } = await sourceOf(zipOf({ 'Export-Part-1.zip': inner }));
    expect(parts.map(({ kind, name, table }) => [kind, name, table.rows.length])).toEqual([
      ['notion', 'Job hunt', 2],
      ['notion', 'People', 1],
    ]);
    expect([likely, parts[0]?.table.rows[0]]).toEqual([0, ['Globex', 'Applied', 'First']]);
  });

  test('[IMP17] the likely one of several is the tracker, then what names companies and roles', async () => {
    const { parts, likely } = await sourceOf(
      zipOf({
        'a.csv': 'Name,Mood\nDana,good\n',
        'b.csv': 'Company,Role\nGlobex,Welder\n',
        'c.csv': 'Job Position,Company,Status,Excitement\nWelder,Globex,Applied,4\n',
      }),
    );
    expect([parts.length, likely, parts[likely]?.kind]).toEqual([3, 2, 'teal']);
  });

  test('[IMP13] of LinkedIn, lists that are no leads are passed over', async () => {
    const { parts, unread } = await sourceOf(
      zipOf({
        'messages.csv': 'Hello,"you\n',
        'Positions.csv': 'Company Name,Title,Started On\nGlobex,Welder,Mar 2020\n',
        'Saved Jobs.csv': 'Saved Date,Job Url,Job Title,Company Name\n21 Jun 2025,https://a.example/1,Welder,Globex\n',
      }),
    );
    expect([parts.map(({ kind }) => kind), unread]).toEqual([['linkedin-saved'], []]);
  });
});
