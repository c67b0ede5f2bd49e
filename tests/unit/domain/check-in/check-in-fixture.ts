import * as Y from 'yjs';
import { addCheckIn, type NewCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import type { CheckIn } from '#shared/domain/check-in/check-in.ts';
import { readCheckIn } from '#shared/domain/check-in/check-in-reader.ts';
import { type CheckInRef } from '#shared/domain/check-in/own-check-in.ts';
import { selectHeard } from '#shared/domain/check-in/select-heard.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { Manner, Message } from '#shared/domain/conversation/message.ts';
import { selectConversations } from '#shared/domain/conversation/message-queries.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { messagesIn, NAMED, type Replica, value } from '../fixture.ts';

/** Tells of a week; something done, unless the test says what. */
export function checkIn({ doc, ctx }: Replica, input: Partial<NewCheckIn> = {}): CheckInId {
  const told = { texts: { done: 'two applications' }, zone: 'UTC', isListenOnly: false, ...input };
  return value(addCheckIn(doc, told, ctx)).checkInId;
}

/** The check-ins that a replica shows. */
export function checkInsIn({ doc, authorOf }: Replica): ReadonlyMap<CheckInId, CheckIn> {
  const found = new Map<CheckInId, CheckIn>();
  for (const [id, entry] of openCircleDoc(doc).checkIns.entries()) {
    const read = readCheckIn(id as CheckInId, entry, authorOf);
    if (read !== undefined && !isMalformed(read)) found.set(read.id, read);
  }
  return found;
}

/** The check-in with an id, which must be there. */
export function checkInIn(replica: Replica, id: CheckInId): CheckIn {
  const found = checkInsIn(replica).get(id);
  if (found === undefined) throw new Error('There is no such check-in');
  return found;
}

/** The stored fields of a check-in, as anybody can reach them. */
export function fieldsOf({ doc }: Replica, id: CheckInId): Y.Map<unknown> {
  const record = openCircleDoc(doc).checkIns.get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** What a command needs to know which check-in it is. */
export function refTo({ authorOf }: Replica, checkInId: CheckInId): CheckInRef {
  return { checkInId, authorOf };
}

/** Says something about a check-in. */
export function answer({ doc, ctx, authorOf }: Replica, id: CheckInId, text: string, as?: Manner) {
  return addMessage(doc, { about: { kind: 'check-in', id }, text, as, members: NAMED, authorOf }, ctx);
}

/** Puts words about a check-in into the document as an app does that asks nobody. */
export function blurt(
  { doc, ctx }: Replica,
  id: CheckInId,
  text: string,
  more: Readonly<Record<string, unknown>> = {},
) {
  const fields = { aboutKind: 'check-in', aboutId: id, text, at: ctx.now, ...more };
  openCircleDoc(doc).messages.set(ctx.newId('message'), new Y.Map<unknown>(Object.entries(fields)));
}

/** What a replica's owner hears about a check-in, oldest first. */
export function heardIn(replica: Replica, id: CheckInId): readonly Message[] {
  const heard = selectHeard(messagesIn(replica).values(), checkInsIn(replica), replica.me);
  return selectConversations(heard).get(`check-in ${id}`) ?? [];
}

/** The same in words. */
export function wordsIn(replica: Replica, id: CheckInId): readonly string[] {
  return heardIn(replica, id).map(({ author, as: manner, text }) => `${author ?? '?'} ${manner}: ${text}`);
}
