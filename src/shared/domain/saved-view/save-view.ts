import type * as Y from 'yjs';
import type { CircleId, ViewId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { CardFilter } from '../board/board.ts';
import { canWrite, type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import { STAGES } from '../pursuit/stage.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed } from '../record/malformed.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { isFilterEmpty, type SavedView, selectViews, viewNameKey } from './saved-view.ts';
import { readSavedView, STAGE_PREFIX } from './saved-view-reader.ts';

type NameCode = 'empty' | 'too-long';

/**
 * Keeps what is looked for on the board of a circle under a name, in one's private document. A view of that circle that has the
 * name shows this from then on.
 *
 * **Errors:** `no-filter` when everything is shown; `too-long` of the name, or of the text that is looked for. Source: SPEC VIEW1,
 * VIEW2.
 */
export function saveView(
  doc: Y.Doc,
  input: { readonly name: string; readonly circle: CircleId; readonly filter: CardFilter },
  ctx: CommandContext,
): CommandResult<{ readonly viewId: ViewId }, NameCode | 'no-filter'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const name = checkName(input.name);
  if (!name.ok) return name;
  if (isFilterEmpty(input.filter)) return err({ code: 'no-filter' });
  const fields = fieldsOf(input.filter);
  if (String(fields['text'] ?? '').length > LIMITS.line) return err({ code: 'too-long', field: 'text' });
  const known = findByName(openCircleDoc(doc), name.value, input.circle);
  if (known !== undefined) {
    const named = { ...fields, name: name.value };
    return ok({ viewId: known.id, undo: commit(doc, 'view-saved', changesOf(known.id, named)) });
  }
  const viewId = ctx.newId('view');
  const present = presentFields({ ...fields, name: name.value, circle: input.circle, at: ctx.now });
  const undo = commit(doc, 'view-saved', [{ kind: 'create', root: 'views', path: [viewId], fields: present }]);
  return ok({ viewId, undo });
}

/** Gives a view another name. **Errors:** `taken` when another view of that circle has it. Source: SPEC VIEW2. */
export function renameView(
  doc: Y.Doc,
  input: { readonly viewId: ViewId; readonly name: string },
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found' | NameCode | 'taken'> {
  const view = findView(doc, input.viewId);
  if (!view.ok) return view;
  const name = checkName(input.name);
  if (!name.ok) return name;
  const other = findByName(openCircleDoc(doc), name.value, view.value.circle, input.viewId);
  if (other !== undefined) return err({ code: 'taken', field: 'name' });
  return ok({ undo: commit(doc, 'view-renamed', changesOf(input.viewId, { name: name.value })) });
}

/** Removes a view; undo brings it back. Source: SPEC VIEW2. */
export function removeView(
  doc: Y.Doc,
  input: { readonly viewId: ViewId },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found'> {
  const view = findView(doc, input.viewId);
  if (!view.ok) return view;
  return ok({ undo: commit(doc, 'view-removed', changesOf(input.viewId, { deletedAt: ctx.now })) });
}

function fieldsOf(filter: CardFilter): Readonly<Record<string, FieldValue | undefined>> {
  const { text = '', whose, isFittingOnly, stages = [], place, tag } = filter;
  const shown = STAGES.map((stage) => [STAGE_PREFIX + stage, stages.includes(stage) ? true : undefined] as const);
  return {
    text: text.trim() === '' ? undefined : text.trim(),
    whose,
    fitting: isFittingOnly === true ? true : undefined,
    place,
    tag,
    ...Object.fromEntries(shown),
  };
}

function changesOf(viewId: ViewId, fields: Readonly<Record<string, FieldValue | undefined>>) {
  const at = { kind: 'set', root: 'views', path: [viewId] } as const;
  return Object.entries(fields).map(([key, value]) => ({ ...at, key, value }));
}

function viewsIn({ views }: CircleRoots): readonly SavedView[] {
  return [...views.keys()].flatMap((id) => {
    const view = readSavedView(id as ViewId, views.get(id));
    return view === undefined || isMalformed(view) ? [] : [view];
  });
}

function findByName(roots: CircleRoots, name: string, circle: CircleId, except?: ViewId): SavedView | undefined {
  const ofCircle = selectViews(viewsIn(roots), circle);
  return ofCircle.find((view) => view.id !== except && viewNameKey(view.name) === viewNameKey(name));
}

function findView(doc: Y.Doc, id: ViewId): Result<SavedView, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const view = readSavedView(id, openCircleDoc(doc).views.get(id));
  return view === undefined || isMalformed(view) ? err({ code: 'not-found' }) : ok(view);
}

function checkName(input: string): Result<string, { readonly code: NameCode; readonly field: 'name' }> {
  const name = input.trim();
  if (name === '') return err({ code: 'empty', field: 'name' });
  return name.length > LIMITS.name ? err({ code: 'too-long', field: 'name' }) : ok(name);
}
