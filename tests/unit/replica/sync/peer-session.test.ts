import { expect, test } from 'vitest';

import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import { decodeSyncMessage, encodeSyncMessage } from '#shared/replica/sync/message-codec.ts';
import type { HaveMessage, SyncMessage, Tip, WantMessage } from '#shared/replica/sync/messages.ts';
import { createPeerSession } from '#shared/replica/sync/peer-session.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { deviceOf, SILENT, tipOf } from './examples.ts';
import { countTimers, createFakeNetwork } from './fake-link.ts';
import { admissionOf, createFakeSite, logOf } from './fake-site.ts';

const LARGE_BYTES = 300 * 1024;
const bytesOf = (log: readonly LoggedEnvelope[]): Uint8Array[] => log.map(({ bytes }) => bytes);

/** A session of device 1 with device 2, whose part the test plays. */
async function meet(members?: readonly number[]) {
  const clock = createFakeClock();
  const timers = countTimers(clock);
  const network = createFakeNetwork(clock);
  const site = createFakeSite(1, members);
  const [link, end] = network.link(site.device, deviceOf(2));
  const heard: SyncMessage[] = [];
  const errors: string[] = [];
  const peer = {
    heard,
    isCutOff: false,
    kinds: () => heard.map(({ kind }) => kind),
    wants: () => heard.filter((message): message is WantMessage => message.kind === 'want'),
    say: (message: SyncMessage) => end.send('log', encodeSyncMessage(message)),
    sayBytes: (bytes: Uint8Array) => end.send('log', bytes),
    have: (tips: readonly Tip[], more: Partial<HaveMessage> = {}) =>
      peer.say({ kind: 'have', wantsAnswer: false, graphHeads: [], tips, connected: [], ...more }),
    leave: end.close,
  };
  end.listen({
    onMessage: (channel, bytes) => {
      const decoded = channel === 'log' ? decodeSyncMessage(bytes) : undefined;
      if (decoded?.ok === true) heard.push(decoded.value);
    },
    onClosed: () => (peer.isCutOff = true),
  });
  const session = createPeerSession({
    link,
    site,
    clock: timers,
    logger: { error: (message) => errors.push(message), info: () => undefined },
    connected: () => [],
    events: { ...SILENT, isConnected: () => false, isFetched: () => false },
  });
  await clock.advance(100);
  return { clock, timers, network, site, peer, session, errors };
}

test('[SYNC1] somebody unknown hears nothing but PROVE and PROOF, whatever they say, and is cut off after 10 s', async () => {
  const { clock, timers, site, peer, session } = await meet([1]);
  site.proofEntries = [admissionOf(1)];
  site.write();
  peer.have(site.tips(), { wantsAnswer: true });
  peer.say({ kind: 'want', request: 1, graph: [], logs: [{ device: deviceOf(1), afterSeq: 0 }] });
  peer.say({ kind: 'envelopes', request: 0, isLast: true, envelopes: bytesOf(logOf(2, 1)) });
  peer.say({ kind: 'graph', request: 0, isLast: true, entries: [admissionOf(2).bytes] });
  peer.say({ kind: 'prove' });
  await clock.advance(9 * SECOND_MS);
  session.sendHave(true);
  session.sendHaveSoon();
  session.sendLive(new Uint8Array(9));
  session.plan();
  expect(peer.isCutOff).toBe(false);
  await clock.advance(2 * SECOND_MS);
  expect(peer.kinds()).toEqual(['prove', 'proof']);
  expect(peer.isCutOff).toBe(true);
  expect(site.rows).toHaveLength(1);
  expect(site.told.tips).toEqual([]);
  expect(timers.pendingCount()).toBe(0);
});

test('[SYNC1] a proof that does not admit its sender ends it at once; there is no second chance', async () => {
  const { clock, peer, timers } = await meet([1]);
  peer.say({ kind: 'proof', entries: [admissionOf(3).bytes] });
  peer.say({ kind: 'proof', entries: [admissionOf(2).bytes] });
  await clock.advance(SECOND_MS);
  expect(peer.isCutOff).toBe(true);
  expect(peer.kinds()).toEqual(['prove']);
  expect(timers.pendingCount()).toBe(0);
});

test('[SYNC1] a proof that holds is merged first, and then both talk', async () => {
  const { clock, peer, site, session } = await meet([1]);
  peer.say({ kind: 'proof', entries: [admissionOf(2).bytes] });
  await clock.advance(20 * SECOND_MS);
  expect(site.knowsEntry(admissionOf(2).id)).toBe(true);
  expect(session.isOpen()).toBe(true);
  expect(peer.isCutOff).toBe(false);
  expect(peer.kinds().slice(0, 2)).toEqual(['prove', 'have']);
});

test('[SYNC1] who asks for a proof often gets it once: the question is small and the answer large', async () => {
  const { clock, peer, site } = await meet([1]);
  site.proofEntries = [admissionOf(1)];
  for (let index = 0; index < 40; index++) peer.say({ kind: 'prove' });
  await clock.advance(SECOND_MS);
  expect(peer.kinds()).toEqual(['prove', 'proof']);
});

