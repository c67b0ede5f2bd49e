import type * as Y from 'yjs';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { isMalformed } from '../record/malformed.ts';
import type { FieldValue, UndoLabel, UndoStep } from '../record/undo-step.ts';
import type { CheckIn } from './check-in.ts';
import { readCheckIn } from './check-in-reader.ts';

/** Which check-in, and who wrote what of it. */
export interface CheckInRef {
  readonly checkInId: CheckInId;
  readonly authorOf: AuthorOf;
}

/** Why one's own check-in cannot be changed. */
export type OwnCode = 'read-only' | 'not-found' | 'not-yours';

/** The check-in, if it is there, not withdrawn, and the actor's own. Source: SPEC CHECK3. */
export function findOwnCheckIn(
  doc: Y.Doc,
  { checkInId, authorOf }: CheckInRef,
  ctx: CommandContext,
): Result<CheckIn, { readonly code: OwnCode }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const checkIn = readCheckIn(checkInId, openCircleDoc(doc).checkIns.get(checkInId), authorOf);
  if (checkIn === undefined || isMalformed(checkIn)) return err({ code: 'not-found' });
  return checkIn.author === ctx.actor ? ok(checkIn) : err({ code: 'not-yours' });
}

/** Writes fields of one's own check-in, over whatever another had put there. Source: SPEC CHECK1, CHECK3. */
export function setOwnFields(
  doc: Y.Doc,
  label: UndoLabel,
  input: CheckInRef & { readonly fields: Readonly<Record<string, FieldValue | undefined>> },
  { actor }: CommandContext,
): UndoStep {
  const { checkInId, authorOf, fields } = input;
  const changes = Object.entries(fields).map(([key, value]): Change => ({
    kind: 'set',
    root: 'checkIns',
    path: [checkInId],
    key,
    value,
  }));
  return commitOwn(doc, label, changes, { actor, authorOf });
}
