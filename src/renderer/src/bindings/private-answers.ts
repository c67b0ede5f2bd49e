import { decodeAnswer } from '#shared/domain/introduction/answer-content.ts';
import { draftAnswer, placeOfAnswer, sendAnswer } from '#shared/domain/introduction/answer-introduction.ts';
import type { AnswerContent, IntroductionAnswer } from '#shared/domain/introduction/introduction.ts';
import { keepAnswer } from '#shared/domain/introduction/kept-answer.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { IntroductionAskId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SealRefusal } from '#shared/ports/private-words.ts';
import type { CircleSession } from './circle-session.ts';

/** Why an answer was not sent; nothing was written. */
export type AnswerFault =
  | SealRefusal
  | 'read-only'
  | 'not-found'
  | 'own'
  | 'not-asked'
  | 'not-a-choice'
  | 'not-yours'
  | 'too-many'
  | 'empty';

/**
 * Seals an answer to who asked, and to the one who answers, and sends it. Until then it stands nowhere; afterwards it stands
 * sealed in the circle's document and in words in the person's private one. Source: SPEC INTRO3, INTRO4, INTRO10.
 */
export async function answerPrivately(
  { circle, own, contextFor }: CircleSession,
  {
    asker: meant,
    ...input
  }: AnswerContent & {
    readonly introductionId: IntroductionAskId;
    /** For whom it was written: anybody may have put something else under the id of the ask since. */
    readonly asker: MemberId;
  },
): Promise<Result<MemberId, { readonly code: AnswerFault; readonly field?: string }>> {
  const { doc, authorOf, privateWords, circleId } = circle.replica;
  assert(privateWords !== undefined, 'a circle has private words');
  if (!circle.isWritable()) return err({ code: 'read-only' });
  const drafted = draftAnswer(doc, { ...input, authorOf }, contextFor(circle));
  if (!drafted.ok) return drafted;
  const { asker, place, content, ...answer } = drafted.value;
  if (asker !== meant) return err({ code: 'not-found' });
  const boxes = await privateWords.seal({ to: [asker], place, content });
  if (!boxes.ok) return err({ code: boxes.error });
  // As it is by now: sealing takes a while.
  if (!circle.isWritable()) return err({ code: 'read-only' });
  const sent = sendAnswer(doc, { answer, boxes: boxes.value, authorOf }, contextFor(circle));
  if (!sent.ok) return sent;
  // It is sealed to its author, too, so nothing is lost where this cannot be written.
  if (own.isWritable()) {
    const { id: answerId, ...said } = answer;
    keepAnswer(own.replica.doc, { ...said, answerId, circleId, at: sent.value.at }, contextFor(own));
  }
  return ok(asker);
}

/**
 * Opens an answer and keeps what it says; `undefined` when it does not open on this device or is none.
 * **Errors**: those of the keys. Source: SPEC INTRO6.
 */
export async function readPrivately(
  { circle, own, contextFor }: CircleSession,
  { id: answerId, introductionId, author, boxes, at }: IntroductionAnswer,
): Promise<AnswerContent | undefined> {
  const { privateWords, circleId } = circle.replica;
  assert(privateWords !== undefined, 'a circle has private words');
  const opened = await privateWords.open({ by: author, place: placeOfAnswer(introductionId, answerId), boxes });
  const content = opened && decodeAnswer(opened);
  if (content !== undefined && own.isWritable()) {
    keepAnswer(own.replica.doc, { circleId, introductionId, answerId, author, at, ...content }, contextFor(own));
  }
  return content;
}
