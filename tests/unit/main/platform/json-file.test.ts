import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createJsonFile } from '#main/platform/json-file.ts';

const log = { error: () => {}, info: () => {} };
const placeSchema = v.object({ x: v.number(), y: v.number() });
const listSchema = v.array(v.string());

async function inProfile<Schema extends v.GenericSchema>(schema: Schema, text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'lateral-json-'));
  const path = join(folder, 'place.json');
  await writeFile(path, text);
  return {
    open: () => createJsonFile(path, schema, log),
    text: (name = 'place.json') => readFile(join(folder, name), 'utf8'),
    names: () => readdir(folder),
  };
}

test('[SHELL34] what a newer version has added stays there when this one writes', async () => {
  const { open, text, names } = await inProfile(placeSchema, '{"x":1,"depth":{"of":"field"},"y":2}');
  const file = open();
  expect(await file.read()).toEqual({ x: 1, y: 2 });
  await file.write({ x: 3, y: 4 });
  await file.write({ x: 5, y: 6 });
  expect(JSON.parse(await text())).toEqual({ x: 5, y: 6, depth: { of: 'field' } });
  expect(await names()).toEqual(['place.json']);
});

test.each(['{"x":"left"}', '{"x":1,', '[]', '\0\0\0'])(
  '[SHELL34] what cannot be understood (%j) is put aside before something else stands there, once',
  async (before) => {
    const { open, text } = await inProfile(placeSchema, before);
    const file = open();
    expect(await file.read()).toBeUndefined();
    await file.write({ x: 1, y: 2 });
    expect(JSON.parse(await text())).toEqual({ x: 1, y: 2 });
    await file.write({ x: 3, y: 4 });
    expect(JSON.parse(await text())).toEqual({ x: 3, y: 4 });
    expect(await text('place.json.unread')).toBe(before);
  },
);

test('[SHELL34] a list that is understood is replaced as a whole', async () => {
  const { open, text, names } = await inProfile(listSchema, '["a","b"]');
  const file = open();
  expect(await file.read()).toEqual(['a', 'b']);
  await file.write(['c']);
  expect(JSON.parse(await text())).toEqual(['c']);
  expect(await names()).toEqual(['place.json']);
});

test('[SHELL34] nothing is put aside where there was nothing', async () => {
  const { open, names } = await inProfile(placeSchema, '');
  const file = open();
  expect(await file.read()).toBeUndefined();
  await file.write({ x: 1, y: 2 });
  expect(await names()).toEqual(['place.json']);
});
