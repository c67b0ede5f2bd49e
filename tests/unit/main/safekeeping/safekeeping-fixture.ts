import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realDisk, type SafekeepingDisk } from '#main/services/safekeeping/safekeeping-disk.ts';
import { createSafekeeping } from '#main/services/safekeeping/safekeeping.ts';
import type { CircleId } from '#shared/kernel/ids.ts';

export const CIRCLE = '0a'.repeat(32) as CircleId;
export const START_AT = Date.UTC(2026, 0, 5, 9, 30);

/** A profile on a real disk, some acts of which can be put by others; `start` is a start of the app. */
export async function createProfile() {
  const profile = await mkdtemp(join(tmpdir(), 'lateral-safe-'));
  const lines: string[] = [];
  const log = { error: (...note: unknown[]) => lines.push(note.join()), info: () => {} };
  const clock = { at: START_AT, now: () => clock.at };
  return {
    profile,
    folder: join(profile, 'circles', CIRCLE),
    copies: join(profile, 'circles', CIRCLE, 'copies'),
    lines,
    clock,
    start: (other: Partial<SafekeepingDisk> = {}) =>
      createSafekeeping({ profile, clock, log, disk: { ...realDisk, ...other } }),
  };
}

/** A refusal of the disk, with a text that must stand in no log. */
export const refuse = (code: string) => () =>
  Promise.reject(Object.assign(new Error(`at /home/alice/circles/${CIRCLE}`), { code }));

/** Who may do what with a file or a folder. */
export async function modeOf(path: string): Promise<number> {
  return (await stat(path)).mode & 0o777;
}
