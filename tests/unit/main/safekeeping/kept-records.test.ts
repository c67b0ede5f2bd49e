import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from '#main/platform/atomic-write.ts';
import { encodeRecordFile, parseRecordFile } from '#main/services/safekeeping/record-file.ts';
import { CIRCLE, createProfile, modeOf, refuse } from './safekeeping-fixture.ts';

const RECORD = Uint8Array.of(1, 2, 3, 250, 0);
const NONE = { ok: true, value: undefined };

describe('the file of a record', () => {
  const file = encodeRecordFile(RECORD);

  it('[KEEP3] gives back what it was made of', () => {
    expect(parseRecordFile(file)).toEqual({ kind: 'whole', record: RECORD });
    expect(parseRecordFile(encodeRecordFile(new Uint8Array()))).toEqual({ kind: 'whole', record: new Uint8Array() });
  });

  it('[KEEP3] is damaged by any other bit in any byte', () => {
    for (let at = 0; at < file.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = file.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
        expect(parseRecordFile(changed)).toEqual({ kind: 'damaged' });
      }
    }
  });

  it('[KEEP3] is damaged when it is cut off anywhere, or goes on', () => {
    for (let length = 0; length < file.length; length++) {
      expect(parseRecordFile(file.subarray(0, length))).toEqual({ kind: 'damaged' });
    }
    expect(parseRecordFile(Uint8Array.of(...file, 0))).toEqual({ kind: 'damaged' });
  });

  it('[KEEP3] is one of these bytes, for good', () => {
    // printf 'lateral-record\x01\x01\x02\x03\xfa\x00' | sha256sum
    const checksum = 'aef290232adc6e393ea81c8758458869fe763fec121d1ec5a02630061a8624ef';
    expect(Buffer.from(file).toString('hex')).toBe(
      `${Buffer.from('lateral-record').toString('hex')}01${checksum}010203fa00`,
    );
  });
});

describe('a record', () => {
  it('[KEEP1] [KEEP2] is the file of one circle, which others cannot read', async () => {
    const { profile, folder, start, lines } = await createProfile();
    expect(await start().keepRecord(CIRCLE, RECORD)).toEqual(NONE);
    expect(await readdir(folder)).toEqual(['record']);
    expect(new Uint8Array(await readFile(join(folder, 'record')))).toEqual(encodeRecordFile(RECORD));
    expect(await start().readRecord(CIRCLE)).toEqual({ ok: true, value: RECORD });
    const made = [join(profile, 'circles'), folder, join(folder, 'record')];
    expect(await Promise.all(made.map(modeOf))).toEqual([0o700, 0o700, 0o600]);
    expect(lines).toEqual([]);
  });

  it('[KEEP2] is written after the one before it', async () => {
    const writing: string[] = [];
    const { start } = await createProfile();
    const safekeeping = start({
      write: async (path, bytes) => {
        writing.push(`begin ${bytes.at(-1)}`);
        await writeFileAtomically(path, bytes);
        writing.push(`end ${bytes.at(-1)}`);
      },
    });
    await Promise.all([1, 2].map((byte) => safekeeping.keepRecord(CIRCLE, Uint8Array.of(byte))));
    expect(writing).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  it.each([
    ['empty', () => new Uint8Array(), 'damaged'],
    ['cut off', (file: Uint8Array) => file.subarray(0, -1), 'damaged'],
    ['longer than any', () => new Uint8Array(5 * 1_048_576), 'damaged'],
    ['somebody else’s', () => new TextEncoder().encode('{}'), 'damaged'],
  ])('[KEEP1] [KEEP3] that is %s counts as none, and the next one stands', async (_what, damage, word) => {
    const { folder, start, lines } = await createProfile();
    await start().keepRecord(CIRCLE, RECORD);
    await writeFile(join(folder, 'record'), damage(encodeRecordFile(RECORD)));
    expect(await start().readRecord(CIRCLE)).toEqual(NONE);
    expect(lines).toEqual([`The record of a circle is ${word}`]);
    await start().keepRecord(CIRCLE, RECORD);
    expect(await start().readRecord(CIRCLE)).toEqual({ ok: true, value: RECORD });
  });

  it('[KEEP3] of a newer version counts as none, is called so, and stays beside', async () => {
    const { folder, start, lines } = await createProfile();
    await mkdir(folder, { recursive: true });
    // printf 'lateral-record\x02\x01\x02\x03\xfa\x00' | sha256sum
    const checksum = '7e6c076735934164ab8af9f9991646ea43ca0edb795b9e1ba991a374ec53889a';
    const header = Buffer.concat([Buffer.from('lateral-record\u0002'), Buffer.from(checksum, 'hex')]);
    const newer = Buffer.concat([header, RECORD]);
    await writeFile(join(folder, 'record'), newer);
    expect(await start().readRecord(CIRCLE)).toEqual(NONE);
    expect(lines).toEqual(['The record of a circle is of a newer version']);
    await start().keepRecord(CIRCLE, RECORD);
    expect(await start().readRecord(CIRCLE)).toEqual({ ok: true, value: RECORD });
    expect(await readFile(join(folder, 'record-newer'))).toEqual(newer);
  });

  it.each(['EIO', 'EACCES'])('[KEEP1] [KEEP3] that the disk refuses with %s is unreadable, not none', async (code) => {
    const { start, lines } = await createProfile();
    await start().keepRecord(CIRCLE, RECORD);
    expect(await start({ open: refuse(code) }).readRecord(CIRCLE)).toMatchObject({ error: { code: 'unreadable' } });
    expect(lines).toEqual([`The record of a circle could not be read (${code})`]);
  });

  it('[KEEP3] in whose place a folder stands is unreadable', async () => {
    const { folder, start } = await createProfile();
    await mkdir(join(folder, 'record'), { recursive: true });
    expect(await start().readRecord(CIRCLE)).toMatchObject({ error: { code: 'unreadable' } });
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EIO', 'not-saved'],
  ])('[KEEP1] [KEEP8] that cannot be written for %s is told as %s, and the one before stands', async (code, told) => {
    const { start, lines } = await createProfile();
    await start().keepRecord(CIRCLE, RECORD);
    const safekeeping = start({ write: refuse(code) });
    expect(await safekeeping.keepRecord(CIRCLE, Uint8Array.of(9))).toMatchObject({ error: { code: told } });
    expect(await safekeeping.readRecord(CIRCLE)).toEqual({ ok: true, value: RECORD });
    expect(lines).toEqual([`The record of a circle was not kept (${code})`]);
  });

  it('[KEEP8] is kept once what stood in the way of its folder is gone', async () => {
    const { profile, start } = await createProfile();
    const safekeeping = start();
    await writeFile(join(profile, 'circles'), 'a file where the folder should be');
    expect(await safekeeping.keepRecord(CIRCLE, RECORD)).toMatchObject({ error: { code: 'not-saved' } });
    await rm(join(profile, 'circles'));
    expect(await safekeeping.keepRecord(CIRCLE, RECORD)).toEqual(NONE);
    expect(await safekeeping.readRecord(CIRCLE)).toEqual({ ok: true, value: RECORD });
  });
});
