import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';

import { readSourceFiles } from '#tests/support/source-files.ts';

/** `FuseV1Options` of @electron/fuses 2.1, in the order of the wire. A packager looks the names up there. */
const FUSE_V1_OPTIONS = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
  'WasmTrapHandlers',
];

const fuseSchema = v.strictObject({ isOn: v.boolean(), why: v.pipe(v.string(), v.endsWith('.'), v.minLength(40)) });
const fuses = v.parse(v.record(v.string(), fuseSchema), JSON.parse(readFileSync('build/fuses.json', 'utf8')));

test('every fuse is decided, with its reason, and nothing that is no fuse', () => {
  expect(Object.keys(fuses)).toEqual(FUSE_V1_OPTIONS);
});

test('what lets other programs into main is off, and what keeps the archive whole is on', () => {
  const on = Object.entries(fuses).flatMap(([name, { isOn }]) => (isOn ? [name] : []));
  expect(on).toEqual([
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
    'WasmTrapHandlers',
  ]);
});

test('the app needs nothing that is off: it starts no Node, and shows nothing from file:', () => {
  const needs = /node:child_process|\.fork\(|ELECTRON_RUN_AS_NODE|NODE_OPTIONS|\.loadFile\(|file:\/\//;
  const found = readSourceFiles('src/main', /\.ts$/).filter(({ text }) => needs.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
});
