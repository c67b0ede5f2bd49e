import type { Observable } from '#shared/kernel/observable.ts';
import type { MeetingPointList } from '#shared/ports/meeting-points.ts';
import type { MeetingChannel } from '#shared/ports/network.ts';

type TopicListener = Parameters<MeetingChannel['subscribe']>[1];

/**
 * The same channel, which also tells when there is a line to a further meeting point: what was published before did not reach
 * whoever is there.
 */
export function withReachOfPoints(channel: MeetingChannel, list: Observable<MeetingPointList>): MeetingChannel {
  const listeners = new Set<TopicListener>();
  let online = onlineOf(list.get());
  list.subscribe(() => {
    const before = online;
    online = onlineOf(list.get());
    if (![...online].some((url) => !before.has(url))) return;
    for (const { onReach } of [...listeners]) onReach();
  });
  return {
    publish: channel.publish,
    subscribe: (topic, { onMessage, onReach }) => {
      const own = { onMessage, onReach };
      listeners.add(own);
      const stop = channel.subscribe(topic, own);
      return () => {
        listeners.delete(own);
        stop();
      };
    },
  };
}

function onlineOf({ points }: MeetingPointList): ReadonlySet<string> {
  return new Set(points.filter(({ status }) => status.state === 'online').map(({ url }) => url));
}
