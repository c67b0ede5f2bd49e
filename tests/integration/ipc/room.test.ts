import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';

import { createRoom } from '#main/services/room/room.ts';
import { createShellRoom } from '#renderer/adapters/shell/shell-room.ts';
import { joinPageToMain } from './join-page-to-main.ts';

test('[SHELL33] the page is told how much more the disk takes', async () => {
  const { shell } = await joinPageToMain();
  const { bavail, bsize } = statfsSync(tmpdir());
  const free = (await createShellRoom(shell).free()) ?? 0;
  // Others write meanwhile.
  expect(free / (bavail * bsize)).toBeCloseTo(1, 1);
});

test('[SHELL33] where the system does not say, that is logged once', async () => {
  const lines: string[] = [];
  const room = createRoom('/no/such/folder', { error: (line) => void lines.push(line) });
  expect(await room.look()).toEqual({ freeBytes: undefined });
  expect(await room.look()).toEqual({ freeBytes: undefined });
  expect(lines).toEqual(['The system does not say how full the disk is: ENOENT']);
});

test.each([
  [{ bsize: 4096, blocks: 1_000, bavail: 10 }, 40_960],
  [{ bsize: 4096, blocks: 1_000, bavail: 0 }, 0],
  [{ bsize: 4096, blocks: 0, bavail: 0 }, undefined],
])('[SHELL33] a disk that says %o has %s bytes free', async (figures, freeBytes) => {
  const room = createRoom('/home/alice', { error: () => undefined }, () => Promise.resolve(figures));
  expect(await room.look()).toEqual({ freeBytes });
});
