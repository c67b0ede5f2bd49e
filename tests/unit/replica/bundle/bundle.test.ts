import { readFileSync } from 'node:fs';

import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';

import { concatBytes, fromHex, toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EpochId } from '#shared/kernel/ids.ts';
import type { BundleFault } from '#shared/ports/bundles.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import { BUNDLE_VERSION, MAX_SECTION_BYTES, SECTION_BYTES } from '#shared/replica/bundle/bundle.ts';
import { encodeBundleHeader, HEADER_BYTES, PRELUDE_BYTES } from '#shared/replica/bundle/bundle-codec.ts';
import { openBundle } from '#shared/replica/bundle/open-bundle.ts';
import { deriveBundleKey, openSection, sealSection } from '#shared/replica/bundle/section-cipher.ts';
import { writeBundle } from '#shared/replica/bundle/write-bundle.ts';
import { circleTagOf } from '#shared/replica/names.ts';
import { withPrelude } from '#tests/support/bundle-prelude.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { createTestDevice } from '#tests/support/device.ts';

interface Vector {
  readonly circleId: string;
  readonly epochId: string;
  readonly epochKey: string;
  readonly signingSecretSeed: number;
  readonly device: string;
  readonly at: number;
  readonly nonce: string;
  readonly entries: readonly string[];
  readonly envelopes: readonly string[];
  readonly receipts: readonly string[];
  readonly bytes: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../vectors/bundle-v1.json', import.meta.url), 'utf8'),
) as readonly Vector[];

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new Error('a vector holds hexadecimal digits');
  return bytes;
}

const circleTag = circleTagOf('11'.repeat(32) as CircleId);
const epochId = '22'.repeat(16) as EpochId;
const epochKey = new Uint8Array(32).fill(0x33);
const device = '44'.repeat(16) as DeviceId;
const keys = { circleTag, writingEpoch: { epochId, key: epochKey }, epochKey: () => epochKey };
const nonce = new Uint8Array(32).fill(0x66);

interface Content {
  readonly entries?: readonly Uint8Array[];
  readonly envelopes?: readonly Uint8Array[];
  readonly receipts?: readonly Uint8Array[];
}

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

async function write(content: Content, random = nonce): Promise<Uint8Array> {
  const { crypto } = createTestDevice(7).ports;
  const { entries = [], envelopes = [], receipts = [] } = content;
  return gather(
    writeBundle({
      manifest: { device, at: 1_767_600_000_000, envelopeCount: envelopes.length },
      content: { entries, envelopes: each(envelopes), receipts: () => receipts },
      keys,
      crypto,
      random: { bytes: () => random },
    }),
  );
}

async function read(source: ByteSource): Promise<Content> {
  const opened = await openBundle(source, keys);
  if (!opened.ok) throw new Error(opened.error);
  const content = { entries: [] as Uint8Array[], envelopes: [] as Uint8Array[], receipts: [] as Uint8Array[] };
  for await (const { kind, items } of opened.value.sections()) {
    (kind === 1 ? content.entries : kind === 2 ? content.envelopes : content.receipts).push(...items);
  }
  return content;
}

async function faultOf(bytes: Uint8Array): Promise<BundleFault | undefined> {
  const opened = await openBundle(sourceOf(bytes), keys);
  return opened.ok ? undefined : opened.error;
}

const item = fc.uint8Array({ minLength: 1, maxLength: 400 });
const items = fc.array(item, { maxLength: 5 });
const SMALL: Content = {
  entries: [Uint8Array.of(1, 2, 3)],
  envelopes: [Uint8Array.of(4), Uint8Array.of(5, 6)],
  receipts: [Uint8Array.of(7)],
};

/** The sections of a bundle, each with its length. */
function cut(bytes: Uint8Array): readonly Uint8Array[] {
  const sections: Uint8Array[] = [];
  for (let at = HEADER_BYTES; at < bytes.length;) {
    const length = 4 + new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0);
    sections.push(bytes.subarray(at, at + length));
    at += length;
  }
  return sections;
}

