import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { PeerLink } from '#shared/ports/transport.ts';

/** The links of one transport, one per device, on their way to whoever accepts them. */
export interface DeviceLinks {
  /** A newer link with a device replaces the older: after sleep the other end alone may know that the older is dead. */
  readonly add: (link: PeerLink) => void;
  readonly accept: (onLink: (link: PeerLink) => void) => Dispose;
}

export function createDeviceLinks(): DeviceLinks {
  const links = new Map<DeviceId, PeerLink>();
  const accepting = new Set<(link: PeerLink) => void>();
  let waiting: PeerLink[] = [];

  function watch(link: PeerLink): PeerLink {
    const watched: PeerLink = {
      ...link,
      listen: ({ onMessage, onClosed }) =>
        link.listen({
          onMessage,
          onClosed: () => {
            if (links.get(link.device) === watched) links.delete(link.device);
            onClosed();
          },
        }),
    };
    return watched;
  }

  return {
    add: (given) => {
      const link = watch(given);
      const older = links.get(link.device);
      links.set(link.device, link);
      waiting = waiting.filter((each) => each !== older);
      older?.close();
      const [onLink] = accepting;
      if (onLink === undefined) waiting.push(link);
      else onLink(link);
    },
    accept: (onLink) => {
      accepting.add(onLink);
      for (const link of waiting.splice(0)) onLink(link);
      return () => accepting.delete(onLink);
    },
  };
}
