import type * as Y from 'yjs';
import type { LeadId, MessageId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { CONTACT_ANSWERS, type ChanceAnswer } from './contact-answer.ts';
import { privateRefusal } from './private-alone.ts';

/** What somebody answered about a lead. */
export interface ChanceAnswerInput {
  readonly leadId: LeadId;
  readonly answer: ChanceAnswer;
  /** Of an offer: what was said to the circle. */
  readonly messageId?: MessageId | undefined;
}

/** Keeps in one's private document what one answered, so that it is not asked again. Undo takes it back. Source: SPEC CONT9. */
export function answerChance(
  doc: Y.Doc,
  { leadId, answer, messageId }: ChanceAnswerInput,
  ctx: CommandContext,
): CommandResult<unknown, 'not-private' | 'not-a-choice'> {
  const refusal = privateRefusal(doc, ctx);
  if (refusal !== undefined) return err({ code: refusal });
  if (!CONTACT_ANSWERS.includes(answer)) return err({ code: 'not-a-choice', field: 'answer' });
  const fields = presentFields({ leadId, answer, messageId, at: ctx.now });
  const label = answer === 'offered' ? 'introduction-offered' : 'introduction-put-aside';
  return ok({
    undo: commit(doc, label, [{ kind: 'create', root: 'contactAnswers', path: [ctx.newId('contactAnswer')], fields }]),
  });
}
