import type * as Y from 'yjs';
import type { LookBackId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { type Change, commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { isTimeZone } from '../record/week.ts';
import { findOwnLookBack, type LookBackRef } from './find-look-back.ts';
import { LOOK_BACK_TEXTS, type LookBackText } from './look-back.ts';
import { monthLookedBackOn, monthOfLookBack } from './look-back-month.ts';
import { LOOK_BACK_LIMITS, readLookBacks } from './look-back-reader.ts';

type Texts = { readonly [Name in LookBackText]?: string | undefined };

/** What somebody says of a month. */
export interface NewLookBack {
  /** At least one of them. */
  readonly texts: Texts;
  /** The time zone (IANA) that they are in; one that this device does not know counts as UTC. */
  readonly zone: string;
  readonly authorOf: AuthorOf;
}

/**
 * Looks back on the month. Undo removes it.
 *
 * **Errors:** `already-written` when the actor has said something of this month, which they can edit; `empty` without a text.
 * Source: SPEC LOOKB1, LOOKB2.
 */
export function writeLookBack(
  doc: Y.Doc,
  input: NewLookBack,
  { actor, now, newId }: CommandContext,
): CommandResult<{ readonly lookBackId: LookBackId }, 'already-written' | 'empty' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const zone = isTimeZone(input.zone) ? input.zone : 'UTC';
  const month = monthLookedBackOn(now, zone);
  const isWritten = readLookBacks(openCircleDoc(doc), input.authorOf).some(
    (one) => one.author === actor && monthOfLookBack(one) === month,
  );
  if (isWritten) return err({ code: 'already-written' });
  const texts = checkTexts(input.texts);
  if (!texts.ok) return texts;
  const written = presentFields(texts.value);
  if (Object.keys(written).length === 0) return err({ code: 'empty', field: 'helped' });
  const lookBackId = newId('lookBack');
  const fields = { ...written, at: now, zone };
  const undo = commit(doc, 'look-back-written', [{ kind: 'create', root: 'lookBacks', path: [lookBackId], fields }]);
  return ok({ lookBackId, undo });
}

/**
 * Rewrites those texts of what one said of a month that are given; an empty one is taken away.
 *
 * **Errors:** `empty` when nothing would be left. Source: SPEC LOOKB1.
 */
export function editLookBack(
  doc: Y.Doc,
  input: LookBackRef & { readonly texts: Texts },
  { actor }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'empty' | 'too-long'> {
  const found = findOwnLookBack(doc, input, actor);
  if (!found.ok) return found;
  const texts = checkTexts(input.texts);
  if (!texts.ok) return texts;
  const left = presentFields({ ...found.value.texts, ...texts.value });
  if (Object.keys(left).length === 0) return err({ code: 'empty', field: 'helped' });
  const changes = Object.entries(texts.value).map(([key, text]) => setIn(input.lookBackId, key, text || undefined));
  return ok({ undo: commitOwn(doc, 'look-back-edited', changes, { actor, authorOf: input.authorOf }) });
}

/** Removes what one said of a month; undo brings it back, with the support for it. Source: SPEC LOOKB1. */
export function removeLookBack(
  doc: Y.Doc,
  input: LookBackRef,
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours'> {
  const found = findOwnLookBack(doc, input, actor);
  if (!found.ok) return found;
  const changes = [setIn(input.lookBackId, 'deletedAt', now)];
  return ok({ undo: commitOwn(doc, 'look-back-removed', changes, { actor, authorOf: input.authorOf }) });
}

/** Checks and trims those texts that are given. */
function checkTexts(
  input: Texts,
): Result<Partial<Record<LookBackText, string>>, { readonly code: 'too-long'; readonly field: LookBackText }> {
  const checked: Partial<Record<LookBackText, string>> = {};
  for (const name of LOOK_BACK_TEXTS) {
    const text = input[name]?.trim();
    if (text === undefined) continue;
    if (text.length > LOOK_BACK_LIMITS[name]) return err({ code: 'too-long', field: name });
    checked[name] = text;
  }
  return ok(checked);
}

function setIn(id: LookBackId, key: string, value: FieldValue | undefined): Change {
  return { kind: 'set', root: 'lookBacks', path: [id], key, value };
}
