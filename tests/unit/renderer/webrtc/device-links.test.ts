import { expect, test } from 'vitest';

import { createDeviceLinks } from '#renderer/adapters/webrtc/device-links.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { LinkListener, PeerLink } from '#shared/ports/transport.ts';

function createLink(device: string, told: string[], name: string): PeerLink {
  let listener: LinkListener | undefined;
  return {
    device: device as DeviceId,
    send: () => undefined,
    drained: () => Promise.resolve(),
    listen: (given) => {
      listener = given;
      told.push(`${name} listens`);
    },
    close: () => {
      told.push(`${name} closes`);
      listener?.onClosed();
    },
  };
}

test('[ROOM14] a newer link replaces the older, before it is offered', () => {
  const told: string[] = [];
  const links = createDeviceLinks();
  const accept = (link: PeerLink): void =>
    link.listen({ onMessage: () => undefined, onClosed: () => told.push('closed') });
  links.accept(accept);
  links.add(createLink('alice', told, 'one'));
  links.add(createLink('bob', told, 'other'));
  links.add(createLink('alice', told, 'two'));
  expect(told).toEqual(['one listens', 'other listens', 'one closes', 'closed', 'two listens']);
  // The end of the older, told late, leaves the newer in its place.
  links.add(createLink('alice', told, 'three'));
  expect(told.slice(5)).toEqual(['two closes', 'closed', 'three listens']);
});

test('[ROOM14] a link that has closed by itself is not closed again', () => {
  const told: string[] = [];
  const links = createDeviceLinks();
  links.accept((link) => link.listen({ onMessage: () => undefined, onClosed: () => undefined }));
  const one = createLink('alice', told, 'one');
  links.add(one);
  one.close();
  links.add(createLink('alice', told, 'two'));
  expect(told).toEqual(['one listens', 'one closes', 'two listens']);
});

test('[ROOM10] every link is offered once, those that waited too', () => {
  const links = createDeviceLinks();
  const offered: string[] = [];
  links.add(createLink('alice', [], 'one'));
  links.add(createLink('bob', [], 'two'));
  links.add(createLink('alice', [], 'three'));
  const stop = links.accept(({ device }) => offered.push(device));
  expect(offered).toEqual(['bob', 'alice']);
  stop();
  links.add(createLink('carol', [], 'four'));
  expect(offered).toHaveLength(2);
  links.accept(({ device }) => offered.push(`again ${device}`));
  expect(offered.slice(2)).toEqual(['again carol']);
});
