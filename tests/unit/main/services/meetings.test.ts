import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createJsonFile } from '#main/platform/json-file.ts';
import { chooseNearby } from '#main/services/meetings/choose-nearby.ts';
import { keptPointsSchema } from '#main/services/meetings/kept-points.ts';
import { isMeetingAddress } from '#main/services/meetings/meeting-address.ts';
import { type LineState, type NearbyPlaces, openMeetings } from '#main/services/meetings/meetings.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import { isMeetingPoint } from '#shared/replica/join/invite-link.ts';
import { settle } from '#tests/support/fake-clock.ts';

const log = { error: () => {}, info: () => {} };
const nobody: NearbyPlaces = { state: 'on', points: [], own: undefined };

async function createProfile() {
  const path = join(await mkdtemp(join(tmpdir(), 'lateral-meetings-')), 'meeting-points.json');
  const nearby = createSubject(nobody);
  const states = createSubject<ReadonlyMap<string, LineState>>(new Map());
  /** What there are to be lines to, at each change. */
  const wanted: (readonly string[])[] = [];
  const disposeLines = vi.fn<() => void>();
  const connect = (addresses: Observable<readonly string[]>) => {
    addresses.subscribe(() => wanted.push(addresses.get()));
    return { states, dispose: disposeLines };
  };
  const open = (given: readonly string[] = [], isCutOff = false) =>
    openMeetings({
      given,
      file: createJsonFile(path, keptPointsSchema, log),
      nearby,
      connect: isCutOff ? undefined : connect,
      log,
    });
  const setLines = async (...lines: readonly (readonly [string, LineState])[]) => {
    states.set(new Map(lines));
    await settle();
  };
  const setNearby = async (...ids: readonly string[]) => {
    const points = ids.map((id) => ({ id, url: `ws://${id}` }));
    nearby.set({ state: 'on', points, own: points[0]?.url });
    await settle();
  };
  return { path, nearby, wanted, disposeLines, open, setLines, setNearby };
}

const failed = { kind: 'failed', reason: 'unreachable', retryAt: 5 } as const;

describe('an address of a meeting point', () => {
  it.each([
    ['wss://meet.example.org', true],
    ['ws://127.0.0.1:4444', true],
    ['WS://[::1]:4444/secret?x=1', true],
    ['http://meet.example.org', false],
    ['wss://alice@meet.example.org', false],
    ['wss://meet.exämple.org', false],
    ['wss://meet.example.org/ two', false],
    ['wss://', false],
    [`wss://${'m'.repeat(251)}`, false],
    ['', false],
  ])('[SHELL21] %s: %s, as in invites', (text, expected) => {
    expect(isMeetingAddress(text)).toBe(expected);
    expect(isMeetingPoint(text)).toBe(expected);
  });

  it.each(['ws://meet.example.org/#part', 'ws://1.2.3.4.5.6.7.8:x', 'ws://[::1', 'ws://a:99999'])(
    '[SHELL21] %s could not be called, so it is none',
    (text) => {
      expect(isMeetingAddress(text)).toBe(false);
    },
  );
});

