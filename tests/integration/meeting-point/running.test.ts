import { afterEach, describe, expect, test } from 'vitest';
import { createMeetingPoint } from '#main/services/meeting-point/meeting-point.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { SOON } from './soon.ts';
import { startMeetingPoint, stopMeetingPoints } from './start-meeting-point.ts';
import { connect, connectTo } from './test-client.ts';

const silent = { error: () => undefined, info: () => undefined };

afterEach(stopMeetingPoints);

describe('a meeting point', () => {
  test('[MEET14] holds nothing of clients that have gone, however they went', async () => {
    const { url, counts } = await startMeetingPoint();
    const ways = [
      (client: Awaited<ReturnType<typeof connect>>) => client.webSocket.close(),
      (client: Awaited<ReturnType<typeof connect>>) => client.webSocket.terminate(),
      (client: Awaited<ReturnType<typeof connect>>) => client.webSocket.send('not json'),
    ];
    for (let round = 0; round < 10; round++) {
      for (const leave of ways) leave(await connectTo(url, 'shared', `${round}`));
    }
    await expect.poll(counts, SOON).toMatchObject({ connections: 0, seats: 0, topics: 0, subscriptions: 0 });
  });

  test('[MEET15] tells its log reasons once a minute, and nothing that was said', async () => {
    const { url, clock, lines } = await startMeetingPoint();
    for (const text of ['secret-content', '{"type":"subscribe","topics":["secret-topic",1]}', 'secret-content']) {
      const mallory = await connectTo(url, 'secret-topic');
      mallory.webSocket.send(text);
      await mallory.closed;
    }
    expect(lines).toEqual([]);
    await clock.advance(MINUTE_MS);
    expect(lines).toEqual(['Meeting point: connections ended: not-json 2, not-a-message 1']);
    await clock.advance(10 * MINUTE_MS);
    expect(lines).toHaveLength(1);
  });

  test('[MEET15] tells what is left when it closes', async () => {
    const { url, lines, clock, close } = await startMeetingPoint();
    await connectTo(url, 'a');
    const closed = close();
    await clock.advance(SECOND_MS);
    await closed;
    expect(lines).toEqual(['Meeting point: connections ended: going-away 1']);
  });

  test('[MEET16] tells that a port is in use', async () => {
    const { port } = await startMeetingPoint();
    const second = createMeetingPoint({ clock: createFakeClock(), log: silent });
    await expect(second.listen({ host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'port-in-use' });
    await second.close();
  });

  test('[MEET16] tells that it cannot listen', async () => {
    const point = createMeetingPoint({ clock: createFakeClock(), log: silent });
    // An address of the documentation, which is nobody's.
    await expect(point.listen({ host: '192.0.2.1', port: 0 })).rejects.toMatchObject({ code: 'cannot-listen' });
    await point.close();
  });

  test('[MEET16] writes an IPv6 address as URLs do', async () => {
    const point = createMeetingPoint({ clock: createFakeClock(), log: silent });
    const { url, port } = await point.listen({ host: '::1', port: 0 });
    expect(url).toBe(`ws://[::1]:${port}`);
    await (await connect(url)).settled();
    const closed = point.close();
    await closed;
  });

  test('[MEET16] says goodbye when it closes, and does not wait for who does not hear', async () => {
    const { url, clock, close, counts } = await startMeetingPoint();
    const [alice, mallory] = [await connectTo(url, 'a'), await connectTo(url, 'a')];
    mallory.webSocket.pause();
    const closed = Promise.all([close(), close()]);
    expect(await alice.closed).toEqual({ code: 1001, reason: 'going-away' });
    await expect.poll(() => counts().connections, SOON).toBe(1);
    await clock.advance(SECOND_MS);
    await closed;
    expect(counts()).toMatchObject({ connections: 0, seats: 0 });
    await expect(connect(url)).rejects.toThrow('ECONNREFUSED');
  });

  test('[MEET16] closes also while it is about to listen, or when it never did', async () => {
    const point = createMeetingPoint({ clock: createFakeClock(), log: silent });
    const listening = point.listen({ host: '127.0.0.1', port: 0 });
    await point.close();
    const { url } = await listening;
    await expect(connect(url)).rejects.toThrow('ECONNREFUSED');
    await createMeetingPoint({ clock: createFakeClock(), log: silent }).close();
  });
});
