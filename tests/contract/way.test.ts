import { describe, expect, test } from 'vitest';

import { createFolderWay, createMemoryWay } from '#tests/support/way-lab/simulated-way.ts';
import { runWayCase, WAY_CASES } from './way.contract.ts';

/** Long texts are sealed in plain JavaScript. */
const LIMIT_MS = 60_000;

describe.each([
  ['links in memory', createMemoryWay],
  ['[FOLDER1] [FOLDER7] [FOLDER8] a folder', createFolderWay],
] as const)('by %s', (_name, create) => {
  test.each(WAY_CASES.map((each) => [each.title, each] as const))(
    '%s',
    async (_title, each) => {
      expect(await runWayCase(each, async () => create())).toEqual([]);
    },
    LIMIT_MS,
  );
});
