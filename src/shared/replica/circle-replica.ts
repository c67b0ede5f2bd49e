import type * as Y from 'yjs';

import { AppError } from '#shared/kernel/app-error.ts';
import { equalBytes } from '#shared/kernel/bytes.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { CircleReplica, OpenFailure } from '#shared/ports/workspace.ts';
import { createCircleKeys } from './circle-keys.ts';
import { SESSION_NONCE_BYTES } from './envelope/payloads.ts';
import { epochCommitmentOf, type Genesis, readGenesis } from './graph/genesis.ts';
import { createEnvelopeMaker } from './log/envelope-maker.ts';
import { loadCircle } from './log/load-circle.ts';
import { createLogWriter, type Urgency } from './log/log-writer.ts';
import { createStateKeeper } from './log/state-keeper.ts';
import { deviceIdOf } from './names.ts';
import { clientIdOf } from './session.ts';
import type { ReplicaPorts } from './stores.ts';

/** Opens a circle of this device: checks its Genesis, replays its log, and keeps what is edited from then on. */
export async function openCircleReplica(circle: KeyringCircle, ports: ReplicaPorts): Promise<CircleReplica> {
  const { circleId, memberId, kind } = circle;
  const { device, founder } = await readOwnGenesis(circle, ports);
  const keys = createCircleKeys(circle);
  const { doc, sessions, damage, access, loaded } = await loadCircle({
    circleId,
    memberOf: (signer) => (signer === device ? founder : undefined),
    keys,
    ports,
  });
  const writer = createLogWriter({
    circleId,
    log: ports.log,
    maker: createEnvelopeMaker({ device, head: loaded.heads.get(device), keys, ...ports }),
    clock: ports.clock,
    logger: ports.logger,
    onStored: (stored) => stateKeeper.noteStored(stored),
  });
  const stateKeeper = createStateKeeper({ circleId, doc, sessions, keys, ports, loaded, writer });
  let session = startSession();

  function startSession(): { readonly nonce: Uint8Array; isWritten: boolean } {
    const nonce = ports.random.bytes(SESSION_NONCE_BYTES);
    const clientId = clientIdOf(memberId, device, nonce);
    sessions.claim(clientId, memberId);
    doc.clientID = clientId;
    return { nonce, isWritten: false };
  }

  function handleUpdate(update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void {
    if (!transaction.local || access !== 'write') return;
    if (!session.isWritten) {
      session.isWritten = true;
      writer.add({ kind: 'session', nonce: session.nonce }, 'with-the-next');
    }
    writer.add({ kind: 'update', update }, urgencyOf(origin, transaction));
  }

  function handleCleanup(): void {
    // Yjs takes a random client id when somebody else's edit carries ours: nobody could tell whose it is (SPEC SES3).
    if (sessions.authorOf(doc.clientID) === undefined) session = startSession();
  }

  doc.on('updateV2', handleUpdate);
  doc.on('afterTransactionCleanup', handleCleanup);

  return {
    circleId,
    kind,
    me: memberId,
    doc,
    access,
    damage,
    saved: writer.saved,
    authorOf: sessions.authorOf,
    flush: writer.flush,
    retry: writer.retry,
    close: async () => {
      await stateKeeper.refresh();
      await writer.flush();
      // Nothing is awaited from here on: an edit is either stored or keeps the circle open.
      if (!writer.isSettled()) return false;
      doc.off('updateV2', handleUpdate);
      doc.off('afterTransactionCleanup', handleCleanup);
      writer.dispose();
      stateKeeper.dispose();
      doc.destroy();
      return true;
    },
  };
}

/** Only what Yjs clears away by itself may wait: every other local change is the person's (SPEC LOG5). */
function urgencyOf(origin: unknown, { beforeState, afterState, doc }: Y.Transaction): Urgency {
  if (origin === COMMAND_ORIGIN) return 'at-once';
  const isDeleteOnly = beforeState.get(doc.clientID) === afterState.get(doc.clientID);
  return origin === null && isDeleteOnly ? 'with-the-next' : 'soon';
}

async function readOwnGenesis(circle: KeyringCircle, ports: ReplicaPorts): Promise<Genesis> {
  const entries = await ports.graph.load(circle.circleId);
  const stored = entries.find(({ id }) => id.toString() === circle.circleId.toString());
  if (stored === undefined) throw openError('genesis-missing');
  const read = await readGenesis(stored.bytes, ports.crypto);
  if (!read.ok || read.value.circleId !== circle.circleId) throw openError('genesis-invalid');
  const genesis = read.value;
  const [first] = circle.epochs;
  const fits =
    first !== undefined &&
    first.epochId === genesis.epochId &&
    equalBytes(epochCommitmentOf(first.key), genesis.epochCommitment) &&
    circle.memberId === genesis.founder &&
    circle.kind === genesis.kind;
  if (!fits) throw openError('wrong-key');
  // Whoever writes must be who the circle knows: another device would begin a log that nobody could follow.
  if (deviceIdOf(await ports.crypto.keys()) !== genesis.device) throw openError('other-device');
  return genesis;
}

/** Says why a circle was not opened; nothing was changed. */
export function openError(code: OpenFailure): AppError {
  return new AppError(code, `the circle could not be opened: ${code}`, { retryable: code === 'storage-unavailable' });
}