test('[SYNC2] what is here is said on connect, every 60 s, and a second after something came', async () => {
  const { clock, peer } = await meet();
  const haveCount = (): number => peer.kinds().filter((kind) => kind === 'have').length;
  expect(peer.heard).toMatchObject([{ kind: 'have', wantsAnswer: true }]);
  peer.say({ kind: 'envelopes', request: 0, isLast: true, envelopes: bytesOf(logOf(2, 3)) });
  await clock.advance(900);
  expect(haveCount()).toBe(1);
  await clock.advance(300);
  expect(peer.heard.at(-1)).toMatchObject({ kind: 'have', wantsAnswer: false, tips: [{ seq: 3 }] });
  await clock.advance(10 * MINUTE_MS);
  expect(haveCount()).toBe(12);
});

test('[SYNC3] what is lacking is asked for, one request at a time, and given up after 30 s', async () => {
  const { clock, peer } = await meet();
  peer.have([tipOf(3, 7)]);
  peer.have([tipOf(3, 7), tipOf(4, 2)]);
  await clock.advance(SECOND_MS);
  expect(peer.wants()).toEqual([
    { kind: 'want', request: 1, graph: undefined, logs: [{ device: deviceOf(3), afterSeq: 0 }] },
  ]);
  await clock.advance(28 * SECOND_MS);
  expect(peer.wants()).toHaveLength(1);
  await clock.advance(2 * SECOND_MS);
  peer.have([tipOf(4, 2)]);
  await clock.advance(SECOND_MS);
  expect(peer.wants().at(-1)).toMatchObject({ request: 2, logs: [{ device: deviceOf(4), afterSeq: 0 }] });
});

test('[SYNC3] an answer that comes drop by drop and brings nothing is given up all the same', async () => {
  const { clock, peer, session } = await meet();
  peer.have([tipOf(3, 7)]);
  await clock.advance(SECOND_MS);
  expect(session.isFetching(deviceOf(3))).toBe(true);
  for (let index = 0; index < 2; index++) {
    await clock.advance(15 * SECOND_MS);
    peer.say({ kind: 'envelopes', request: 1, isLast: false, envelopes: [] });
  }
  await clock.advance(2 * SECOND_MS);
  expect(session.isFetching(deviceOf(3))).toBe(false);
});

test('[SYNC4] ends that do not exist are asked for a few times, and no more until the next 60 s', async () => {
  const { clock, peer, network } = await meet();
  let answered = 0;
  for (let minute = 0; minute < 120; minute++) {
    peer.have([tipOf(3, 7), tipOf(4, 2_000_000)], { graphHeads: [admissionOf(30).id] });
    for (let turn = 0; turn < 20; turn++) {
      await clock.advance(MINUTE_MS / 20);
      for (; answered < peer.wants().length; answered++) {
        peer.say({ kind: 'envelopes', request: peer.wants()[answered]?.request ?? 0, isLast: true, envelopes: [] });
      }
    }
  }
  expect(peer.wants().length).toBeLessThanOrEqual(120 * 6);
  expect(peer.wants().length).toBeGreaterThan(120 * 4);
  expect(network.sent.length).toBeLessThan(120 * 20);
});

test('[SYNC5] whoever sends more than was asked for is cut off', async () => {
  const { clock, peer, timers } = await meet();
  peer.have([tipOf(3, 7)]);
  await clock.advance(SECOND_MS);
  for (let index = 0; index < 15; index++) {
    peer.say({ kind: 'envelopes', request: 1, isLast: false, envelopes: [new Uint8Array(LARGE_BYTES)] });
  }
  await clock.advance(SECOND_MS);
  expect(peer.isCutOff).toBe(false);
  peer.say({ kind: 'envelopes', request: 1, isLast: false, envelopes: [new Uint8Array(LARGE_BYTES)] });
  await clock.advance(SECOND_MS);
  expect(peer.isCutOff).toBe(true);
  expect(timers.pendingCount()).toBe(0);
});

test('[SYNC5] [FLOW1] an answer to a question that nobody asked counts as unasked', async () => {
  const { clock, peer, site } = await meet();
  peer.say({ kind: 'envelopes', request: 99, isLast: true, envelopes: bytesOf(logOf(3, 1, { bytes: 70 * 1024 })) });
  peer.say({ kind: 'envelopes', request: 99, isLast: true, envelopes: bytesOf(logOf(4, 1)) });
  await clock.advance(SECOND_MS);
  expect(site.rows.map(({ device }) => device)).toEqual([deviceOf(4)]);
  for (let index = 0; index < 120; index++) {
    peer.say({ kind: 'envelopes', request: 99, isLast: true, envelopes: [new Uint8Array(LARGE_BYTES)] });
  }
  await clock.advance(SECOND_MS);
  expect(peer.isCutOff).toBe(true);
});

