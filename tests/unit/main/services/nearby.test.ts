import { describe, expect, it, vi } from 'vitest';
import { openNearby } from '#main/services/nearby/nearby.ts';
import type { OpenNoticeBoard } from '#main/services/nearby/notice-board.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';

const OWN_ID = '07'.repeat(16);
const LOOK_EVERY_MS = 30 * SECOND_MS;

/** A network of which the test says who is on it. */
async function createNetwork({ refuses = false } = {}) {
  const clock = createFakeClock();
  const errors: string[] = [];
  const present = new Map<string, string>();
  let options: Parameters<OpenNoticeBoard>[0] | undefined;
  const answer = () => {
    for (const [id, url] of present) options?.onFound(id, url);
  };
  const network = { refuses, isClosed: false };
  const listen = vi.fn<() => Promise<{ port: number }>>(() => Promise.resolve({ port: 4321 }));
  const nearby = openNearby({
    listen,
    openBoard: (given) => {
      if (network.refuses) return Promise.reject(new Error('EADDRINUSE'));
      options = given;
      answer();
      given.onSaid(undefined);
      return Promise.resolve({
        look: answer,
        close: () => {
          network.isClosed = true;
          return Promise.resolve();
        },
      });
    },
    clock,
    random: { bytes: (length) => new Uint8Array(length).fill(7) },
    log: { error: (message) => errors.push(message), info: () => {} },
  });
  await settle();
  const urls = () => nearby.places.get().points.map(({ url }) => url);
  return { nearby, clock, errors, present, network, listen, urls, options: () => options };
}

describe('the own network', () => {
  it('[NEAR1] is told a random id and a port, and nothing else', async () => {
    const { nearby, options } = await createNetwork();
    expect(options()?.notice).toEqual({ id: OWN_ID, port: 4321 });
    expect(nearby.places.get()).toEqual({
      state: 'on',
      own: 'ws://127.0.0.1:4321',
      points: [{ id: OWN_ID, url: 'ws://127.0.0.1:4321' }],
    });
  });

  it('[NEAR2] shows who comes, who has another address, and who says goodbye; its own notice is no news', async () => {
    const { nearby, options, urls } = await createNetwork();
    const listener = vi.fn<() => void>();
    nearby.places.subscribe(listener);
    options()?.onFound(OWN_ID, 'ws://10.0.0.1:4321');
    options()?.onFound('a', 'ws://10.0.0.2:5000');
    options()?.onFound('a', 'ws://10.0.0.2:5000');
    expect(urls()).toEqual(['ws://127.0.0.1:4321', 'ws://10.0.0.2:5000']);
    expect(listener).toHaveBeenCalledTimes(1);
    options()?.onFound('a', 'ws://10.0.0.3:5000');
    expect(urls()[1]).toBe('ws://10.0.0.3:5000');
    options()?.onGone('a');
    expect(urls()).toHaveLength(1);
  });

  it('[NEAR2] forgets who does not answer three times, and nobody who has missed fewer', async () => {
    const { clock, present, urls, nearby } = await createNetwork();
    present.set('a', 'ws://10.0.0.2:5000');
    nearby.look();
    expect(urls()).toHaveLength(2);
    present.clear();
    await clock.advance(3 * LOOK_EVERY_MS);
    expect(urls()).toHaveLength(2);
    await clock.advance(LOOK_EVERY_MS);
    expect(urls()).toHaveLength(1);
  });

  it('[NEAR2] does not grow without end, whoever cries', async () => {
    const { options, urls } = await createNetwork();
    for (let id = 0; id < 1_000; id++) options()?.onFound(String(id), `ws://10.0.0.2:${id}`);
    expect(urls()).toHaveLength(65);
  });

  it('[NEAR3] that cannot be had is failed, told once, and tried again with the same listener', async () => {
    const { nearby, clock, errors, network, listen } = await createNetwork({ refuses: true });
    expect(nearby.places.get()).toMatchObject({ state: 'failed' });
    await clock.advance(2 * LOOK_EVERY_MS);
    expect(errors).toHaveLength(1);
    network.refuses = false;
    await clock.advance(LOOK_EVERY_MS);
    expect(nearby.places.get()).toMatchObject({ state: 'on' });
    expect(listen).toHaveBeenCalledOnce();
  });

  it('[NEAR3] on which nothing can be said is failed until something can', async () => {
    const { nearby, options } = await createNetwork();
    options()?.onSaid(new Error('ENETUNREACH'));
    expect(nearby.places.get().state).toBe('failed');
    options()?.onSaid(undefined);
    expect(nearby.places.get().state).toBe('on');
  });

  it('[NEAR1] is told goodbye, also when it was left before it had opened', async () => {
    const { nearby, clock, network, present, urls } = await createNetwork();
    await nearby.close();
    expect(network.isClosed).toBe(true);
    present.set('a', 'ws://10.0.0.2:5000');
    nearby.look();
    await clock.advance(2 * LOOK_EVERY_MS);
    expect(urls()).toHaveLength(1);

    let opened = (): void => undefined;
    const close = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const early = openNearby({
      listen: () => Promise.resolve({ port: 1 }),
      openBoard: () =>
        new Promise((resolve) => {
          opened = () => resolve({ look: () => undefined, close });
        }),
      clock,
      random: { bytes: (length) => new Uint8Array(length) },
      log: { error: () => {}, info: () => {} },
    });
    await settle();
    const closed = early.close();
    opened();
    await closed;
    expect(close).toHaveBeenCalledOnce();
  });
});
