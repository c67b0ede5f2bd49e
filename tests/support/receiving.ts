import * as Y from 'yjs';

import { AppError } from '#shared/kernel/app-error.ts';
import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { createCircleKeys } from '#shared/replica/circle-keys.ts';
import type { Envelope } from '#shared/replica/envelope/envelope.ts';
import { encodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import type { KnownDevice } from '#shared/replica/graph/graph-state.ts';
import { loadCircle } from '#shared/replica/log/load-circle.ts';
import { createLogAppender } from '#shared/replica/log/log-appender.ts';
import { createStateKeeper } from '#shared/replica/log/state-keeper.ts';
import { PROTECTIONS } from '#shared/replica/protections.ts';
import { createEnvelopeIntake, toLogged } from '#shared/replica/receive/envelope-intake.ts';
import { createWaitingRoom } from '#shared/replica/receive/waiting-room.ts';
import { createFakeClock } from './fake-clock.ts';
import { AUTHORS_CIRCLE, type LogAuthor } from './log-author.ts';
import { createMemoryDisk, type MemoryDisk } from './memory-stores.ts';
import { createSeededRandom } from './seeded-random.ts';

const REMOTE_ORIGIN = Symbol('remote');

/** A device that only receives: the way from bytes to the document, as in an open circle, on a disk that survives. */
export type Receiving = Awaited<ReturnType<typeof openReceiving>>;

/** Opens the circle on a disk. Whoever is added to `authors` later becomes known then. */
export async function openReceiving(
  options: {
    readonly disk?: MemoryDisk;
    readonly authors?: readonly LogAuthor[];
    readonly deviceOf?: (device: DeviceId) => KnownDevice | undefined;
    readonly circle?: KeyringCircle;
    readonly crypto?: DeviceCrypto;
  } = {},
) {
  const { disk = createMemoryDisk(), authors = [], circle = AUTHORS_CIRCLE, crypto = authors[0]?.crypto } = options;
  const deviceOf =
    options.deviceOf ?? ((device: DeviceId) => authors.find((author) => author.device === device)?.known);
  if (crypto === undefined) throw new Error('nothing to check signatures with');
  const { circleId } = circle;
  const errors: string[] = [];
  const logger = { error: (message: string) => void errors.push(message), info: () => undefined };
  const vault = { isLocked: false };
  const guarded: DeviceCrypto = {
    ...crypto,
    verifyMany: (claims) =>
      vault.isLocked
        ? Promise.reject(new AppError('vault-locked', 'told to be locked', { retryable: true }))
        : crypto.verifyMany(claims),
  };
  const keys = createCircleKeys(circle);
  const ports = { ...disk, crypto: guarded, clock: createFakeClock(), random: createSeededRandom(99), logger };
  const loaded = await loadCircle({ circleId, deviceOf, keys, ports, protections: PROTECTIONS });
  const { doc, sessions, tips, applier, reader, position } = loaded;
  const waitingRoom = createWaitingRoom({ circleId, shelf: disk.shelf, log: disk.log, logger });
  await waitingRoom.load();
  const appender = createLogAppender({ circleId, log: disk.log, position });

  async function store(envelopes: readonly Envelope[]): Promise<void> {
    await appender.append(envelopes.map(toLogged));
    const readings = await reader.read(envelopes);
    for (const { id, header } of envelopes) tips.follow({ ...header, id });
    const links = envelopes.flatMap(({ id, header }, index) => {
      const reading = readings[index];
      return reading === undefined ? [] : [{ place: { ...header, id }, reading }];
    });
    applier.take(links, REMOTE_ORIGIN);
  }

  const { log } = disk;
  const lacking = new Set<EpochId>();
  const ends = new Map<DeviceId, number>();
  const intake = createEnvelopeIntake({
    ...{ circleId, circleTag: keys.circleTag, crypto: guarded, log, tips, waitingRoom, deviceOf, store },
    hasKey: (epochId) => !lacking.has(epochId),
    takenUpTo: (device) => ends.get(device),
  });
  return {
    ...{ ...loaded, circleId, disk, errors, vault, waitingRoom, intake, keys },
    /** Epochs whose keys are not here yet, and up to where the logs of those are taken who have left. */
    ...{ lacking, ends },
    add: (...envelopes: readonly Envelope[]) => intake.add(envelopes.map(encodeEnvelope)),
    reconsider: () => applier.reconsider(reader, REMOTE_ORIGIN),
    text: () => doc.getText('text').toJSON(),
    rowCount: () => disk.rows.get(circleId)?.length ?? 0,
    shelfCount: () => disk.shelves.waiting.get(circleId)?.size ?? 0,
    hasPending: () => doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
    /** Everything that must be the same, whatever the order was. */
    outcome: () => ({
      text: doc.getText('text').toJSON(),
      map: doc.getMap('map').toJSON(),
      state: [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b),
      authors: [...doc.store.clients.keys()].toSorted((a, b) => a - b).map((id) => [id, sessions.authorOf(id)]),
      tips: tips
        .all()
        .map(({ id }) => id)
        .toSorted(),
      refused: applier.counts().refused,
      waiting: applier.waitingCount(),
    }),
    /** Writes the cached state, however short the log is. */
    cache: () =>
      createStateKeeper({
        ...{ circleId, doc, sessions, applier, reader, keys, ports, tips, appender, tailWeight: 1_000 },
        flush: () => Promise.resolve(),
        isExact: () => true,
      }).refresh(),
  };
}
