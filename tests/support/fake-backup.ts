import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import type { BackupContents, BackupKeys, BackupRefusal } from '#shared/ports/backup.ts';
import type { BackupProgress, Backups } from '#shared/ports/backups.ts';
import type { Workspace } from '#shared/ports/workspace.ts';
import { gather } from './byte-sources.ts';

/** How many bytes the head of a fake backup has. */
export const HEAD_BYTES = 70;

/** Backups and their keys that come to what the test says. A fake backup is any file that begins with a B. */
export interface FakeBackup {
  /** What was asked of it, in turn. */
  readonly calls: string[];
  /** What was given to be saved. */
  readonly saved: { readonly name: string; readonly passphrase: string; readonly bytes: Uint8Array }[];
  /** What the calls below come to; changed by the test. */
  readonly outcome: {
    /** Whether the person chooses a place. */
    isKept: () => Promise<boolean>;
    write: (options: Parameters<Backups['write']>[0]) => AsyncIterable<Uint8Array>;
    held: () => ReturnType<Backups['look']>;
    contents: (passphrase: string) => Promise<BackupContents | BackupRefusal>;
    adopt: () => Promise<BackupRefusal | undefined>;
    restore: (onProgress: (progress: BackupProgress) => void) => ReturnType<Backups['restore']>;
  };
  readonly keys: BackupKeys;
  /** The same workspace, with these backups. */
  readonly around: (workspace: Workspace) => Workspace;
}

/** What is in the fake backup unless the test says otherwise; the clock of the tests stands on 5 January 2026, at 9. */
export const CONTENTS: BackupContents = {
  at: Date.UTC(2026, 0, 3, 14, 30),
  circles: [
    { circleId: idOfCircle('p'), kind: 'private', name: '' },
    { circleId: idOfCircle('m'), kind: 'circle', name: 'Monday circle' },
    { circleId: idOfCircle('f'), kind: 'circle', name: 'Friday circle' },
  ],
};

/** The id of a circle that stands in the fake backup under this letter. */
export function idOfCircle(letter: string): CircleId {
  return letter.repeat(64) as CircleId;
}

/** A file that is taken for a backup. */
export function backupBytes(size = 200): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes[0] = 'B'.charCodeAt(0);
  return bytes;
}

export function createFakeBackup(): FakeBackup {
  const calls: string[] = [];
  const saved: FakeBackup['saved'] = [];
  const outcome: FakeBackup['outcome'] = {
    isKept: () => Promise.resolve(true),
    write: async function* () {
      yield Uint8Array.of(1, 2);
      yield Uint8Array.of(3);
    },
    held: () => Promise.resolve(ok(CONTENTS.circles.map(({ circleId }) => circleId))),
    contents: (passphrase) => Promise.resolve(passphrase === 'opensesame' ? CONTENTS : 'wrong-passphrase'),
    adopt: () => Promise.resolve(undefined),
    restore: () =>
      Promise.resolve(ok({ restored: CONTENTS.circles.map(({ circleId }) => circleId), newCount: 1_204, failed: [] })),
  };
  const keys: BackupKeys = {
    save: async ({ name, passphrase, parts }) => {
      calls.push('save');
      if (!(await outcome.isKept())) return false;
      saved.push({ name, passphrase, bytes: await gather(parts) });
      return true;
    },
    headLength: (first) => {
      if (first.length > 64) throw new AppError('unexpected', 'more than it takes', { retryable: false });
      return first[0] === 'B'.charCodeAt(0) ? HEAD_BYTES : undefined;
    },
    look: (head, passphrase) => {
      calls.push(`open ${head.length}`);
      return outcome.contents(passphrase);
    },
    adopt: (head, passphrase) => {
      calls.push(`adopt ${head.length} ${passphrase}`);
      return outcome.adopt();
    },
  };
  const backups: Backups = {
    write: (options) => {
      calls.push('write');
      return outcome.write(options);
    },
    look: (_source, headLength) => {
      calls.push(`look ${headLength}`);
      return outcome.held();
    },
    restore: (_source, headLength, options) => {
      calls.push(`restore ${headLength}`);
      return outcome.restore((progress) => options?.onProgress?.(progress));
    },
  };
  return { calls, saved, outcome, keys, around: (workspace) => ({ ...workspace, backups }) };
}
