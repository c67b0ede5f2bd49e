import type * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { recordAt } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import type { FieldValue, UndoLabel, UndoStep } from '../record/undo-step.ts';
import { dayIn } from '../record/week.ts';

/**
 * Says that one has landed, and whether one goes on helping; said again it is rewritten.
 *
 * **Errors:** `bad-date` for a day that does not exist or is still to come; `not-found` when one has not written one's name yet.
 * Source: SPEC TERM6.
 */
export function markLanded(
  doc: Y.Doc,
  input: {
    /** ISO day. */
    readonly landedOn: string;
    readonly helpsOn: boolean;
    readonly words?: string | undefined;
    /** The time zone (IANA) that the member is in. */
    readonly zone: string;
    readonly authorOf: AuthorOf;
  },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'bad-date' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const landedOn = input.landedOn.trim();
  if (!isCalendarDay(landedOn) || landedOn > dayIn(ctx.now, input.zone)) {
    return err({ code: 'bad-date', field: 'landedOn' });
  }
  const words = input.words?.trim() ?? '';
  if (words.length > LIMITS.entry) return err({ code: 'too-long', field: 'words' });
  const fields = { landedOn, helpsOn: input.helpsOn, landedWords: words || undefined };
  return setOwn(doc, 'landed', { fields, authorOf: input.authorOf }, ctx);
}

/** Says that one has not landed after all. Source: SPEC TERM6. */
export function withdrawLanding(
  doc: Y.Doc,
  input: { readonly authorOf: AuthorOf },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found'> {
  return setOwn(doc, 'landing-withdrawn', { fields: NOT_LANDED, authorOf: input.authorOf }, ctx);
}

/** Plans that a member has not landed after all, for an act that says so too. Source: SPEC STAT2. */
export function planLandingAway(memberId: MemberId): readonly Change[] {
  return planFields(memberId, NOT_LANDED);
}

const NOT_LANDED = { landedOn: undefined, helpsOn: undefined, landedWords: undefined };

function setOwn(
  doc: Y.Doc,
  label: UndoLabel,
  input: { readonly fields: Readonly<Record<string, FieldValue | undefined>>; readonly authorOf: AuthorOf },
  { actor }: Pick<CommandContext, 'actor'>,
): Result<{ readonly undo: UndoStep }, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  if (recordAt(openCircleDoc(doc).people, actor) === undefined) return err({ code: 'not-found' });
  const changes = planFields(actor, input.fields);
  return ok({ undo: commitOwn(doc, label, changes, { actor, authorOf: input.authorOf }) });
}

function planFields(memberId: MemberId, fields: Readonly<Record<string, FieldValue | undefined>>): readonly Change[] {
  return Object.entries(fields).map(([key, value]) => ({ kind: 'set', root: 'people', path: [memberId], key, value }));
}
