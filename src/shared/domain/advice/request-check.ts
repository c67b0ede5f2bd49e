import * as Y from 'yjs';
import type { CheckRequestId, MessageId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { isInOwnWords } from '../check-in/speaking.ts';
import { canWrite, type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import { findHeardMessage } from '../conversation/find-heard-message.ts';
import type { Message } from '../conversation/message.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { TAKEN_BACK } from '../record/taken-back.ts';
import { isMalformed } from '../record/malformed.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { type CheckRequest, REQUEST_KINDS, type RequestKind, SAW_PREFIX } from './check-request.ts';
import { readCheckRequest } from './check-request-reader.ts';
import { checksOf, isSettled } from './checks.ts';

/** What is said of which message. */
export interface CheckRequestRef {
  readonly messageId: MessageId;
  readonly kind: RequestKind;
  readonly authorOf: AuthorOf;
}

/**
 * Says that something somebody said is to be checked, or beyond the circle; who says so already writes nothing. Who says so of
 * what was checked wants it checked anew.
 *
 * **Errors:** `not-found` for what is not there or not heard; `not-a-choice` for support, and a kind that is none.
 * Source: SPEC ADV3, ADV4.
 */
export function requestCheck(
  doc: Y.Doc,
  input: CheckRequestRef,
  { actor, now, newId }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-a-choice'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { messageId, kind, authorOf } = input;
  if (!REQUEST_KINDS.includes(kind)) return err({ code: 'not-a-choice', field: 'kind' });
  const roots = openCircleDoc(doc);
  const by = { authorOf, reader: actor };
  const message = findHeardMessage(roots, messageId, by);
  if (message === undefined) return err({ code: 'not-found' });
  if (!isInOwnWords(message)) return err({ code: 'not-a-choice', field: 'messageId' });
  const checks = checksOf(message, findAnswers(roots, messageId, by));
  const own = readOwnRequests(roots, input, actor);
  const standing = own.filter(isStanding);
  if (standing.some((request) => !isSettled(request, checks))) return ok({ undo: commit(doc, 'check-requested', []) });
  const fields = {
    at: now,
    ...Object.fromEntries(checks.map((check) => [SAW_PREFIX + check.messageId, check.ground])),
  };
  const [before] = [...standing, ...own];
  if (before === undefined) {
    const path = [newId('checkRequest')];
    const change: Change = { kind: 'create', root: 'checkRequests', path, fields: { messageId, kind, ...fields } };
    return ok({ undo: commit(doc, 'check-requested', [change]) });
  }
  // One that was taken back is taken up again, so that changing one's mind often leaves one record.
  const again = Object.entries({ ...fields, ...(before.isWithdrawn ? { [TAKEN_BACK]: false } : {}) }).map(
    ([key, value]) => setIn(before, key, value),
  );
  return ok({ undo: commitOwn(doc, 'check-requested', again, { actor, authorOf }) });
}

/** Takes that back, however often merging has it; where there is nothing to take back nothing is written. Source: SPEC ADV3. */
export function withdrawCheckRequest(
  doc: Y.Doc,
  input: CheckRequestRef,
  { actor, now }: CommandContext,
): CommandResult<unknown> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const standing = readOwnRequests(openCircleDoc(doc), input, actor).filter(isStanding);
  const changes = standing.map((request) => setIn(request, TAKEN_BACK, now));
  return ok({ undo: commitOwn(doc, 'check-request-withdrawn', changes, { actor, authorOf: input.authorOf }) });
}

/** What answers a message and is heard by whoever looks. */
function findAnswers(
  roots: CircleRoots,
  messageId: MessageId,
  by: Parameters<typeof findHeardMessage>[2],
): readonly Message[] {
  return [...roots.messages.entries()].flatMap(([id, value]) =>
    value instanceof Y.Map && value.get('answers') === messageId
      ? (findHeardMessage(roots, id as MessageId, by) ?? [])
      : [],
  );
}

/** All that somebody ever said so of a message, lowest id first. */
function readOwnRequests(
  roots: CircleRoots,
  { messageId, kind, authorOf }: CheckRequestRef,
  actor: CommandContext['actor'],
): readonly CheckRequest[] {
  return [...roots.checkRequests.entries()]
    .map(([id, value]) => readCheckRequest(id as CheckRequestId, value, authorOf))
    .filter((read): read is CheckRequest => !isMalformed(read))
    .filter((read) => read.messageId === messageId && read.kind === kind && read.author === actor)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isStanding({ isWithdrawn }: CheckRequest): boolean {
  return !isWithdrawn;
}

function setIn({ id }: CheckRequest, key: string, value: FieldValue | undefined): Change {
  return { kind: 'set', root: 'checkRequests', path: [id], key, value };
}
