import type { MeetingChannel } from '#shared/ports/network.ts';

/** Says everything on both, and hears what comes by either. */
export function bothChannels(one: MeetingChannel, other: MeetingChannel): MeetingChannel {
  return {
    subscribe: (topic, listener) => {
      const stops = [one.subscribe(topic, listener), other.subscribe(topic, listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    publish: (topic, message) => {
      one.publish(topic, message);
      other.publish(topic, message);
    },
  };
}
