import type * as Y from 'yjs';
import type { CalendarWrittenId, CircleId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { openCircleDoc } from '../circle-doc.ts';
import { privateRefusal } from '../contact/private-alone.ts';
import { type Change, commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { isMalformed } from '../record/malformed.ts';
import type { WrittenBefore } from './plan-calendar-export.ts';
import { readWrittenRecord, selectWritten, type WrittenRecord } from './written-record.ts';

/**
 * Remembers in one's private document what a calendar file says, once that is saved. The same again writes nothing.
 *
 * **Errors:** `not-private` in any other document. Source: SPEC CAL16.
 */
export function rememberWritten(
  doc: Y.Doc,
  { circle, written }: { readonly circle: CircleId; readonly written: readonly WrittenBefore[] },
  ctx: CommandContext,
): CommandResult<unknown, 'not-private'> {
  const refusal = privateRefusal(doc, ctx);
  if (refusal !== undefined) return err({ code: refusal });
  const known = new Map(selectWritten(recordsIn(doc), circle).map((record) => [record.uid, record]));
  const changes = written.flatMap((entry): readonly Change[] => {
    const id = known.get(entry.uid)?.id;
    const { uid, sequence, on, title, times, isCancelled, isPrivate } = entry;
    const fields = {
      ...{ sequence, on, title, startAt: times?.startAt, endAt: times?.endAt, isCancelled },
      isPrivate: isPrivate === true ? true : undefined,
    };
    if (id === undefined) {
      const path = [ctx.newId('calendarWritten')];
      return [{ kind: 'create', root: 'calendarWritten', path, fields: presentFields({ circle, uid, ...fields }) }];
    }
    const at = { kind: 'set', root: 'calendarWritten', path: [id] } as const;
    return Object.entries(fields).map(([key, value]) => ({ ...at, key, value }));
  });
  return ok({ undo: commit(doc, 'calendar-written', changes) });
}

function recordsIn(doc: Y.Doc): readonly WrittenRecord[] {
  return [...openCircleDoc(doc).calendarWritten.entries()].flatMap(([id, value]) => {
    const record = readWrittenRecord(id as CalendarWrittenId, value);
    return record === undefined || isMalformed(record) ? [] : [record];
  });
}
