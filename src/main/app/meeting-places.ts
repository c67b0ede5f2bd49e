import { join } from 'node:path';
import { toHex } from '#shared/kernel/bytes.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Random } from '#shared/ports/random.ts';
import { createJsonFile } from '#main/platform/json-file.ts';
import { createMeetingBridge } from '#main/services/meeting-point/meeting-bridge.ts';
import { createMeetingPoint, type MeetingPoint } from '#main/services/meeting-point/meeting-point.ts';
import { keptPointsSchema } from '#main/services/meetings/kept-points.ts';
import { type Meetings, openMeetings } from '#main/services/meetings/meetings.ts';
import { openBonjourBoard } from '#main/services/nearby/bonjour-board.ts';
import { NOWHERE_NEARBY, openNearby } from '#main/services/nearby/nearby.ts';

const TOKEN_BYTES = 16;
const GIVEN_MAX_COUNT = 16;

/** Where this device meets others: its own meeting point for the page, another for the network, and lines to more. */
export interface MeetingPlaces extends Pick<Meetings, 'list' | 'add' | 'remove'> {
  /** For the page alone, with a secret path; `undefined` where it could not be opened. */
  readonly address: string | undefined;
  /** What the page's policy has to let it connect to. */
  readonly sockets: readonly string[];
  /** The computer has slept: everything is tried again now. */
  readonly wake: () => void;
  /** Says goodbye everywhere; resolves when that is done. */
  readonly close: () => Promise<void>;
}

interface MeetingPlacesOptions {
  readonly profile: string;
  /** Addresses of meeting points given from outside, with commas between them. */
  readonly given: string;
  /** Whether to be found on the own network, and to find others there. */
  readonly isNearbyWanted: boolean;
  /** The `Origin` of the page. */
  readonly pageOrigin: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

/** Opens all of them. **Guarantees** Never rejects for what cannot be opened: the list says so. */
export async function openMeetingPlaces(options: MeetingPlacesOptions): Promise<MeetingPlaces> {
  const { profile, clock, random, log } = options;
  const local = createMeetingPoint({ clock, log });
  const listening = await openForPage(local, options);
  let network: MeetingPoint | undefined;
  const nearby = options.isNearbyWanted
    ? openNearby({
        listen: () => {
          network = createMeetingPoint({ clock, log });
          // No page is let in, whichever it is: only programs, which have no origin.
          return network.listen({ host: '0.0.0.0', port: 0, origins: [''] });
        },
        openBoard: openBonjourBoard,
        clock,
        random,
        log,
      })
    : undefined;
  const meetings = await openMeetings({
    given: readAddresses(options.given),
    file: createJsonFile(join(profile, 'meeting-points.json'), keptPointsSchema, log),
    nearby: nearby?.places ?? createSubject(NOWHERE_NEARBY),
    connect: listening && ((uplinks) => createMeetingBridge({ local: local.exchange, uplinks, clock, random })),
    log,
  });

  return {
    list: meetings.list,
    add: meetings.add,
    remove: meetings.remove,
    address: listening?.url,
    sockets: listening ? [`ws://127.0.0.1:${listening.port}`] : [],
    wake: () => {
      nearby?.look();
      meetings.wake();
    },
    close: async () => {
      meetings.dispose();
      await Promise.all([nearby?.close(), network?.close(), local.close()]);
    },
  };
}

async function openForPage(
  local: MeetingPoint,
  { pageOrigin, random, log }: MeetingPlacesOptions,
): Promise<{ readonly url: string; readonly port: number } | undefined> {
  try {
    const path = `/${toHex(random.bytes(TOKEN_BYTES))}`;
    return await local.listen({ host: '127.0.0.1', port: 0, path, origins: [pageOrigin] });
  } catch (cause) {
    log.error('The meeting point of the page could not be opened', cause);
    return undefined;
  }
}

function readAddresses(given: string): readonly string[] {
  const addresses = given.split(',').map((address) => address.trim());
  return addresses.filter((address) => address !== '').slice(0, GIVEN_MAX_COUNT);
}
