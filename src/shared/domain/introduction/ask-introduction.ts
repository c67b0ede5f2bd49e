import type * as Y from 'yjs';
import type { IntroductionAskId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { findJoinedLead } from '../duplicate/find-joined-lead.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { recordAt } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { findOwnIntroduction, type IntroductionRef } from './find-introduction.ts';
import { INTRODUCTION_LIMITS } from './introduction.ts';

/** What somebody asks for who would like to be introduced. */
export interface NewIntroduction {
  readonly company: string;
  /** The lead that it is about, where it is about one of the circle's. */
  readonly leadId?: LeadId;
  /** Whom they would like to meet, and why. */
  readonly words: string;
  /** Whom they ask; without it everybody. */
  readonly to?: MemberId;
}

/**
 * Asks for an introduction. All of the circle can read that; undo withdraws it.
 *
 * **Errors:** `own` for asking oneself; `not-found` with the field `to` for who is not known here, with the field `leadId` for a
 * lead that is not there; `empty` and `too-long` with the field. Source: SPEC INTRO1.
 */
export function askIntroduction(
  doc: Y.Doc,
  input: NewIntroduction & { readonly authorOf: AuthorOf },
  { actor, now, newId }: CommandContext,
): CommandResult<{ readonly introductionId: IntroductionAskId }, 'empty' | 'too-long' | 'own' | 'not-found'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const [company, words] = [input.company.trim(), input.words.trim()];
  if (company === '') return err({ code: 'empty', field: 'company' });
  if (company.length > LIMITS.line) return err({ code: 'too-long', field: 'company' });
  if (words === '') return err({ code: 'empty', field: 'words' });
  if (words.length > INTRODUCTION_LIMITS.ask) return err({ code: 'too-long', field: 'words' });
  const { to, authorOf } = input;
  const roots = openCircleDoc(doc);
  if (to === actor) return err({ code: 'own', field: 'to' });
  if (to !== undefined && recordAt(roots.people, to) === undefined) return err({ code: 'not-found', field: 'to' });
  // A lead that stands in a private document has no place here, not even by its id.
  const lead = input.leadId && findJoinedLead(roots, input.leadId, authorOf);
  if (input.leadId !== undefined && (lead === undefined || lead.deletedAt !== undefined)) {
    return err({ code: 'not-found', field: 'leadId' });
  }
  const introductionId = newId('introductionAsk');
  const fields = presentFields({ company, leadId: lead?.id, words, to, at: now });
  const change = { kind: 'create', root: 'introductionAsks', path: [introductionId], fields } as const;
  return ok({ introductionId, undo: commit(doc, 'introduction-asked', [change]) });
}

/** Withdraws what one asked for; undo brings it back, with its answers. Source: SPEC INTRO2. */
export function withdrawIntroduction(
  doc: Y.Doc,
  input: IntroductionRef,
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours'> {
  const found = findOwnIntroduction(doc, input, actor);
  if (!found.ok) return found;
  const { introductionId, authorOf } = input;
  const change = {
    kind: 'set',
    root: 'introductionAsks',
    path: [introductionId],
    key: 'deletedAt',
    value: now,
  } as const;
  return ok({ undo: commitOwn(doc, 'introduction-withdrawn', [change], { actor, authorOf }) });
}
