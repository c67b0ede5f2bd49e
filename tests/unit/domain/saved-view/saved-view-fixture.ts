import type { CardFilter } from '#shared/domain/board/board.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import { removeView, renameView, saveView } from '#shared/domain/saved-view/save-view.ts';
import { readSavedView } from '#shared/domain/saved-view/saved-view-reader.ts';
import { type SavedView, selectViews } from '#shared/domain/saved-view/saved-view.ts';
import type { ViewId } from '#shared/kernel/ids.ts';
import { CIRCLE, type Replica, value } from '../fixture.ts';

export const save = ({ doc, ctx }: Replica, name: string, filter: CardFilter = { tag: 'night' }, circle = CIRCLE) =>
  saveView(doc, { name, circle, filter }, ctx);
export const saved = (replica: Replica, name: string, filter?: CardFilter): ViewId =>
  value(save(replica, name, filter)).viewId;
export const rename = ({ doc, ctx }: Replica, viewId: ViewId, name: string) => renameView(doc, { viewId, name }, ctx);
export const remove = ({ doc, ctx }: Replica, viewId: ViewId) => removeView(doc, { viewId }, ctx);

/** The views of the circle, by name. */
export function viewsIn({ doc }: Replica): readonly SavedView[] {
  const views = [...openCircleDoc(doc).views.entries()].flatMap(
    ([id, entry]) => readSavedView(id as ViewId, entry) ?? [],
  );
  return selectViews(
    views.filter((view): view is SavedView => !isMalformed(view)),
    CIRCLE,
  );
}