describe('the list of meeting points', () => {
  it('[SHELL21] tells who has chosen each of them and how it stands with it', async () => {
    const { open, setLines, wanted } = await createProfile();
    const meetings = await open(['ws://given', 'nonsense']);
    expect(await meetings.add({ urls: ['ws://added'], source: 'added' })).toMatchObject({ ok: true });
    expect(await meetings.add({ urls: [' ws://one ', 'ws://two'], source: 'invite' })).toMatchObject({ ok: true });
    await setLines(
      ['ws://given', { kind: 'connected' }],
      ['nonsense', { kind: 'failed', reason: 'bad-address', retryAt: undefined }],
      ['ws://added', { kind: 'connecting' }],
      ['ws://one', failed],
    );
    expect(meetings.list.get()).toEqual({
      nearby: 'on',
      points: [
        { url: 'ws://given', source: 'default', status: { state: 'online' } },
        {
          url: 'nonsense',
          source: 'default',
          status: { state: 'failed', reason: 'bad-address', nextAttemptAt: undefined },
        },
        { url: 'ws://added', source: 'added', status: { state: 'connecting' } },
        { url: 'ws://one', source: 'invite', status: { state: 'failed', reason: 'unreachable', nextAttemptAt: 5 } },
        { url: 'ws://two', source: 'invite', status: { state: 'idle' } },
      ],
    });
    expect(wanted.at(-1)).toEqual(['ws://given', 'nonsense', 'ws://added', 'ws://one', 'ws://two']);
  });

  it('[SHELL21] takes all of them or none, sixteen at most, and nothing twice', async () => {
    const { open } = await createProfile();
    const meetings = await open(['ws://given/']);
    const add = (...urls: readonly string[]) => meetings.add({ urls, source: 'added' });
    expect(await add('ws://a', 'http://b')).toMatchObject({ error: { code: 'bad-address' } });
    await add('ws://a', 'WS://A/', 'ws://given');
    await settle();
    expect(meetings.list.get().points.map(({ url }) => url)).toEqual(['ws://given/', 'ws://a']);
    const many = Array.from({ length: 15 }, (_, index) => `ws://m${index}`);
    expect(await add('ws://one-too-many', ...many)).toMatchObject({ error: { code: 'too-many' } });
    // One after the other, although nobody waits: the second finds no room.
    const both = await Promise.all([add(...many), add('ws://late')]);
    expect(both).toMatchObject([{ ok: true }, { error: { code: 'too-many' } }]);
    expect(await add('ws://m3', 'ws://given')).toMatchObject({ ok: true });
  });

  it('[SHELL21] is there at the next start, without what was taken away', async () => {
    const { open, path } = await createProfile();
    const first = await open(['ws://given']);
    await first.add({ urls: ['ws://a', 'ws://b'], source: 'invite' });
    expect(await first.remove('ws://A/')).toMatchObject({ ok: true });
    expect(await first.remove('ws://given')).toMatchObject({ ok: true });
    expect(await first.remove('ws://never-there')).toMatchObject({ ok: true });
    const urlsOf = (meetings: typeof first) => meetings.list.get().points.map(({ url, source }) => `${source} ${url}`);
    expect(urlsOf(await open(['ws://given']))).toEqual(['default ws://given', 'invite ws://b']);
    await writeFile(path, '[{"url":"file:///etc","source":"added"}]');
    expect(urlsOf(await open())).toEqual([]);
  });

  it('[SHELL21] stays as it was when the disk refuses', async () => {
    const file = { read: () => Promise.resolve([]), write: () => Promise.reject(new Error('disk full')) };
    const meetings = await openMeetings({
      given: [],
      file,
      nearby: createSubject(nobody),
      connect: undefined,
      log,
    });
    expect(await meetings.add({ urls: ['ws://a'], source: 'added' })).toMatchObject({ error: { code: 'not-saved' } });
    await settle();
    expect(meetings.list.get().points).toEqual([]);
  });

  it('[SHELL20] says of every place that it cannot be had when the page has nobody to speak to', async () => {
    const { open } = await createProfile();
    const status = { state: 'failed', reason: 'cannot-listen', nextAttemptAt: undefined };
    expect((await open(['ws://given'], true)).list.get().points).toEqual([
      { url: 'ws://given', source: 'default', status },
    ]);
  });

  it('[SHELL21] is told once for all that changes together, and not when nothing has', async () => {
    const { open, setLines, setNearby } = await createProfile();
    const meetings = await open(['ws://given']);
    const listener = vi.fn<() => void>();
    meetings.list.subscribe(listener);
    void setNearby('a', 'b');
    await setLines(['ws://given', { kind: 'connecting' }]);
    await setLines(['ws://given', { kind: 'connecting' }]);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('[SHELL22] after sleep, all lines are given up and called anew', async () => {
    const { open, wanted, disposeLines } = await createProfile();
    const meetings = await open(['ws://a', 'ws://b']);
    meetings.wake();
    expect(wanted.slice(-2)).toEqual([[], ['ws://a', 'ws://b']]);
    meetings.dispose();
    expect(disposeLines).toHaveBeenCalledOnce();
  });
});

describe('of the meeting points on the own network', () => {
  it('[NEAR4] everybody uses the two with the lowest ids, their own included, which the list does not show', async () => {
    const { open, setNearby, wanted } = await createProfile();
    const meetings = await open();
    await setNearby('b', 'c', 'a');
    expect(wanted.at(-1)).toEqual(['ws://a', 'ws://b']);
    expect(meetings.list.get().points.map(({ url, source }) => [url, source])).toEqual([['ws://a', 'nearby']]);
    await setNearby('b');
    expect(wanted.at(-1)).toEqual(['ws://b']);
  });

  it('[NEAR4] one that cannot be reached is called again without counting, until it is', async () => {
    const { open, setNearby, setLines, wanted } = await createProfile();
    await open();
    await setNearby('d', 'a', 'b', 'c');
    await setLines(['ws://a', failed]);
    expect(wanted.at(-1)).toEqual(['ws://a', 'ws://b', 'ws://c']);
    // The next attempt is no sign that it can be reached.
    await setLines(['ws://a', { kind: 'connecting' }]);
    expect(wanted.at(-1)).toEqual(['ws://a', 'ws://b', 'ws://c']);
    await setLines(['ws://a', { kind: 'connected' }]);
    expect(wanted.at(-1)).toEqual(['ws://a', 'ws://b']);
  });

  it('[NEAR4] at most sixteen are called', () => {
    const points = Array.from({ length: 40 }, (_, index) => ({ id: String(index + 10), url: `ws://${index}` }));
    expect(chooseNearby(points, () => true)).toEqual(points.slice(0, 16));
  });
});
