import type * as Y from 'yjs';

import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import type { Random } from '#shared/ports/random.ts';
import type { Access } from '#shared/ports/workspace.ts';
import { SESSION_NONCE_BYTES } from './envelope/payloads.ts';
import type { LiveSender } from './live/live-sender.ts';
import type { PendingItem } from './log/envelope-maker.ts';
import type { LogWriter, Urgency } from './log/log-writer.ts';
import { clientIdOf } from './session.ts';
import type { SessionTable } from './session-table.ts';

/** What the person does in a document, on its way into the own log and to those who are connected. */
export interface OwnEdits {
  /** Adds something to the log that is no edit of the document. */
  readonly write: (item: PendingItem, urgency: Urgency) => void;
  /** Adds what an earlier start left behind: what comes after it stands under the present session again. */
  readonly writeLeftover: (items: readonly PendingItem[]) => void;
  /** Begins a new session when the present client id is no longer this member's alone. */
  readonly keepSession: () => void;
  readonly dispose: Dispose;
}

export function followOwnEdits(options: {
  readonly doc: Y.Doc;
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly access: Observable<Access>;
  readonly sessions: SessionTable;
  readonly random: Random;
  readonly writer: LogWriter;
  readonly liveSender: LiveSender;
}): OwnEdits {
  const { doc, device, member, access, sessions, random, writer, liveSender } = options;
  let session = start();

  function start(): { readonly nonce: Uint8Array; isWritten: boolean } {
    const nonce = random.bytes(SESSION_NONCE_BYTES);
    const clientId = clientIdOf(device, nonce);
    sessions.claim({ clientId, device });
    doc.clientID = clientId;
    liveSender.begin(nonce);
    return { nonce, isWritten: false };
  }

  function write(item: PendingItem, urgency: Urgency): void {
    if (!session.isWritten) {
      session.isWritten = true;
      writer.add({ kind: 'session', nonce: session.nonce }, 'with-the-next');
    }
    writer.add(item, urgency);
  }

  function handleUpdate(update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void {
    if (!transaction.local || access.get() !== 'write') return;
    const urgency = urgencyOf(origin, transaction);
    // Sealed when it has gone, since both at once would hold each other up; and soon, should it be held up itself.
    const goesAhead = urgency === 'at-once' && liveSender.sendAct(update, () => void writer.flush());
    write({ kind: 'update', update }, goesAhead ? 'soon' : urgency);
    if (urgency === 'soon') liveSender.note(update);
  }

  function keepSession(): void {
    // Yjs takes a random client id when somebody else's edit carries ours, and ours may turn out to be claimed by another:
    // either way nobody could tell whose the next edit is (SPEC SES3).
    if (sessions.authorOf(doc.clientID) !== member) session = start();
  }

  doc.on('updateV2', handleUpdate);
  doc.on('afterTransactionCleanup', keepSession);
  return {
    write,
    writeLeftover: (items) => {
      session.isWritten = false;
      for (const item of items) writer.add(item, 'at-once');
    },
    keepSession,
    dispose: () => {
      doc.off('updateV2', handleUpdate);
      doc.off('afterTransactionCleanup', keepSession);
    },
  };
}

/** Only what Yjs clears away by itself may wait: every other local change is the person's (SPEC LOG5). */
function urgencyOf(origin: unknown, { beforeState, afterState, doc }: Y.Transaction): Urgency {
  if (origin === COMMAND_ORIGIN) return 'at-once';
  const isDeleteOnly = beforeState.get(doc.clientID) === afterState.get(doc.clientID);
  return origin === null && isDeleteOnly ? 'with-the-next' : 'soon';
}