test.prop([items, items, items])(
  '[BUN1] what goes into a bundle comes out of it',
  async (entries, envelopes, receipts) => {
    const content = { entries, envelopes, receipts };
    expect(await read(sourceOf(await write(content)))).toEqual(content);
  },
);

test('[BUN1] a bundle is one of the kept examples, byte by byte', async () => {
  expect(vectors.length).toBeGreaterThan(1);
  for (const vector of vectors) {
    const { crypto } = createTestDevice(vector.signingSecretSeed).ports;
    const epoch = { epochId: vector.epochId as EpochId, key: bytesOf(vector.epochKey) };
    const ownKeys = { circleTag: circleTagOf(vector.circleId as CircleId), writingEpoch: epoch };
    const list = (hex: readonly string[]) => hex.map(bytesOf);
    const manifest = { device: vector.device as DeviceId, at: vector.at, envelopeCount: vector.envelopes.length };
    const written = writeBundle({
      manifest,
      content: {
        entries: list(vector.entries),
        envelopes: each(list(vector.envelopes)),
        receipts: () => list(vector.receipts),
      },
      keys: ownKeys,
      crypto,
      random: { bytes: () => bytesOf(vector.nonce) },
    });
    expect(toHex(await gather(written))).toBe(vector.bytes);
    const opened = await openBundle(sourceOf(bytesOf(vector.bytes)), { ...ownKeys, epochKey: () => epoch.key });
    expect(opened).toMatchObject({ ok: true, value: { manifest } });
  }
});

test('[BUN1] much comes in sections of limited size, and is read in pieces', async () => {
  const envelopes = Array.from({ length: 40 }, (_, index) => new Uint8Array(100_000).fill(index));
  const bytes = await write({ envelopes: [...envelopes, new Uint8Array(262_144)] });
  const sizes = cut(bytes).map(({ length }) => length);
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.max(...sizes.slice(0, -1))).toBeLessThan(SECTION_BYTES + 100);
  expect(Math.max(...sizes)).toBeLessThan(MAX_SECTION_BYTES);
  let longest = 0;
  const source = sourceOf(bytes);
  const watched: ByteSource = {
    ...source,
    read: (offset, length) => {
      longest = Math.max(longest, length);
      return source.read(offset, length);
    },
  };
  expect((await read(watched)).envelopes).toHaveLength(41);
  expect(longest).toBeLessThanOrEqual(1024 * 1024);
});

