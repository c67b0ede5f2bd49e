import type * as Y from 'yjs';
import type { MessageId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { isMalformed } from '../record/malformed.ts';
import { readMessage } from './message-reader.ts';

/** Withdraws what one said oneself; undo says it again, in its old place. Source: SPEC CONV5. */
export function withdrawMessage(
  doc: Y.Doc,
  input: { readonly messageId: MessageId; readonly authorOf: AuthorOf },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { messageId, authorOf } = input;
  const message = readMessage(messageId, openCircleDoc(doc).messages.get(messageId), authorOf);
  if (message === undefined || isMalformed(message)) return err({ code: 'not-found' });
  if (message.author !== ctx.actor) return err({ code: 'not-yours' });
  const change = { kind: 'set', root: 'messages', path: [messageId], key: 'deletedAt', value: ctx.now } as const;
  return ok({ undo: commitOwn(doc, 'message-withdrawn', [change], { actor: ctx.actor, authorOf }) });
}
