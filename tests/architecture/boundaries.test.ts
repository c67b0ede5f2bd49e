import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** Checks the boundaries of a tree; resolves to the names of the rules that are broken. */
async function brokenRules(root: string): Promise<readonly string[]> {
  const rules = await extractDepcruiseOptions(resolve('.dependency-cruiser.cjs'));
  const { output } = await cruise(['src'], { ...rules, baseDir: root });
  if (typeof output === 'string') throw new Error(output);
  if (output.modules.length === 0) throw new Error('nothing was looked at');
  return output.summary.violations.map(({ rule }) => rule.name);
}

// Of small trees: that the rules find what they are there for. `src` itself is looked at by the lane of that name.
describe('boundaries', { timeout: 60_000 }, () => {
  let tree: string;

  beforeEach(() => {
    tree = mkdtempSync(join(tmpdir(), 'lateral-boundaries-'));
    symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction');
    write('package.json', JSON.stringify({ imports: { '#shared/*': './src/shared/*' }, dependencies: { yjs: '*' } }));
  });

  afterEach(() => rmSync(tree, { recursive: true, force: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }

  test('an import through an alias into a folder above is found', async () => {
    write('src/shared/kernel/day.ts', "import type { Lead } from '#shared/domain/lead.ts';\nexport type Day = Lead;\n");
    write('src/shared/domain/lead.ts', 'export type Lead = string;\n');
    expect(await brokenRules(tree)).toEqual(['shared-kernel']);
  });

  test('a package that is not on the list is found', async () => {
    write('src/renderer/src/features/board/index.ts', "import * as Y from 'yjs';\nexport const doc = new Y.Doc();\n");
    expect(await brokenRules(tree)).toEqual(['renderer-features']);
  });

  test('a feature that reaches into another is found', async () => {
    write('src/renderer/src/features/board/index.ts', "import { b } from '../members/list.ts';\nexport const a = b;\n");
    write('src/renderer/src/features/members/list.ts', 'export const b = 1;\n');
    expect(await brokenRules(tree)).toEqual(['renderer-features']);
  });

  test('a cycle and a file that nobody uses are found', async () => {
    write('src/shared/kernel/a.ts', "import { b } from './b.ts';\nexport const a = b;\n");
    write(
      'src/shared/kernel/b.ts',
      "import type { a } from './a.ts';\nexport const b = 1;\nexport type A = typeof a;\n",
    );
    write('src/shared/kernel/alone.ts', 'export const alone = 1;\n');
    expect(new Set(await brokenRules(tree))).toEqual(new Set(['no-cycles', 'no-orphans']));
  });

  test('a tree within the rules passes', async () => {
    write('src/shared/domain/lead.ts', "import { day } from '#shared/kernel/day.ts';\nexport const lead = day;\n");
    write('src/shared/kernel/day.ts', 'export const day = 1;\n');
    expect(await brokenRules(tree)).toEqual([]);
  });
});
