import * as Y from 'yjs';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit, findRecord } from './change.ts';
import type { CommandContext } from './command.ts';
import { recordAt } from './field-reader.ts';
import { TAKEN_BACK } from './taken-back.ts';
import type { Fields, FieldValue, UndoChange, UndoStep } from './undo-step.ts';

/**
 * Takes one act back: fields get their earlier value, new records go to the trash, a stage event is answered by one
 * that takes it back.
 *
 * **Errors:** `changed-since` when anything that the act wrote is no longer as it left it; then nothing is changed.
 * Source: SPEC UNDO1 to UNDO5.
 */
export function applyUndo(
  doc: Y.Doc,
  step: UndoStep,
  ctx: CommandContext,
): Result<undefined, { readonly code: 'read-only' | 'changed-since' }> {
  const refusal = undoRefusal(doc, step);
  if (refusal !== undefined) return err({ code: refusal });
  takeBack(doc, step, ctx);
  return ok(undefined);
}

/** Takes back a step of an act of which `undoRefusal` said that it can be; in one transaction. */
export function takeBack(doc: Y.Doc, step: UndoStep, ctx: CommandContext): void {
  const inverse = [...step.changes].reverse().flatMap((change) => inverseOf(change, ctx));
  commit(doc, step.label, inverse);
}

/** Says why an act cannot be taken back; `undefined` when it can. Source: SPEC UNDO2. */
export function undoRefusal(doc: Y.Doc, step: UndoStep): 'read-only' | 'changed-since' | undefined {
  if (!canWrite(doc)) return 'read-only';
  const roots = openCircleDoc(doc);
  const stands = step.changes.every((change) => stillStands(roots, change)) && !isLeadTakenUp(roots, step);
  return stands ? undefined : 'changed-since';
}

function stillStands(roots: CircleRoots, change: UndoChange): boolean {
  switch (change.kind) {
    case 'field': {
      const record = findRecord(roots, change);
      return record !== undefined && record.get(change.key) === change.after;
    }
    case 'created': {
      const record = findRecord(roots, change);
      return record !== undefined && holdsExactly(record, change.fields);
    }
    case 'notes': {
      const notes = roots.leadNotes.get(change.leadId);
      return notes instanceof Y.Text && notes.toString() === change.text;
    }
    case 'event':
      return recordAt(roots.stageEvents, change.eventId) !== undefined;
  }
}

function holdsExactly(record: Y.Map<unknown>, fields: Fields): boolean {
  const keys = Object.keys(fields);
  const size = record.get(TAKEN_BACK) === false ? record.size - 1 : record.size;
  return size === keys.length && keys.every((key) => record.get(key) === fields[key]);
}

/** Says whether somebody has begun to go for a lead that the step added. */
function isLeadTakenUp(roots: CircleRoots, step: UndoStep): boolean {
  const created = step.changes.filter((change) => change.kind === 'created');
  const added = new Set(created.filter((change) => change.root === 'leads').map((change) => change.path[0]));
  if (added.size === 0) return false;
  const own = new Set(created.filter((change) => change.root === 'pursuits').map((change) => change.path[0]));
  return [...roots.pursuits.entries()].some(
    ([id, pursuit]) => pursuit instanceof Y.Map && !own.has(id) && added.has(String(pursuit.get('leadId'))),
  );
}

/** That something stands again is said: an empty place could be anybody's doing. Source: SPEC DOC10. */
function valueBefore({ key, before }: Extract<UndoChange, { readonly kind: 'field' }>): FieldValue | undefined {
  return key === TAKEN_BACK ? (before ?? false) : before;
}

function inverseOf(change: UndoChange, ctx: CommandContext): readonly Change[] {
  switch (change.kind) {
    case 'field':
      return [{ kind: 'set', root: change.root, path: change.path, key: change.key, value: valueBefore(change) }];
    case 'created':
      return [{ kind: 'set', root: change.root, path: change.path, key: TAKEN_BACK, value: ctx.now }];
    case 'event': {
      const { pursuitId, leadId, from, to } = change.fields;
      if (pursuitId === undefined || leadId === undefined || from === undefined || to === undefined) return [];
      const fields = { pursuitId, leadId, from: to, to: from, at: ctx.now, undoes: change.eventId };
      return [{ kind: 'event', id: ctx.newId('event'), fields }];
    }
    case 'notes':
      return [];
  }
}