test('[SYNC5] of a storm of requests only the newest is answered, once the link drains', async () => {
  const { clock, peer, network, site } = await meet();
  site.store(logOf(1, 3_000));
  let drain = (): void => undefined;
  network.stuck = new Promise((resolve) => (drain = resolve));
  for (let request = 1; request <= 60; request++) {
    peer.say({ kind: 'want', request, graph: undefined, logs: [{ device: deviceOf(1), afterSeq: 0 }] });
    await clock.advance(200);
  }
  const answers = () => peer.heard.flatMap((message) => (message.kind === 'envelopes' ? [message] : []));
  expect(answers()).toHaveLength(1);
  network.stuck = undefined;
  drain();
  await clock.advance(0);
  await clock.advance(SECOND_MS);
  expect(answers().map(({ request }) => request)).toEqual([
    1,
    ...answers()
      .slice(1)
      .map(() => 60),
  ]);
  expect(
    answers()
      .slice(1)
      .flatMap(({ envelopes }) => envelopes),
  ).toHaveLength(3_000);
  expect(site.told.readCount).toBeLessThan(300);
});

test('[SYNC5] a request that came twice is answered once: its asker would take the rest for too much', async () => {
  const { clock, peer, site } = await meet();
  site.store(logOf(1, 10));
  const want: WantMessage = {
    kind: 'want',
    request: 3,
    graph: undefined,
    logs: [{ device: deviceOf(1), afterSeq: 0 }],
  };
  for (const request of [3, 3, 2]) peer.say({ ...want, request });
  await clock.advance(SECOND_MS);
  expect(peer.heard.flatMap((message) => (message.kind === 'envelopes' ? [message.request] : []))).toEqual([3]);
});

test('[SYNC7] a malformed message ends it; an unknown kind, or one of a newer version, does not', async () => {
  const { clock, peer, session } = await meet();
  peer.sayBytes(Uint8Array.of(1, 77, 1, 2, 3));
  peer.sayBytes(Uint8Array.of(2, 1, 1, 2, 3));
  await clock.advance(SECOND_MS);
  expect(session.isOpen()).toBe(true);
  peer.sayBytes(Uint8Array.of(1, 1, 9));
  await clock.advance(SECOND_MS);
  expect(peer.isCutOff).toBe(true);
});

test('[SYNC7] a disk that fails does not end it, and what it did not take is asked for again', async () => {
  const { clock, peer, site, session, errors } = await meet();
  site.isFailing = true;
  const log = logOf(2, 3);
  peer.say({ kind: 'envelopes', request: 0, isLast: true, envelopes: bytesOf(log) });
  await clock.advance(SECOND_MS);
  expect(errors).toHaveLength(1);
  expect(session.isOpen()).toBe(true);
  site.isFailing = false;
  await clock.advance(5 * SECOND_MS);
  expect(peer.heard.at(-1)).toMatchObject({ kind: 'have', wantsAnswer: true });
  peer.have([{ ...tipOf(2, 3), id: log[2]?.id ?? tipOf(2, 3).id }]);
  await clock.advance(SECOND_MS);
  expect(peer.wants()).toHaveLength(1);
});

test('[FLOW1] what came too fast is dropped, and asked for a second later', async () => {
  const { clock, peer, site } = await meet();
  for (const { bytes } of logOf(2, 150)) peer.say({ kind: 'envelopes', request: 0, isLast: true, envelopes: [bytes] });
  await clock.advance(SECOND_MS / 2);
  expect(site.rows).toHaveLength(100);
  await clock.advance(SECOND_MS);
  expect(peer.heard.at(-1)).toMatchObject({ kind: 'have', wantsAnswer: true, tips: [{ seq: 100 }] });
});

test('[SYNC7] a link that closes in the middle of everything leaves nothing behind', async () => {
  for (const closing of ['peer', 'session'] as const) {
    const { clock, timers, peer, site, session, errors } = await meet();
    site.store(logOf(1, 2_000));
    peer.have([tipOf(3, 7)], { wantsAnswer: true });
    await clock.advance(50);
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const take = site.takeEnvelopes;
    Object.assign(site, { takeEnvelopes: (list: readonly Uint8Array[]) => held.then(() => take(list)) });
    site.isFailing = closing === 'peer';
    peer.say({ kind: 'want', request: 1, graph: undefined, logs: [{ device: deviceOf(1), afterSeq: 0 }] });
    peer.say({ kind: 'envelopes', request: 1, isLast: false, envelopes: bytesOf(logOf(3, 2)) });
    peer.say({ kind: 'envelopes', request: 1, isLast: true, envelopes: [] });
    await clock.advance(15);
    if (closing === 'peer') peer.leave();
    else session.close();
    await clock.advance(SECOND_MS);
    goOn();
    await clock.advance(SECOND_MS);
    session.sendHaveSoon();
    expect(session.isOpen()).toBe(false);
    expect(timers.pendingCount()).toBe(0);
    expect(errors).toHaveLength(closing === 'peer' ? 1 : 0);
  }
});
