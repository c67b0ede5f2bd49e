import type * as Y from 'yjs';
import type { CheckInId, MeetingStepId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed } from '../record/malformed.ts';
import { findLiveMeeting, type MeetingAct, type MeetingCode } from './meeting-act.ts';
import { readMeetingStep } from './step-reader.ts';

/**
 * Brings a topic of one's own to the hot seat. Undo takes it back.
 *
 * **Errors:** `empty` and `too-long` with the field. Source: SPEC TURN11.
 */
export function queueTopic(
  doc: Y.Doc,
  input: MeetingAct & { readonly text: string; readonly checkInId?: CheckInId | undefined },
  ctx: CommandContext,
): CommandResult<{ readonly topicId: MeetingStepId }, MeetingCode | 'empty' | 'too-long'> {
  const found = findLiveMeeting(doc, input);
  if (!found.ok) return found;
  const { meetingId, at, checkInId } = input;
  const text = input.text.trim();
  if (text === '') return err({ code: 'empty', field: 'text' });
  if (text.length > LIMITS.entry) return err({ code: 'too-long', field: 'text' });
  const topicId = ctx.newId('meetingStep');
  const fields = presentFields({ meetingId, kind: 'topic-queued', at, text, checkInId });
  const undo = commit(doc, 'topic-queued', [{ kind: 'create', root: 'meetingSteps', path: [topicId], fields }]);
  return ok({ topicId, undo });
}

/** Takes a topic of one's own back; one that was on the hot seat stays in what was. Source: SPEC TURN11. */
export function takeBackTopic(
  doc: Y.Doc,
  input: { readonly topicId: MeetingStepId; readonly authorOf: AuthorOf },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { topicId, authorOf } = input;
  const topic = readMeetingStep(topicId, openCircleDoc(doc).meetingSteps.get(topicId), authorOf);
  const isThere = !isMalformed(topic) && topic.kind === 'topic-queued' && !topic.isTakenBack;
  if (!isThere) return err({ code: 'not-found' });
  if (topic.author !== ctx.actor) return err({ code: 'not-yours' });
  const change = { kind: 'set', root: 'meetingSteps', path: [topicId], key: 'deletedAt', value: ctx.now } as const;
  return ok({ undo: commitOwn(doc, 'topic-taken-back', [change], { actor: ctx.actor, authorOf }) });
}
