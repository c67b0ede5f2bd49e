import type { DeviceId } from '#shared/kernel/ids.ts';
import type { PeerLink } from '#shared/ports/transport.ts';

/** Most messages that are kept of a link that is not used yet: whoever begins to use it says what they have anyway. */
const MAX_KEPT_COUNT = 32;

type Message = Parameters<Parameters<PeerLink['listen']>[0]['onMessage']>;

/** One of the ways by which devices are met; of two to the same device that of the higher rank is used. */
export interface Way {
  readonly rank: string;
}

/** A second link to a device, over another way, that waits until the first one has ended. */
export interface SpareLinks {
  readonly add: (link: PeerLink, way: Way) => void;
  /** The spare of the highest rank, to be used from now on. */
  readonly take: (device: DeviceId) => { readonly link: PeerLink; readonly way: Way } | undefined;
  readonly closeAll: (isMeant: (device: DeviceId, way: Way) => boolean) => void;
}

interface Spare {
  readonly link: PeerLink;
  readonly way: Way;
  /** The same link for whoever uses it: what has come meanwhile comes first. */
  readonly used: PeerLink;
}

export function createSpareLinks(): SpareLinks {
  let spares: readonly Spare[] = [];

  function drop(link: PeerLink): void {
    spares = spares.filter((spare) => spare.link !== link);
  }

  return {
    add: (link, way) => {
      const kept: Message[] = [];
      let listener: Parameters<PeerLink['listen']>[0] | undefined;
      link.listen({
        onMessage: (...message) => {
          if (listener !== undefined) listener.onMessage(...message);
          else if (kept.length < MAX_KEPT_COUNT) kept.push(message);
        },
        onClosed: () => {
          drop(link);
          listener?.onClosed();
        },
      });
      const listen: PeerLink['listen'] = (next) => {
        listener = next;
        // Once whoever begins to listen is ready.
        void Promise.resolve().then(() => {
          for (const message of kept) next.onMessage(...message);
        });
      };
      spares = [...spares, { link, way, used: { ...link, listen } }];
    },
    take: (device) => {
      const [best] = spares
        .filter(({ link }) => link.device === device)
        .toSorted((a, b) => (a.way.rank > b.way.rank ? -1 : 1));
      if (best === undefined) return undefined;
      drop(best.link);
      return { link: best.used, way: best.way };
    },
    closeAll: (isMeant) => {
      for (const { link, way } of spares) {
        if (!isMeant(link.device, way)) continue;
        // Not all ways say when they have ended.
        drop(link);
        link.close();
      }
    },
  };
}
