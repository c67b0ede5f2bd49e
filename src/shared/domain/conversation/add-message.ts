import * as Y from 'yjs';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MessageId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { findLead } from '../board/find-card.ts';
import { canWrite, type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import { findMentions, type Named } from './mentions.ts';
import type { About } from './message.ts';
import { MENTION_PREFIX } from './message-reader.ts';

/** What somebody says, and what about. */
export interface NewMessage {
  readonly about: About;
  readonly text: string;
  /** Who can be called by name in it. */
  readonly members: readonly Named[];
}

/** Clocks that differ by more than this are wrong, and are not followed. */
const CLOCK_ERROR_MS = DAY_MS;

/**
 * Says something to the circle where the thing is. Undo withdraws it.
 *
 * **Errors:** `not-found` when the lead is gone. Source: SPEC CONV1, CONV3, CONV4.
 */
export function addMessage(
  doc: Y.Doc,
  { about, text: written, members }: NewMessage,
  ctx: CommandContext,
): CommandResult<{ readonly messageId: MessageId }, 'empty' | 'too-long' | 'not-found'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const text = written.trim();
  if (text === '') return err({ code: 'empty', field: 'text' });
  if (text.length > LIMITS.message) return err({ code: 'too-long', field: 'text' });
  const roots = openCircleDoc(doc);
  if (about.kind === 'lead' && findLead(roots, about.id) === undefined) return err({ code: 'not-found' });
  const messageId = ctx.newId('message');
  const mentioned = findMentions(text, members).flatMap((mention) => mention.members);
  const fields = {
    aboutKind: about.kind,
    aboutId: about.id,
    text,
    at: timeAfterAll(roots, about, ctx.now),
    ...Object.fromEntries(mentioned.map((memberId) => [MENTION_PREFIX + memberId, true])),
  };
  const undo = commit(doc, 'message-added', [{ kind: 'create', root: 'messages', path: [messageId], fields }]);
  return ok({ messageId, undo });
}

/** The present, or a little later where the clock of somebody in the conversation is ahead: answers stand below. */
function timeAfterAll(roots: CircleRoots, about: About, now: number): number {
  let time = now;
  for (const message of roots.messages.values()) {
    if (!(message instanceof Y.Map) || message.get('aboutId') !== about.id) continue;
    const at: unknown = message.get('at');
    if (typeof at === 'number' && at >= time && at < now + CLOCK_ERROR_MS) time = at + 1;
  }
  return time;
}
