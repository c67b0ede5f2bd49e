import * as Y from 'yjs';
import type { CircleId, IntroductionAnswerId, IntroductionAskId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { openCircleDoc } from '../circle-doc.ts';
import { privateRefusal } from '../contact/private-alone.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { type AnswerContent, ANSWERS, INTRODUCTION_LIMITS, isAnswer } from './introduction.ts';

/**
 * An answer that this person has read, or has given: it stays theirs, whatever becomes of keys and of the circle's record.
 *
 * **Shape:** one record of the root `keptAnswers` of the private document, under `keyOfKept`, with `circleId`, `introductionId`,
 * `answerId`, `author`, `answer`, `words` and `at`.
 */
export interface KeptAnswer extends AnswerContent {
  readonly circleId: CircleId;
  readonly introductionId: IntroductionAskId;
  readonly answerId: IntroductionAnswerId;
  /** Whose answer it is, as the log of the circle proved it. */
  readonly author: MemberId;
  /** Epoch milliseconds, by the author's clock. */
  readonly at: number;
}

/** Names a kept answer by all that makes it that one: another's under the same id is another. */
export function keyOfKept(of: Pick<KeptAnswer, 'circleId' | 'author' | 'answerId'>): string {
  return `${of.circleId} ${of.author} ${of.answerId}`;
}

/** Reads one kept answer. Never throws. Source: SPEC INTRO6, DOC4. */
export function readKeptAnswer(key: string, value: unknown): KeptAnswer | Malformed {
  if (!(value instanceof Y.Map)) return malformed(key, 'not-a-record');
  const fields = createFieldReader(value);
  const circleId = fields.text('circleId', LIMITS.name) as CircleId | undefined;
  const introductionId = fields.text('introductionId', LIMITS.name) as IntroductionAskId | undefined;
  const answerId = fields.text('answerId', LIMITS.name) as IntroductionAnswerId | undefined;
  const author = fields.text('author', LIMITS.name) as MemberId | undefined;
  const answer = fields.oneOf('answer', ANSWERS);
  const at = fields.instant('at');
  if (circleId === undefined || introductionId === undefined || answerId === undefined) {
    return malformed(key, 'incomplete');
  }
  if (author === undefined || answer === undefined || at === undefined) return malformed(key, 'incomplete');
  const words = fields.text('words', INTRODUCTION_LIMITS.answer) ?? '';
  return { circleId, introductionId, answerId, author, answer, words, at };
}

/**
 * Keeps an answer in one's private document; in no other (`not-private`), where all would read it. The same again writes
 * nothing; there is nothing to take back. Source: SPEC INTRO6.
 */
export function keepAnswer(
  doc: Y.Doc,
  { circleId, introductionId, answerId, author, answer, words, at }: KeptAnswer,
  ctx: CommandContext,
): CommandResult<unknown, 'not-a-choice' | 'not-private'> {
  const refusal = privateRefusal(doc, ctx);
  if (refusal !== undefined) return err({ code: refusal });
  if (!isAnswer(answer)) return err({ code: 'not-a-choice', field: 'answer' });
  const key = keyOfKept({ circleId, author, answerId });
  const fields = { circleId, introductionId, answerId, author, answer, words, at };
  const changes: readonly Change[] = openCircleDoc(doc).keptAnswers.has(key)
    ? []
    : [{ kind: 'keep', root: 'keptAnswers', path: [key], fields }];
  return ok({ undo: commit(doc, 'introduction-answer-kept', changes) });
}
