import type { Dispose } from '#shared/kernel/dispose.ts';
import type { MeetingChannel, Network } from '#shared/ports/network.ts';
import type { PeerLink } from '#shared/ports/transport.ts';

type Listener = Parameters<MeetingChannel['subscribe']>[1];

/** Cuts a device off from all others, and on again. */
export interface Cutter {
  /** While it is cut, nothing is said or heard on it. */
  readonly channel: (channel: MeetingChannel) => MeetingChannel;
  /** When it is cut, all links are closed at this end, and those that come about meanwhile at once. */
  readonly enter: (enter: Network['enter']) => Network['enter'];
  readonly setCut: (isCut: boolean) => void;
  /** Leaves all rooms, and neither says nor hears anything more. */
  readonly leave: Dispose;
}

export function createCutter(): Cutter {
  const links = new Set<PeerLink>();
  const listeners = new Set<Listener>();
  const leaving = new Set<Dispose>();
  let isCut = false;
  let hasLeft = false;

  return {
    channel: (channel) => ({
      subscribe: (topic, listener) => {
        const stop = channel.subscribe(topic, {
          onMessage: (message) => {
            if (!isCut) listener.onMessage(message);
          },
          onReach: () => {
            if (!isCut) listener.onReach();
          },
        });
        const end = (): void => {
          listeners.delete(listener);
          leaving.delete(end);
          stop();
        };
        listeners.add(listener);
        leaving.add(end);
        return end;
      },
      publish: (topic, message) => {
        if (!isCut && !hasLeft) channel.publish(topic, message);
      },
    }),
    enter: (enter) => (room) => {
      const transport = enter(room);
      leaving.add(transport.dispose);
      const offer = (onLink: (link: PeerLink) => void) => (link: PeerLink) => {
        if (isCut) {
          link.close();
          return;
        }
        links.add(link);
        onLink(link);
      };
      return { ...transport, accept: (onLink) => transport.accept(offer(onLink)) };
    },
    setCut: (next) => {
      isCut = next;
      if (isCut) for (const link of links) link.close();
      else for (const { onReach } of listeners) onReach();
      links.clear();
    },
    leave: () => {
      hasLeft = true;
      for (const leave of leaving) leave();
    },
  };
}
