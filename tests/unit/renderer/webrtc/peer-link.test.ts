import { expect, test } from 'vitest';

import { createPeerLink } from '#renderer/adapters/webrtc/peer-link.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import { settle } from '#tests/support/fake-clock.ts';

function begin() {
  const told: string[] = [];
  const side = createPeerLink({
    device: '44'.repeat(16) as DeviceId,
    send: (channel, message) => void told.push(`sent ${channel} ${message.join()}`),
    drained: () => Promise.resolve(),
    close: () => void told.push('close'),
    onListening: () => void told.push('listening'),
  });
  const listener = {
    onMessage: (channel: string, message: Uint8Array) => void told.push(`got ${channel} ${message.join()}`),
    onClosed: () => void told.push('closed'),
  };
  return { told, listener, ...side };
}

test('[LINK6] what is sent before the other end listens waits, in order', async () => {
  const { told, link, listener, open } = begin();
  link.listen(listener);
  link.send('log', Uint8Array.of(1));
  link.send('live', Uint8Array.of(2));
  const drained = link.drained().then(() => told.push('drained'));
  await settle();
  expect(told).toEqual(['listening']);
  open();
  link.send('log', Uint8Array.of(3));
  await drained;
  expect(told).toEqual(['listening', 'sent log 1', 'sent live 2', 'sent log 3', 'drained']);
});

test('[LINK9] the end is told once, and nothing comes or goes afterwards', async () => {
  const { told, link, listener, open, deliver, end } = begin();
  link.listen(listener);
  open();
  deliver('log', Uint8Array.of(1));
  end();
  end();
  deliver('log', Uint8Array.of(2));
  link.send('log', Uint8Array.of(3));
  open();
  await link.drained();
  expect(told).toEqual(['listening', 'got log 1', 'closed']);
});

test('[LINK9] who begins to listen after the end hears of it; who waits to send does not wait for ever', async () => {
  const { told, link, listener, end } = begin();
  const drained = link.drained();
  link.send('log', Uint8Array.of(1));
  end();
  await drained;
  link.listen(listener);
  expect(told).toEqual(['closed']);
});
