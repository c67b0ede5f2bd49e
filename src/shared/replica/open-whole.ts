import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { LogDamage } from '#shared/ports/workspace.ts';
import { createCircleKeys } from './circle-keys.ts';
import { openCircleReplica } from './circle-replica.ts';
import type { OpenReplica } from './open-replica.ts';
import type { LogTip } from './log/log-tips.ts';
import { openError } from './open-genesis.ts';
import type { OpeningWay } from './opening-way.ts';
import { PROTECTIONS } from './protections.ts';
import { adoptDevice } from './recovery/adopt-device.ts';
import type { CircleRecord } from './recovery/circle-record.ts';
import { findLost } from './recovery/find-lost.ts';
import { mendFromRecord, mendGraph } from './recovery/mend-graph.ts';
import { openRecordBook } from './recovery/record-book.ts';
import { createRecordKeeper } from './recovery/record-keeper.ts';
import { surveyRows } from './recovery/survey-rows.ts';
import type { WorkspacePorts } from './stores.ts';

const GRAPH_FAILURES: readonly string[] = ['other-device', 'genesis-missing', 'genesis-invalid'];

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
  { asItIs, keepKeys }: { readonly asItIs: boolean; readonly keepKeys?: OpeningWay['keepKeys'] },
): Promise<WholeReplica> {
  const { circleId } = circle;
  const keys = createCircleKeys(circle);
  const book = openRecordBook(circleId, keys, ports);
  const record = await book.read();
  if (record !== undefined && !asItIs) await refuseLoss(circleId, record, ports);
  const alteredEntryCount = await mendFromRecord(circle, record?.entries ?? [], ports);
  const lossOf = ({ missingCount, alteredCount }: LogDamage): number => missingCount + alteredCount + alteredEntryCount;
  const goesOn = record !== undefined && record.givenUp.length + record.damageCount > 0;
  const keeper = createRecordKeeper({ circleId, keys, book, record, ports });
  const judge = (damage: LogDamage): void => {
    // Without a record nobody can say what was there when it was whole.
    if (!asItIs && record !== undefined && lossOf(damage) > record.damageCount) throw openError('not-whole');
  };
  // A state stands for rows that nobody looks at: of what was lost it may say too much.
  const how = { judge, readsAll: asItIs || goesOn, ...(keepKeys === undefined ? {} : { keepKeys }) };
  const replica = await openKnown(circle, { ...ports, ...keeper.stores }, how).catch(async (error: unknown) => {
    if (asItIs || !isOfTheGraph(error)) throw error;
    // Only now are signatures looked at, too: what lacks may be what the disk has altered.
    const { wrongCount } = await mendGraph(circle, record?.entries ?? [], ports);
    throw wrongCount > 0 ? openError('not-whole') : error;
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
      const { altered } = await surveyRows(circleId, ports.log);
      const places = [...(record?.heads ?? []), ...(record?.givenUp ?? []), ...heads, ...altered];
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

async function openKnown(circle: KeyringCircle, ports: WorkspacePorts, how: OpeningWay): Promise<OpenReplica> {
  const open = (): Promise<OpenReplica> => openCircleReplica(circle, ports, PROTECTIONS, how);
  try {
    return await open();
  } catch (error) {
    const isUnknown = error instanceof AppError && error.code === 'other-device';
    if (isUnknown && (await adoptDevice(circle, ports))) return open();
    throw error;
  }
}

/** Whether the graph lacks what the opening asks of it. */
function isOfTheGraph(error: unknown): boolean {
  return error instanceof AppError && GRAPH_FAILURES.includes(error.code);
}

async function refuseLoss(circleId: CircleId, record: CircleRecord, { log }: WorkspacePorts): Promise<void> {
  const lost = await findLost(circleId, record.heads, log);
  if (lost.some(({ id }) => !record.givenUp.some((each) => each.id === id))) throw openError('not-whole');
}
