import { expect, test } from 'vitest';

import type { PeerLink } from '#shared/ports/transport.ts';
import { decodeSyncMessage } from '#shared/replica/sync/message-codec.ts';
import type { EnvelopesMessage, GraphMessage, WantMessage } from '#shared/replica/sync/messages.ts';
import { createWantServer } from '#shared/replica/sync/serve-want.ts';
import { settle } from '#tests/support/fake-clock.ts';
import { deviceOf } from './examples.ts';
import { admissionOf, createFakeSite, entryOfSize, type FakeSite, logOf } from './fake-site.ts';

const MIB = 1024 * 1024;
const BATCH_BYTES = 64 * 1024;

type Answer = (EnvelopesMessage | GraphMessage) & { readonly size: number };

async function serve(site: FakeSite, want: Partial<WantMessage>, stopAfter = Number.POSITIVE_INFINITY) {
  const answers: Answer[] = [];
  const errors: string[] = [];
  const link: PeerLink = {
    device: deviceOf(2),
    send: (_channel, bytes) => {
      const decoded = decodeSyncMessage(bytes);
      if (!decoded.ok || (decoded.value.kind !== 'envelopes' && decoded.value.kind !== 'graph'))
        throw new Error('no answer');
      answers.push({ ...decoded.value, size: bytes.length });
    },
    drained: () => Promise.resolve(),
    listen: () => undefined,
    close: () => undefined,
  };
  const logger = { error: (message: string) => errors.push(message), info: () => undefined };
  const server = createWantServer({ site, link, logger, isOpen: () => answers.length < stopAfter });
  server.serve({ kind: 'want', request: 7, graph: undefined, logs: [], ...want });
  for (let turn = 0; turn < 50 && answers.at(-1)?.isLast !== true; turn++) await settle();
  expect(errors).toEqual([]);
  return answers;
}

function namesIn(answers: readonly Answer[]): readonly string[] {
  const envelopes = answers.flatMap((answer) => (answer.kind === 'envelopes' ? answer.envelopes : []));
  return envelopes.map((bytes) => `${bytes[51]}/${bytes[59]}`);
}

function bytesOf(answers: readonly Answer[]): number {
  return answers.reduce((sum, { size }) => sum + size, 0);
}

test('[SYNC5] an answer brings the graph first, then the logs in the order in which they arrived', async () => {
  const site = createFakeSite(1);
  site.addEntry(admissionOf(20));
  site.store([...logOf(3, 2), ...logOf(4, 2), ...logOf(3, 4, { after: 2 }), ...logOf(4, 3, { after: 2 })]);
  const logs = [
    { device: deviceOf(4), afterSeq: 0 },
    { device: deviceOf(3), afterSeq: 1 },
  ];
  const answers = await serve(site, { graph: [], logs });
  expect(answers.map(({ kind, isLast, request }) => [kind, isLast, request])).toEqual([
    ['graph', false, 7],
    ['envelopes', true, 7],
  ]);
  expect((await serve(site, { graph: [] })).map(({ kind, isLast }) => [kind, isLast])).toEqual([['graph', true]]);
  const byArrival = site.rows.filter(({ seq, device }) => seq > 1 || device === deviceOf(4));
  expect(namesIn(answers)).toEqual(byArrival.map(({ device, seq }) => `${Number.parseInt(device, 16)}/${seq}`));
});

test('[SYNC5] [LEAVE7] whoever has left says so behind all that they have to bring', async () => {
  const site = createFakeSite(1);
  site.isGone = true;
  site.addEntry(admissionOf(20));
  site.store(logOf(3, 2));
  const answers = await serve(site, { graph: [], logs: [{ device: deviceOf(3), afterSeq: 0 }] });
  expect(answers.map(({ kind, isLast }) => [kind, isLast])).toEqual([
    ['envelopes', false],
    ['graph', true],
  ]);
});

test('[SYNC5] who lacks nothing is told so', async () => {
  const answers = await serve(createFakeSite(1), { logs: [{ device: deviceOf(3), afterSeq: 0 }] });
  expect(answers).toEqual([{ kind: 'envelopes', request: 7, isLast: true, envelopes: [], size: 7 }]);
});

test('[SYNC5] [MSG4] an answer comes in messages of 64 KiB all told; a larger envelope comes alone', async () => {
  const site = createFakeSite(1);
  site.store([
    ...logOf(3, 2_000),
    ...logOf(3, 2_001, { after: 2_000, bytes: 200_000 }),
    ...logOf(3, 2_002, { after: 2_001 }),
  ]);
  const answers = await serve(site, { logs: [{ device: deviceOf(3), afterSeq: 0 }] });
  const large = answers.filter(({ size }) => size > BATCH_BYTES);
  expect(large.map((answer) => (answer.kind === 'envelopes' ? answer.envelopes.length : 0))).toEqual([1]);
  expect(namesIn(answers)).toHaveLength(2_002);
});

test('[SYNC5] an answer has 4 MiB at most, graph and logs together, and says that it is the last', async () => {
  const site = createFakeSite(1);
  site.store(logOf(3, 40, { bytes: 250_000 }));
  const alone = await serve(site, { logs: [{ device: deviceOf(3), afterSeq: 0 }] });
  expect(bytesOf(alone)).toBeLessThanOrEqual(4 * MIB);
  expect(bytesOf(alone)).toBeGreaterThan(3 * MIB);
  expect(alone.map(({ isLast }) => isLast).lastIndexOf(true)).toBe(alone.length - 1);
  expect(alone.filter(({ isLast }) => isLast)).toHaveLength(1);
  site.addEntry(admissionOf(100));
  for (let number = 101; number < 200; number++) site.addEntry(entryOfSize(number, [number - 1], 60_000));
  const both = await serve(site, { graph: [], logs: [{ device: deviceOf(3), afterSeq: 0 }] });
  expect(bytesOf(both)).toBeLessThanOrEqual(4 * MIB);
  expect(both.at(-1)?.isLast).toBe(true);
});

test('[SYNC5] of a fork both branches come, wherever a page of the disk ends', async () => {
  for (const parting of [14, 15, 16, 29, 30, 31]) {
    const site = createFakeSite(1);
    site.store([
      ...logOf(3, 45),
      ...logOf(3, 45, { after: parting, branch: 'b' }),
      ...logOf(3, 33, { after: 31, branch: 'c' }),
    ]);
    const answers = await serve(site, { logs: [{ device: deviceOf(3), afterSeq: 0 }] });
    expect(namesIn(answers)).toHaveLength(site.rows.length);
    const ids = answers.flatMap((answer) => (answer.kind === 'envelopes' ? answer.envelopes.map(String) : []));
    expect(new Set(ids).size).toBe(site.rows.length);
  }
});

test('[SYNC5] an answer that nobody waits for any more stops at once and reads no further', async () => {
  const site = createFakeSite(1);
  site.store(logOf(3, 4_000));
  const answers = await serve(site, { logs: [{ device: deviceOf(3), afterSeq: 0 }] }, 2);
  expect(answers).toHaveLength(2);
  expect(site.told.readCount).toBeLessThan(45);
});
