import { createSyncHub, type SyncHub } from '#shared/replica/sync/sync-hub.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { deviceOf } from './examples.ts';
import { countTimers, createFakeNetwork } from './fake-link.ts';
import { createFakeSite, type FakeSite } from './fake-site.ts';

/** A device with what it has and whom it talks with. */
export interface Place {
  readonly site: FakeSite;
  readonly hub: SyncHub;
}

/** Hubs of devices 1 to n that can be linked with each other. */
export function createPlaces(count: number, members?: (number: number) => readonly number[]) {
  const clock = createFakeClock();
  const timers = countTimers(clock);
  const network = createFakeNetwork(clock);
  const errors: string[] = [];
  const logger = { error: (message: string) => errors.push(message), info: () => undefined };
  const places = Array.from({ length: count }, (_, index): Place => {
    const site = createFakeSite(index + 1, members?.(index + 1));
    const hub = createSyncHub({ site, clock: timers, logger });
    hub.connect(network.transportOf(site.device));
    return { site, hub };
  });
  const at = (number: number): Place => {
    const place = places[number - 1];
    if (place === undefined) throw new Error('no such device');
    return place;
  };
  return {
    clock,
    timers,
    network,
    errors,
    places,
    at,
    unite: (a: number, b: number) => network.unite(deviceOf(a), deviceOf(b)),
    countOf: (kind: string) => network.sent.filter(({ message }) => message?.kind === kind).length,
  };
}

/** Which envelopes are there. */
export function namesOf({ site }: Place): readonly string[] {
  return site.rows.map(({ id }) => id).toSorted();
}
