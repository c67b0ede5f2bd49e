import { SOON } from './soon.ts';
import { connect as connectSocket, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { startMeetingPoint, stopMeetingPoints } from './start-meeting-point.ts';
import { connect, connectTo } from './test-client.ts';

/** How a client sees a line that is cut before anything was said. */
const CUT_OFF = /socket hang up|ECONNRESET/;

interface RawClient {
  readonly socket: Socket;
  readonly answer: () => string;
  readonly closed: Promise<void>;
}

/** Somebody who speaks TCP, and perhaps HTTP. */
async function connectRaw(port: number, firstBytes = ''): Promise<RawClient> {
  const socket = connectSocket({ host: '127.0.0.1', port });
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  await new Promise<void>((resolve) => {
    socket.once('connect', resolve);
  });
  socket.write(firstBytes);
  return { socket, answer: () => answer, closed };
}

const forwardedFor = (...addresses: readonly string[]) => ({ headers: { 'x-forwarded-for': addresses.join(', ') } });

afterEach(stopMeetingPoints);

describe('places', () => {
  test('[MEET9] there are so many, and one that is left is free again', async () => {
    const { url, counts } = await startMeetingPoint({ connections: 2 });
    const [alice, bob] = [await connect(url), await connect(url)];
    await expect(connect(url)).rejects.toThrow(CUT_OFF);
    expect(counts().ended).toEqual({ 'no-seat': 1 });
    bob.webSocket.terminate();
    await expect.poll(() => counts().seats, SOON).toBe(1);
    await connect(url);
    await alice.settled();
  });

  test('[MEET9] are few for one address', async () => {
    const { url, port, counts } = await startMeetingPoint({ connectionsPerAddress: 2 });
    const alice = await connect(url);
    const raw = await connectRaw(port);
    await expect.poll(() => counts().seats, SOON).toBe(2);
    await expect(connect(url)).rejects.toThrow(CUT_OFF);
    // All of 127.0.0.0/8 is this computer.
    await connect(url, { localAddress: '127.0.0.2' });
    await alice.settled();
    raw.socket.destroy();
  });

  test('[MEET9] behind a proxy the address is the one that the proxy has seen', async () => {
    const { url, counts } = await startMeetingPoint({ connectionsPerAddress: 1 }, { isBehindProxy: true });
    await connect(url, forwardedFor('192.0.2.1'));
    await connect(url, forwardedFor('192.0.2.1', '192.0.2.2'));
    await expect(connect(url, forwardedFor('192.0.2.9', '192.0.2.2'))).rejects.toThrow('503');
    await connect(url);
    await expect(connect(url, forwardedFor('nonsense'))).rejects.toThrow('503');
    expect(counts()).toMatchObject({ connections: 3, seats: 3, ended: { 'no-seat': 2 } });
  });

  test('[MEET9] without a proxy nobody is believed where they come from', async () => {
    const { url } = await startMeetingPoint({ connectionsPerAddress: 1 });
    await connect(url, forwardedFor('192.0.2.1'));
    await expect(connect(url, forwardedFor('192.0.2.2'))).rejects.toThrow(CUT_OFF);
  });
});

describe('a connection that is no WebSocket', () => {
  test.for([
    ['that says nothing', ''],
    ['that writes its headers slowly', 'GET / HTTP/1.1\r\nhost: x\r\nx-slow: '],
    ['that never ends its body', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n'],
  ] as const)('[MEET10] %s is cut off after 10 s', async ([_name, bytes]) => {
    const { port, clock, counts } = await startMeetingPoint();
    const raw = await connectRaw(port, bytes);
    await expect.poll(() => counts().seats + raw.answer().length, SOON).toBeGreaterThan(0);
    await clock.advance(5 * SECOND_MS);
    if (bytes !== '') raw.socket.write('x');
    await clock.advance(5 * SECOND_MS);
    await raw.closed;
    expect(counts()).toMatchObject({ seats: 0, connections: 0 });
  });

  test.for([
    ['a page', 'GET / HTTP/1.1\r\nhost: x\r\n\r\n', /^HTTP\/1\.1 200 OK\r\n[^]*okay\n/],
    [
      'two pages at once',
      'GET /any/path HTTP/1.1\r\nhost: x\r\n\r\nGET / HTTP/1.1\r\nhost: x\r\n\r\n',
      /^HTTP\/1\.1 200 OK\r\n/,
    ],
    ['a tunnel', 'CONNECT x:443 HTTP/1.1\r\nhost: x\r\n\r\n', /^$/],
    ['an encrypted line', '\u0016\u0003\u0001 this is TLS', /^HTTP\/1\.1 400 /],
    ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(10_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    [
      'another protocol',
      'GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    [
      'half a handshake',
      'GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-key: x\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
  ] as const)('[MEET10] who asks for %s gets a short answer', async ([_name, bytes, answer]) => {
    const { port, counts } = await startMeetingPoint();
    const raw = await connectRaw(port, bytes);
    await raw.closed;
    expect(raw.answer()).toMatch(answer);
    expect(raw.answer().length).toBeLessThan(500);
    await expect.poll(() => counts().seats, SOON).toBe(0);
  });

  test('[MEET10] learns nothing where there is a secret path', async () => {
    const { port } = await startMeetingPoint({}, { path: '/secret' });
    for (const path of ['/', '/secret']) {
      const raw = await connectRaw(port, `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
      await raw.closed;
      expect(raw.answer()).toMatch(/^HTTP\/1\.1 404 /);
      expect(raw.answer()).not.toContain('okay');
    }
  });
});

describe('a listener of the app', () => {
  const OPTIONS = { path: '/secret', origins: ['app://lateral'] };

  test('[MEET11] serves its page', async () => {
    const { url } = await startMeetingPoint({}, OPTIONS);
    expect(url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/secret$/);
    await (await connect(url, { origin: 'app://lateral' })).settled();
  });

  test.for(['', '/', '/secre', '/secret/', '/secret?x', '/SECRET', '/%73ecret', '//secret'])(
    '[MEET11] has nobody at %j',
    async (path) => {
      const { port, counts } = await startMeetingPoint({}, OPTIONS);
      await expect(connect(`ws://127.0.0.1:${port}${path}`, { origin: 'app://lateral' })).rejects.toThrow('404');
      expect(counts().ended).toEqual({ 'wrong-path': 1 });
    },
  );

  test.for(['https://example.com', 'app://lateral.example.com', 'app://other', 'null', undefined])(
    '[MEET11] refuses the origin %s',
    async (origin) => {
      const { url, counts } = await startMeetingPoint({}, OPTIONS);
      await expect(connect(url, origin === undefined ? {} : { origin })).rejects.toThrow('403');
      expect(counts().ended).toEqual({ 'wrong-origin': 1 });
    },
  );
});

describe('a client that is silent', () => {
  test('[MEET12] is cut off when it answers no ping', async () => {
    const { url, clock, counts } = await startMeetingPoint();
    const mallory = await connect(url, { autoPong: false });
    mallory.say({ type: 'subscribe', topics: ['a'] });
    await mallory.settled();
    const alice = await connectTo(url, 'a');
    for (let pings = 1; pings <= 3; pings++) {
      const pinged = new Promise((resolve) => alice.webSocket.once('ping', resolve));
      await clock.advance(30 * SECOND_MS);
      await pinged;
      await alice.settled();
      expect(counts().connections).toBe(pings < 2 ? 2 : 1);
    }
    expect((await mallory.closed).code).toBe(1006);
    expect(counts().ended).toEqual({ silent: 1 });
  });

  test('[MEET12] stays when it does no more than answer pings', async () => {
    const { url, clock, counts } = await startMeetingPoint();
    const [alice, bob] = [await connectTo(url, 'a'), await connectTo(url, 'a')];
    for (let pings = 1; pings <= 4; pings++) {
      const pinged = new Promise((resolve) => alice.webSocket.once('ping', resolve));
      await clock.advance(30 * SECOND_MS);
      await pinged;
      // Its pong is older than what is answered here, and so is the other's.
      await bob.settled();
      bob.say({ type: 'publish', topic: 'a' });
      await expect.poll(() => alice.heard.length, SOON).toBe(pings);
    }
    expect(counts()).toMatchObject({ connections: 2, ended: {} });
  });
});

describe('a client on no topic', () => {
  test('[MEET13] is closed after 30 s', async () => {
    const { url, clock } = await startMeetingPoint();
    const alice = await connect(url);
    await clock.advance(20 * SECOND_MS);
    // What y-webrtc says before it knows its rooms.
    alice.say({ type: 'subscribe', topics: [] });
    await alice.settled();
    await clock.advance(10 * SECOND_MS);
    expect(await alice.closed).toEqual({ code: 1008, reason: 'no-topic' });
  });

  test('[MEET13] has 30 s again when it has left its last', async () => {
    const { url, clock, counts } = await startMeetingPoint();
    const alice = await connectTo(url, 'a');
    await clock.advance(29 * SECOND_MS);
    alice.say({ type: 'unsubscribe', topics: ['a'] });
    await alice.settled();
    await clock.advance(29 * SECOND_MS);
    expect(counts().connections).toBe(1);
    alice.say({ type: 'subscribe', topics: ['b'] });
    await alice.settled();
    await clock.advance(SECOND_MS);
    expect(counts().connections).toBe(1);
    alice.say({ type: 'unsubscribe', topics: ['b'] });
    await alice.settled();
    await clock.advance(30 * SECOND_MS);
    expect(await alice.closed).toEqual({ code: 1008, reason: 'no-topic' });
  });
});
