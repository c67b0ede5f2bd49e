import * as Y from 'yjs';
import type { EventId, LeadId } from '#shared/kernel/ids.ts';
import { assert } from '#shared/kernel/assert.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import { type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import { recordAt } from './field-reader.ts';
import type { Fields, FieldValue, RecordPath, UndoChange, UndoLabel, UndoStep } from './undo-step.ts';

/**
 * One thing that a command wants written.
 *
 * - `set`: a field; `undefined` removes it.
 * - `create`: a new record, which undo puts into the trash.
 * - `keep`: a new record, which undo leaves.
 * - `event`: a new stage event, which undo answers with an event that takes it back.
 * - `notes`: the text that is born with a lead.
 */
export type Change =
  | (RecordPath & { readonly kind: 'set'; readonly key: string; readonly value: FieldValue | undefined })
  | (RecordPath & { readonly kind: 'create' | 'keep'; readonly fields: Fields })
  | { readonly kind: 'event'; readonly id: EventId; readonly fields: Fields }
  | { readonly kind: 'notes'; readonly leadId: LeadId; readonly text: string };

/**
 * Writes the changes of one act in one transaction and answers how to take it back.
 *
 * **Guarantees:** a field that already holds its value is not written; without changes there is no transaction; what no field
 * can hold is a bug that is found before anything is written.
 * Source: SPEC DOC5, UNDO1.
 */
export function commit(doc: Y.Doc, label: UndoLabel, changes: readonly Change[]): UndoStep {
  const written: UndoChange[] = [];
  if (changes.length > 0) {
    const roots = openCircleDoc(doc);
    assert(changes.every(canBeWritten), 'fields hold text, numbers and choices');
    doc.transact(() => {
      for (const change of changes) {
        const undo = write(roots, change);
        if (undo !== undefined) written.push(undo);
      }
    }, COMMAND_ORIGIN);
  }
  return { label, changes: written };
}

/** The record at a path, if there is one. */
export function findRecord(roots: CircleRoots, at: RecordPath): Y.Map<unknown> | undefined {
  return at.path.reduce<Y.Map<unknown> | undefined>(
    (parent, id) => (parent === undefined ? undefined : recordAt(parent, id)),
    roots[at.root],
  );
}

/** The fields that are there, without those left empty. */
export function presentFields(fields: Readonly<Record<string, FieldValue | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, FieldValue] => field[1] !== undefined && field[1] !== ''),
  );
}

function write(roots: CircleRoots, change: Change): UndoChange | undefined {
  switch (change.kind) {
    case 'set':
      return setField(roots, change, change.key, change.value);
    case 'create':
    case 'keep': {
      const parent = findRecord(roots, { root: change.root, path: change.path.slice(0, -1) });
      parent?.set(change.path.at(-1) ?? '', new Y.Map(Object.entries(change.fields)));
      const { root, path, fields } = change;
      return change.kind === 'create' ? { kind: 'created', root, path, fields } : undefined;
    }
    case 'event':
      roots.stageEvents.set(change.id, new Y.Map(Object.entries(change.fields)));
      return { kind: 'event', eventId: change.id, fields: change.fields };
    case 'notes':
      roots.leadNotes.set(change.leadId, new Y.Text(change.text));
      return change;
  }
}

/** Yjs finds out in the middle of a transaction, of which half would then stand. */
function canBeWritten(change: Change): boolean {
  if (change.kind === 'notes') return typeof change.text === 'string';
  if (change.kind === 'set') return change.value === undefined || isFieldValue(change.value);
  return Object.values(change.fields).every(isFieldValue);
}

function setField(
  roots: CircleRoots,
  { root, path }: RecordPath,
  key: string,
  after: FieldValue | undefined,
): UndoChange | undefined {
  const record = findRecord(roots, { root, path });
  const before = record?.get(key);
  if (record === undefined || before === after) return undefined;
  if (after === undefined) record.delete(key);
  else record.set(key, after);
  return { kind: 'field', root, path, key, before: isFieldValue(before) ? before : undefined, after };
}

/** Tells a plain value from a shared type and from anything else a field may hold. */
export function isFieldValue(value: unknown): value is FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
