import type { CheckInId, MemberId, MessageId } from '#shared/kernel/ids.ts';
import type { CheckIn } from '../check-in/check-in.ts';
import { readCheckIn } from '../check-in/check-in-reader.ts';
import { selectHeard } from '../check-in/select-heard.ts';
import type { CircleRoots } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { isMalformed } from '../record/malformed.ts';
import type { Message } from './message.ts';
import { readMessage } from './message-reader.ts';

/** A message that is there, was not withdrawn, and is heard by whoever looks. Source: SPEC CONV5, LISTEN2. */
export function findHeardMessage(
  roots: Pick<CircleRoots, 'messages' | 'checkIns'>,
  messageId: MessageId,
  { authorOf, reader }: { readonly authorOf: AuthorOf; readonly reader: MemberId },
): Message | undefined {
  const message = readMessage(messageId, roots.messages.get(messageId), authorOf);
  if (message === undefined || isMalformed(message)) return undefined;
  const checkIns = new Map<CheckInId, CheckIn>();
  if (message.about.kind === 'check-in') {
    const { id } = message.about;
    const checkIn = readCheckIn(id, roots.checkIns.get(id), authorOf);
    if (checkIn !== undefined && !isMalformed(checkIn)) checkIns.set(id, checkIn);
  }
  return selectHeard([message], checkIns, reader)[0];
}
