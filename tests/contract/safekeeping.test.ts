import { afterEach, describe } from 'vitest';
import { createMemorySafekeeping } from '#renderer/adapters/browser/memory-safekeeping.ts';
import { createShellSafekeeping } from '#renderer/adapters/shell/shell-safekeeping.ts';
import { joinPageToMain } from '#tests/integration/ipc/join-page-to-main.ts';
import { safekeepingContract } from './safekeeping.contract.ts';

describe('Safekeeping in memory', () => {
  safekeepingContract((clock) => Promise.resolve(createMemorySafekeeping(clock)));
});

describe('Safekeeping by main, on a disk', () => {
  let putAway: () => Promise<void> = () => Promise.resolve();
  afterEach(() => putAway());

  safekeepingContract(async (clock) => {
    const { shell, closeFiles } = await joinPageToMain({ clock });
    putAway = closeFiles;
    return createShellSafekeeping(shell);
  });
});
