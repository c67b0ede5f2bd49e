import { AppError } from '#shared/kernel/app-error.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { LogDamage } from '#shared/ports/workspace.ts';
import { createCircleKeys } from './circle-keys.ts';
import { openCircleReplica, type OpenReplica } from './circle-replica.ts';
import type { LogTip } from './log/log-tips.ts';
import { openError } from './open-genesis.ts';
import { PROTECTIONS } from './protections.ts';
import { adoptDevice } from './recovery/adopt-device.ts';
import type { CircleRecord } from './recovery/circle-record.ts';
import { findLost } from './recovery/find-lost.ts';
import { readGraph } from './recovery/read-graph.ts';
import { openRecordBook } from './recovery/record-book.ts';
import { createRecordKeeper } from './recovery/record-keeper.ts';
import type { WorkspacePorts } from './stores.ts';

/** An open circle that is remembered apart from the database. */
export interface WholeReplica extends OpenReplica {
  readonly isKept: Observable<boolean>;
  /** Takes what is lost now for given up: the person goes on without it. */
  readonly acceptLoss: () => Promise<void>;
}

/**
 * Opens a circle if all of it is there that was ever stored, as far as is remembered (SPEC KEPT3), or as it is. A device that has
 * taken other keys makes itself known first. **Errors**: as `Workspace.open`.
 */
export async function openWhole(
  circle: KeyringCircle,
  ports: WorkspacePorts,
  { asItIs }: { readonly asItIs: boolean },
): Promise<WholeReplica> {
  const { circleId } = circle;
  const keys = createCircleKeys(circle);
  const book = openRecordBook(circleId, keys, ports);
  const record = await book.read();
  if (record !== undefined && !asItIs) await refuseLoss(circle, record, ports);
  const keeper = createRecordKeeper({ circleId, keys, book, record, ports });
  const replica = await openKnown(circle, { ...ports, ...keeper.stores }, (damage) => {
    // Without a record nobody can say what was there when it was whole.
    if (!asItIs && record !== undefined && lossOf(damage) > record.damageCount) throw openError('not-whole');
  });
  const damageCount = lossOf(replica.damage);
  if (!asItIs) {
    // What has come back since is no loss any more.
    const givenUp = await findLost(circleId, record?.givenUp ?? [], ports.log);
    keeper.begin({ givenUp, damageCount });
  }

  return {
    ...replica,
    isKept: keeper.isKept,
    acceptLoss: async () => {
      const heads = [...(await ports.log.heads(circleId))].map(([device, head]): LogTip => ({ device, ...head }));
      const places = [...(record?.heads ?? []), ...(record?.givenUp ?? []), ...heads];
      keeper.begin({ givenUp: await findLost(circleId, places, ports.log), damageCount });
      await keeper.keepNow();
    },
    close: async () => {
      const isStored = await replica.close();
      if (isStored) await keeper.finish();
      return isStored;
    },
  };
}

async function openKnown(
  circle: KeyringCircle,
  ports: WorkspacePorts,
  judge: (damage: LogDamage) => void,
): Promise<OpenReplica> {
  const open = (): Promise<OpenReplica> => openCircleReplica(circle, ports, PROTECTIONS, judge);
  try {
    return await open();
  } catch (error) {
    const isUnknown = error instanceof AppError && error.code === 'other-device';
    if (isUnknown && (await adoptDevice(circle, ports))) return open();
    throw error;
  }
}

/** What this disk has lost; what came here unreadable is nobody's loss. */
function lossOf({ missingCount, alteredCount }: LogDamage): number {
  return missingCount + alteredCount;
}

/** Entries that the database has lost are no loss: all of them are in the record. */
async function refuseLoss(circle: KeyringCircle, record: CircleRecord, { log, graph, crypto }: WorkspacePorts) {
  const { circleId } = circle;
  const lost = await findLost(circleId, record.heads, log);
  if (lost.some(({ id }) => !record.givenUp.some((each) => each.id === id))) throw openError('not-whole');
  const stored = await graph.load(circleId);
  if (stored.length >= record.entries.length) return;
  const entries = [...stored.map(({ bytes }) => bytes), ...record.entries];
  const whole = await readGraph(circle, entries, { crypto });
  if (whole !== undefined) await graph.append(circleId, whole.entriesUnknownTo([]));
}
