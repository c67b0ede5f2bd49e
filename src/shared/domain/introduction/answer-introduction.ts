import type * as Y from 'yjs';
import type { IntroductionAnswerId, IntroductionAskId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { TAKEN_BACK } from '../record/taken-back.ts';
import { encodeAnswer } from './answer-content.ts';
import { findIntroduction, type IntroductionRef } from './find-introduction.ts';
import { type AnswerBox, type AnswerContent, INTRODUCTION_LIMITS, isAnswer, timeAfter } from './introduction.ts';
import { readAnswers, writeBoxes } from './introduction-reader.ts';

/** An answer that is written and not yet sealed: nobody knows of it. */
export interface DraftedAnswer extends AnswerContent {
  readonly id: IntroductionAnswerId;
  readonly introductionId: IntroductionAskId;
  /** Who answers, and who asked: nobody else is to read it. */
  readonly author: MemberId;
  readonly asker: MemberId;
  /** What is to be sealed, and where it will stand. */
  readonly content: Uint8Array;
  readonly place: string;
}

type AnswerRefusal = 'read-only' | 'not-found' | 'own' | 'not-asked';

/** Names the place of an answer: what is sealed for one opens in no other. Source: SPEC INTRO3. */
export function placeOfAnswer(introductionId: IntroductionAskId, answerId: IntroductionAnswerId): string {
  return `introduction-answer/${introductionId}/${answerId}`;
}

/**
 * Prepares an answer so that it can be sealed; nothing is written.
 *
 * **Errors:** `own` to what one asks oneself; `not-asked` where another alone is asked; `not-a-choice`, `too-long`. Source: SPEC INTRO3.
 */
export function draftAnswer(
  doc: Y.Doc,
  input: IntroductionRef & AnswerContent,
  { actor, newId }: CommandContext,
): Result<DraftedAnswer, { readonly code: AnswerRefusal | 'not-a-choice' | 'too-long'; readonly field?: string }> {
  const asker = askerFor(doc, input, actor);
  if (!asker.ok) return asker;
  const { introductionId, answer } = input;
  if (!isAnswer(answer)) return err({ code: 'not-a-choice', field: 'answer' });
  const words = input.words.trim();
  if (words.length > INTRODUCTION_LIMITS.answer) return err({ code: 'too-long', field: 'words' });
  const id = newId('introductionAnswer');
  const content = encodeAnswer({ answer, words });
  const of = { id, introductionId, author: actor, asker: asker.value };
  return ok({ ...of, answer, words, content, place: placeOfAnswer(introductionId, id) });
}

/**
 * Sends an answer once it is sealed. It comes after what its author answered before, also where their clock was put back. There
 * is no way back: whoever asked may have read it. The same again writes nothing.
 *
 * **Errors:** as for the draft, by what stands there now; `not-yours` for another's; `too-many` boxes, or none (`empty`).
 * Source: SPEC INTRO4, INTRO5.
 */
export function sendAnswer(
  doc: Y.Doc,
  input: {
    readonly answer: Pick<DraftedAnswer, 'id' | 'introductionId' | 'author'>;
    readonly boxes: readonly AnswerBox[];
    readonly authorOf: AuthorOf;
  },
  { actor, now }: CommandContext,
): CommandResult<{ readonly at: number }, AnswerRefusal | 'not-yours' | 'too-many' | 'empty'> {
  const { answer, boxes, authorOf } = input;
  if (answer.author !== actor) return err({ code: 'not-yours' });
  const { id, introductionId } = answer;
  const asker = askerFor(doc, { introductionId, authorOf }, actor);
  if (!asker.ok) return asker;
  if (boxes.length === 0) return err({ code: 'empty', field: 'boxes' });
  if (boxes.length > INTRODUCTION_LIMITS.boxes) return err({ code: 'too-many', field: 'boxes' });
  const roots = openCircleDoc(doc);
  const before = readAnswers(roots, authorOf).filter(
    (each) => each.author === actor && each.introductionId === introductionId,
  );
  const at = timeAfter(before, now);
  const fields = { introductionId, boxes: writeBoxes(boxes), at };
  const root = 'introductionAnswers';
  const changes: readonly Change[] = roots.introductionAnswers.has(id)
    ? []
    : [
        { kind: 'keep', root, path: [id], fields },
        // Who takes the new one out must not make the earlier one count again.
        ...before.map((each) => ({ kind: 'set', root, path: [each.id], key: TAKEN_BACK, value: at }) as const),
      ];
  return ok({ at, undo: commit(doc, 'introduction-answered', changes) });
}

/** Who asked, where the actor is one who can answer. */
function askerFor(
  doc: Y.Doc,
  ref: IntroductionRef,
  actor: MemberId,
): Result<MemberId, { readonly code: AnswerRefusal }> {
  const found = findIntroduction(doc, ref);
  if (!found.ok) return found;
  const { asker, to } = found.value;
  if (asker === actor) return err({ code: 'own' });
  return to === undefined || to === actor ? ok(asker) : err({ code: 'not-asked' });
}