describe('[BUN2] what is no whole bundle of this circle is told apart', () => {
  test('an empty file, and something else', async () => {
    for (const bytes of [
      new Uint8Array(),
      Uint8Array.of(0x50, 0x4b, 3, 4),
      new TextEncoder().encode('lateral-join\n…'),
    ]) {
      expect(await faultOf(bytes)).toBe('not-a-bundle');
    }
  });

  test('cut off at any place', async () => {
    const bytes = await write(SMALL);
    for (let length = 1; length < bytes.length; length++) {
      expect(await faultOf(bytes.subarray(0, length)), `${length} of ${bytes.length} bytes`).toBe('truncated');
    }
    expect(await faultOf(bytes)).toBeUndefined();
  });

  test('any byte changed', async () => {
    const bytes = await write(SMALL);
    const faults = new Set<BundleFault | undefined>();
    for (let at = 0; at < bytes.length; at++) {
      const changed = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 0x10 : byte));
      const fault = await faultOf(changed);
      expect(fault, `byte ${at}`).toBeDefined();
      faults.add(fault);
    }
    expect(faults).not.toContain('newer-version');
    expect(faults).toContain('altered');
  });

  test('sections left out, doubled, moved, or put behind the end', async () => {
    const bytes = await write({ ...SMALL, envelopes: [new Uint8Array(200_000), new Uint8Array(200_000)] });
    const header = bytes.subarray(0, HEADER_BYTES);
    const sections = cut(bytes);
    const [first, second, third, ...rest] = sections;
    if (first === undefined || second === undefined || third === undefined) throw new Error('there are more sections');
    const made = (...list: readonly Uint8Array[]) => faultOf(concatBytes(header, ...list));
    expect(await made(...sections)).toBeUndefined();
    expect(await made(first, third, ...rest)).toBe('altered');
    expect(await made(first, second, second, third, ...rest)).toBe('altered');
    expect(await made(first, third, second, ...rest)).toBe('altered');
    expect(await made(...sections, second)).toBe('altered');
    expect(await made(first, second, third)).toBe('truncated');
    expect(await made(first)).toBe('truncated');
  });

  test('of another circle, of a newer version, and under a key that is not here', async () => {
    const bytes = await write(SMALL);
    const otherTag = circleTagOf('99'.repeat(32) as CircleId);
    expect(await faultOf(withPrelude(bytes, BUNDLE_VERSION, otherTag))).toBe('other-circle');
    expect(await faultOf(withPrelude(bytes, BUNDLE_VERSION + 1, circleTag))).toBe('newer-version');
    const opened = await openBundle(sourceOf(bytes), { ...keys, epochKey: () => undefined });
    expect(opened).toEqual({ ok: false, error: 'no-key' });
  });

  test('what holds no manifest, or sections of a form that nobody writes', async () => {
    const { key, commitment } = deriveBundleKey({ epochKey, circleTag, epochId, nonce });
    const header = encodeBundleHeader({ circleTag, epochId, nonce, commitment });
    const seal = (content: Uint8Array, number: number, isLast: boolean): Uint8Array => {
      const sealed = sealSection(content, { number, isLast }, header, { key, commitment });
      const length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, sealed.length);
      return concatBytes(length, sealed);
    };
    const manifest = new Uint8Array(92);
    expect(await faultOf(concatBytes(header, seal(new Uint8Array(91), 0, true)))).toBe('altered');
    expect(await faultOf(concatBytes(header, seal(manifest, 0, true)))).toBeUndefined();
    const malformed = Uint8Array.of(2, 0, 0, 0, 9, 1);
    expect(await faultOf(concatBytes(header, seal(manifest, 0, false), seal(malformed, 1, true)))).toBe('altered');
    const newer = Uint8Array.of(77, 0, 0, 0, 9, 1);
    expect(await faultOf(concatBytes(header, seal(manifest, 0, false), seal(newer, 1, true)))).toBeUndefined();
  });
});

test('[BUN3] two bundles of the same content have nothing in common but their circle', async () => {
  const [one, two] = [await write(SMALL), await write(SMALL, new Uint8Array(32).fill(0x67))];
  const common = [...one].filter((byte, index) => index >= PRELUDE_BYTES + 16 && byte === two[index]);
  expect(common.length).toBeLessThan(one.length / 10);
  const nonces = [nonce, new Uint8Array(32)].map((each) =>
    deriveBundleKey({ epochKey, circleTag, epochId, nonce: each }),
  );
  expect(nonces[0]?.key).not.toEqual(nonces[1]?.key);
  const text = new TextDecoder('latin1').decode(one);
  expect(text).not.toContain(new TextDecoder('latin1').decode(bytesOf(device)));
});

test('[BUN3] a section opens in its place alone', () => {
  const key = deriveBundleKey({ epochKey, circleTag, epochId, nonce });
  const header = new Uint8Array(116);
  const sealed = sealSection(Uint8Array.of(1, 2), { number: 3, isLast: false }, header, key);
  expect(openSection(sealed, { number: 3, isLast: false }, header, key)).toEqual(Uint8Array.of(1, 2));
  expect(openSection(sealed, { number: 3, isLast: true }, header, key)).toBeUndefined();
  expect(openSection(sealed, { number: 4, isLast: false }, header, key)).toBeUndefined();
  expect(openSection(sealed, { number: 3, isLast: false }, new Uint8Array(116).fill(1), key)).toBeUndefined();
});
