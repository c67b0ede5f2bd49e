import * as Y from 'yjs';

import { assert } from '#shared/kernel/assert.ts';
import { fromHex } from '#shared/kernel/bytes.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { PendingItem } from '../log/envelope-maker.ts';
import type { SessionTable } from '../session-table.ts';
import { canApply } from '../update/can-apply.ts';
import type { ClockOf } from '../update/clocks.ts';
import type { BorrowedMessage } from './borrowed-messages.ts';
import type { Draft } from './load-drafts.ts';

/** Brings keystrokes of an earlier start into an envelope: what they build on may have to come first (SPEC LIVE7). */
export interface DraftRecovery {
  /** Takes what can be taken now. */
  readonly retry: () => void;
}

export function createDraftRecovery(options: {
  readonly doc: Y.Doc;
  readonly drafts: readonly Draft[];
  readonly device: DeviceId;
  readonly sessions: SessionTable;
  readonly sealed: ClockOf;
  readonly origin: symbol;
  /** Brings back what others had sent live. */
  readonly restore: (messages: readonly BorrowedMessage[]) => void;
  /** The next envelope covers this draft. */
  readonly adopt: (key: string) => void;
  readonly write: (items: readonly PendingItem[]) => void;
}): DraftRecovery {
  const { doc, device, sessions, sealed, origin, restore, adopt, write } = options;
  const opened = new Set<string>();
  let left = options.drafts;
  let isRunning = false;

  function settle({ key, own, needed }: Draft): boolean {
    const { survey, clientId, update } = own;
    if (survey.deletions.size === 0 && (survey.provides.get(clientId)?.to ?? 0) <= sealed(clientId)) {
      adopt(key);
      return true;
    }
    restore(needed);
    if (!canApply(survey, (client) => Y.getState(doc.store, client))) return false;
    Y.applyUpdateV2(doc, update, origin);
    write([...sessionOf(own), { kind: 'update', update }]);
    adopt(key);
    return true;
  }

  /**
   * The SESSION that the keystrokes were made under. It may stand in the log already; that its client id is known does not
   * say so, since others' envelopes may have brought some of these keystrokes back.
   */
  function sessionOf({ clientId, session }: BorrowedMessage): readonly PendingItem[] {
    if (opened.has(session)) return [];
    opened.add(session);
    sessions.claim({ clientId, device });
    const nonce = fromHex(session);
    assert(nonce !== undefined, 'a session is named by its nonce');
    return [{ kind: 'session', nonce }];
  }

  return {
    retry: () => {
      // Applying one tells the replica that the document has grown, which asks to look again.
      if (isRunning || left.length === 0) return;
      isRunning = true;
      try {
        for (let before = -1; before !== left.length;) {
          before = left.length;
          left = left.filter((draft) => !settle(draft));
        }
      } finally {
        isRunning = false;
      }
    },
  };
}
