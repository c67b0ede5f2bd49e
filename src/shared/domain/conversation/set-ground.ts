import type * as Y from 'yjs';
import type { MessageId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { isInOwnWords } from '../check-in/speaking.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { isMalformed } from '../record/malformed.ts';
import { checkGround, type Ground, type GroundCode, writeGround } from './ground.ts';
import { readMessage } from './message-reader.ts';

/**
 * Says on what ground something stands that one said oneself; `undefined` takes the ground away.
 *
 * **Errors:** `not-a-choice` for support too, which stands on none. Source: SPEC ADV1, ADV2.
 */
export function setGround(
  doc: Y.Doc,
  input: { readonly messageId: MessageId; readonly ground: Ground | undefined; readonly authorOf: AuthorOf },
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | GroundCode> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { messageId, authorOf } = input;
  const message = readMessage(messageId, openCircleDoc(doc).messages.get(messageId), authorOf);
  if (message === undefined || isMalformed(message)) return err({ code: 'not-found' });
  if (message.author !== actor) return err({ code: 'not-yours' });
  if (!isInOwnWords(message)) return err({ code: 'not-a-choice', field: 'ground' });
  const ground = input.ground && checkGround(input.ground, now);
  if (ground?.ok === false) return ground;
  const value = ground && writeGround(ground.value);
  const change = { kind: 'set', root: 'messages', path: [messageId], key: 'ground', value } as const;
  return ok({ undo: commitOwn(doc, 'ground-set', [change], { actor, authorOf }) });
}
