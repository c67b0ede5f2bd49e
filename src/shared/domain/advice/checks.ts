import type { MessageId } from '#shared/kernel/ids.ts';
import { writeGround } from '../conversation/ground.ts';
import type { Message } from '../conversation/message.ts';
import { keyOfAbout } from '../conversation/message-queries.ts';
import type { CheckRequest } from './check-request.ts';

/** That something was checked: by its author, or by whoever answered it. */
export interface Check {
  /** The message itself, or the answer. */
  readonly messageId: MessageId;
  /** The ground as it is stored. */
  readonly ground: string;
}

/**
 * The checks of a message among what is said: its own ground, and answers that name it, stand in the same conversation and were
 * checked. Source: SPEC ADV4.
 */
export function checksOf(message: Message, answers: Iterable<Message>): readonly Check[] {
  const place = keyOfAbout(message.about);
  const answering = [...answers].filter(({ answers: id, about }) => id === message.id && keyOfAbout(about) === place);
  return [message, ...answering].flatMap(({ id, ground }) =>
    ground?.kind === 'checked' ? [{ messageId: id, ground: writeGround(ground) }] : [],
  );
}

/** Whether a check is there that whoever asks did not know. Source: SPEC ADV4. */
export function isSettled({ saw }: CheckRequest, checks: readonly Check[]): boolean {
  return checks.some(({ messageId, ground }) => saw.get(messageId) !== ground);
}
