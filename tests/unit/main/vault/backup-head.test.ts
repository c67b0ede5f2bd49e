import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBackupHead, sealBackupHead } from '#main/services/vault/backup-head.ts';
import { lookIntoBackup } from '#main/services/vault/open-backup.ts';

const COST = { N: 2 ** 4, r: 8, p: 1 };
const PASSPHRASE = 'a quiet rowing boat';
const CONTENT = Uint8Array.from('{"at":1}', (letter) => letter.charCodeAt(0));
const CHECKSUM_BYTES = 32;
const VERSION_AT = 14;
const LENGTH_AT = 15;
const COST_AT = 19;
const BOX_AT = 41;

const refused = (error: string) => ({ ok: false, error });

async function seal(content = CONTENT, passphrase = PASSPHRASE): Promise<Uint8Array> {
  const head = await sealBackupHead(content, passphrase, COST);
  if (!head) throw new Error('too large');
  return head;
}

/** The same head with other bytes somewhere, and a checksum that fits again, as somebody who means harm makes it. */
function forge(head: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  const forged = Buffer.from(head);
  forged.set(bytes, at);
  const front = forged.subarray(0, -CHECKSUM_BYTES);
  return Buffer.concat([front, createHash('sha256').update(front).digest()]);
}

describe('the head of a backup', () => {
  it('[BACKUP2] opens with its passphrase, however that is typed, and with no other', async () => {
    const head = await seal(CONTENT, 'caf\u00e9 au lait');
    expect(await openBackupHead(head, 'cafe\u0301 au lait')).toEqual({ ok: true, value: Buffer.from(CONTENT) });
    for (const wrong of ['cafe au lait', 'caf\u00e9 au lait ', '']) {
      expect(await openBackupHead(head, wrong)).toEqual(refused('wrong-passphrase'));
    }
    expect(Buffer.from(head).includes('"at"')).toBe(false);
  });

  it('[BACKUP2] is sealed anew each time', async () => {
    const [one, other] = [await seal(), await seal()];
    expect(Buffer.compare(one.subarray(BOX_AT), other.subarray(BOX_AT))).not.toBe(0);
    expect(Buffer.compare(one.subarray(25, BOX_AT), other.subarray(25, BOX_AT))).not.toBe(0);
  });

  it('[BACKUP1] with any byte changed is no backup or damaged, and the passphrase is not blamed for it', async () => {
    const head = await seal();
    for (let at = 0; at < head.length; at++) {
      for (const bit of [0x01, 0x80, 0xff]) {
        const changed = Uint8Array.from(head, (byte, index) => (index === at ? byte ^ bit : byte));
        const due = refused(at < VERSION_AT ? 'not-a-backup' : 'damaged');
        expect([at, await openBackupHead(changed, PASSPHRASE)]).toEqual([at, due]);
      }
    }
  });

  it('[BACKUP1] cut off anywhere, or with something behind it, is told so', async () => {
    const head = await seal();
    for (let length = 0; length < head.length; length++) {
      const due = refused(length < VERSION_AT ? 'not-a-backup' : 'damaged');
      expect([length, await openBackupHead(head.subarray(0, length), PASSPHRASE)]).toEqual([length, due]);
    }
    expect(await openBackupHead(Buffer.concat([head, Uint8Array.of(0)]), PASSPHRASE)).toEqual(refused('damaged'));
    const lying = forge(head, LENGTH_AT, [0, 0, 0, head.length + 1]);
    expect(await openBackupHead(lying, PASSPHRASE)).toEqual(refused('damaged'));
    // Read out of the middle of something larger.
    const within = Buffer.concat([new Uint8Array(7), head]).subarray(7);
    expect(await openBackupHead(within, PASSPHRASE)).toMatchObject({ ok: true });
  });

  it('[BACKUP1] of a newer version is told as such when it is whole, and one of a version that never was as damaged', async () => {
    const head = await seal();
    const newer = forge(head, VERSION_AT, [2]);
    expect(await openBackupHead(newer, PASSPHRASE)).toEqual(refused('newer-version'));
    newer[BOX_AT] = (newer[BOX_AT] ?? 0) ^ 1;
    expect(await openBackupHead(newer, PASSPHRASE)).toEqual(refused('damaged'));
    expect(await openBackupHead(forge(head, VERSION_AT, [0]), PASSPHRASE)).toEqual(refused('damaged'));
  });

  it('[BACKUP2] whose checksum was made to fit again does not open with anything changed, before the box or in it', async () => {
    const head = await seal();
    for (let at = COST_AT + 6; at < head.length - CHECKSUM_BYTES; at++) {
      const forged = forge(head, at, [(head[at] ?? 0) ^ 1]);
      expect([at, await openBackupHead(forged, PASSPHRASE)]).toEqual([at, refused('wrong-passphrase')]);
    }
    // One byte longer, and it says so.
    const spaced = Buffer.concat([head.subarray(0, -CHECKSUM_BYTES), new Uint8Array(CHECKSUM_BYTES + 1)]);
    const length = [0, 0, 0, spaced.length];
    expect(await openBackupHead(forge(spaced, LENGTH_AT, length), PASSPHRASE)).toEqual(refused('wrong-passphrase'));
  });

  it.each([
    ['no memory at all', [0, 0, 0, 0, 8, 1]],
    ['an N of one', [0, 0, 0, 1, 8, 1]],
    ['an N that is no power of two', [0, 0, 0, 17, 8, 1]],
    ['an N beyond what its r allows', [0, 1, 0, 0, 1, 1]],
    ['an N above a million', [0, 32, 0, 0, 1, 1]],
    ['an r of none', [0, 0, 0, 16, 0, 1]],
    ['an r of 17', [0, 0, 0, 16, 17, 1]],
    ['a p of none', [0, 0, 0, 16, 8, 0]],
    ['a p that is too much for its N', [0, 0, 0, 16, 8, 15]],
    ['two gigabytes', [0, 16, 0, 0, 16, 1]],
    ['one gigabyte twice', [0, 16, 0, 0, 8, 2]],
    ['all that can be written', [255, 255, 255, 255, 255, 255]],
  ])('[BACKUP2] that asks scrypt for %s is damaged', async (_what, cost) => {
    expect(await openBackupHead(forge(await seal(), COST_AT, cost), PASSPHRASE)).toEqual(refused('damaged'));
  });

  it('[BACKUP2] asks scrypt for nothing that it refuses: every cost is turned away or worked on', async () => {
    const head = await seal();
    for (const power of [0, 1, 2, 3, 4, 5, 6]) {
      for (let r = 1; r <= 16; r += 5) {
        for (let p = 1; p <= 16; p++) {
          const opened = await openBackupHead(forge(head, COST_AT, [0, 0, 0, 2 ** power, r, p]), 'wrong wrong');
          expect([power, r, p, opened.ok]).toEqual([power, r, p, false]);
        }
      }
    }
  });

  it('[BACKUP1] that is too short for what it has to hold is damaged, also where all else fits', async () => {
    const head = await seal();
    for (const length of [CHECKSUM_BYTES + COST_AT, CHECKSUM_BYTES + BOX_AT - 1]) {
      const short = forge(head.subarray(0, length), LENGTH_AT, [0, 0, 0, length]);
      expect([length, await openBackupHead(short, PASSPHRASE)]).toEqual([length, refused('damaged')]);
    }
  });

  it('[BACKUP1] is 4 MiB at most', async () => {
    const most = 4 * 1_048_576 - BOX_AT - 28 - CHECKSUM_BYTES;
    const head = await seal(new Uint8Array(most));
    expect(head).toHaveLength(4 * 1_048_576);
    expect(await openBackupHead(head, PASSPHRASE)).toMatchObject({ ok: true });
    expect(await sealBackupHead(new Uint8Array(most + 1), PASSPHRASE, COST)).toBeUndefined();
  });

  it('[BACKUP1] of the first version is read for ever', async () => {
    const url = new URL('../../../vectors/backup-v1.json', import.meta.url);
    const vector = JSON.parse(readFileSync(url, 'utf8')) as { head: string; passphrase: string; contents: object };
    const head = Buffer.from(vector.head, 'hex');
    expect(await lookIntoBackup(head, vector.passphrase)).toEqual(vector.contents);
    expect(await lookIntoBackup(head, `${vector.passphrase}.`)).toBe('wrong-passphrase');
  });
});
