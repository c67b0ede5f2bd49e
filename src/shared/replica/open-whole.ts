import { AppError } from '#shared/kernel/app-error.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { createCircleKeys } from './circle-keys.ts';
import { openCircleReplica, type OpenReplica } from './circle-replica.ts';
import type { LogTip } from './log/log-tips.ts';
import { openError } from './open-genesis.ts';
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
  const replica = await openKnown(circle, { ...ports, ...keeper.stores });
  const damageCount = replica.damage.missingCount + replica.damage.unreadableCount;
  if (!asItIs) {
    // Without a record nobody can say what was there when it was whole.
    const known = record ?? { givenUp: [], damageCount };
    if (damageCount > known.damageCount) {
      await replica.close();
      throw openError('not-whole');
    }
    keeper.begin(known);
  }

  return {
    ...replica,
    isKept: keeper.isKept,
    acceptLoss: async () => {
      const heads = [...(await ports.log.heads(circleId))].map(([device, head]): LogTip => ({ device, ...head }));
      const places = [...(record?.heads ?? []), ...(record?.givenUp ?? []), ...heads];
      keeper.begin({ givenUp: await findLost(circleId, places, ports.log), damageCount });
    },
    close: async () => {
      const isStored = await replica.close();
      if (isStored) await keeper.finish();
      return isStored;
    },
  };
}

async function openKnown(circle: KeyringCircle, ports: WorkspacePorts): Promise<OpenReplica> {
  try {
    return await openCircleReplica(circle, ports);
  } catch (error) {
    const isUnknown = error instanceof AppError && error.code === 'other-device';
    if (isUnknown && (await adoptDevice(circle, ports))) return openCircleReplica(circle, ports);
    throw error;
  }
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
