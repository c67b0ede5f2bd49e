import * as Y from 'yjs';

import { AppError } from '#shared/kernel/app-error.ts';
import { equalBytes } from '#shared/kernel/bytes.ts';
import { COMMAND_ORIGIN, TYPING_ORIGIN } from '#shared/kernel/origins.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { CircleReplica, OpenFailure } from '#shared/ports/workspace.ts';
import { createCircleKeys } from './circle-keys.ts';
import { SESSION_NONCE_BYTES } from './envelope/payloads.ts';
import { epochCommitmentOf, type Genesis, readGenesis } from './graph/genesis.ts';
import { createEnvelopeMaker } from './log/envelope-maker.ts';
import { createLogWriter, type Urgency } from './log/log-writer.ts';
import { loadCircle } from './log/load-circle.ts';
import { createStateKeeper } from './log/state-keeper.ts';
import { deviceIdOf } from './names.ts';
import { clientIdOf } from './session.ts';
import type { ReplicaPorts } from './stores.ts';

/** Opens a circle of this device: checks its Genesis, replays its log, and keeps what is edited from then on. */
export async function openCircleReplica(circle: KeyringCircle, ports: ReplicaPorts): Promise<CircleReplica> {
  const genesis = await readOwnGenesis(circle, ports);
  const keys = createCircleKeys(circle);
  const { doc, sessions, head, damage, access, loaded } = await loadCircle({ circle, genesis, keys, ports });
  const device = deviceIdOf(await ports.crypto.keys());
  const writer = createLogWriter({
    circleId: circle.circleId,
    log: ports.log,
    maker: createEnvelopeMaker({ device, head, keys, ...ports }),
    clock: ports.clock,
    logger: ports.logger,
    onStored: (stored) => stateKeeper.noteStored(stored),
  });
  const stateKeeper = createStateKeeper({ circleId: circle.circleId, doc, sessions, keys, ports, loaded, writer });
  let session = startSession();

  function startSession(): { nonce: Uint8Array; isWritten: boolean } {
    const nonce = ports.random.bytes(SESSION_NONCE_BYTES);
    const clientId = clientIdOf(circle.memberId, device, nonce);
    sessions.set(clientId, circle.memberId);
    doc.clientID = clientId;
    return { nonce, isWritten: false };
  }

  function handleUpdate(update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void {
    if (!transaction.local || access !== 'write') return;
    if (!session.isWritten) {
      session.isWritten = true;
      writer.add({ kind: 'session', nonce: session.nonce }, 'with-the-next');
    }
    writer.add({ kind: 'update', update }, urgencyOf(origin));
  }

  function handleCleanup(): void {
    // Yjs takes a random client id when somebody else's edit carries ours: nobody could tell whose it is (SPEC SES3).
    if (sessions.get(doc.clientID) === undefined) session = startSession();
  }

  doc.on('updateV2', handleUpdate);
  doc.on('afterTransactionCleanup', handleCleanup);

  return {
    circleId: circle.circleId,
    kind: circle.kind,
    me: circle.memberId,
    doc,
    access,
    damage,
    saved: writer.saved,
    authorOf: (clientId) => sessions.get(clientId),
    flush: writer.flush,
    retry: writer.retry,
    close: async () => {
      await writer.flush();
      doc.off('updateV2', handleUpdate);
      doc.off('afterTransactionCleanup', handleCleanup);
      writer.dispose();
      await stateKeeper.close();
      doc.destroy();
    },
  };
}

function urgencyOf(origin: unknown): Urgency {
  if (origin === COMMAND_ORIGIN) return 'at-once';
  return origin === TYPING_ORIGIN ? 'soon' : 'with-the-next';
}

async function readOwnGenesis(circle: KeyringCircle, ports: ReplicaPorts): Promise<Genesis> {
  const entries = await ports.graph.load(circle.circleId);
  const stored = entries.find(({ id }) => id.toString() === circle.circleId.toString());
  if (stored === undefined) throw openError('genesis-missing');
  const genesis = await readGenesis(stored.bytes, ports.crypto);
  if (!genesis.ok || genesis.value.circleId !== circle.circleId) throw openError('genesis-invalid');
  const first = circle.epochs[0];
  const fits =
    first !== undefined &&
    first.epochId === genesis.value.epochId &&
    equalBytes(epochCommitmentOf(first.key), genesis.value.epochCommitment);
  if (!fits) throw openError('wrong-key');
  return genesis.value;
}

/** Says why a circle was not opened; nothing was changed. */
export function openError(code: OpenFailure): AppError {
  return new AppError(code, `the circle could not be opened: ${code}`, { retryable: code === 'storage-unavailable' });
}
