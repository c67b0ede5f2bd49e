import type { ViewId } from '#shared/kernel/ids.ts';
import { anybody, type Make, type Situation } from '../equals-situations.ts';
import { remove, rename, save, saved } from './saved-view-fixture.ts';

const view: Make<ViewId> = (by) => saved(by, 'Nights');

/** The commands of views, by name, in situations that whoever acts can be in. */
export const SAVED_VIEW_WALK: Readonly<Record<string, readonly Situation[]>> = {
  saveView: [
    ['done', ({ me }) => save(me, 'Nights')],
    ['empty', ({ me }) => save(me, ' ')],
    ['no-filter', ({ me }) => save(me, 'All', {})],
  ],
  renameView: anybody(view, (me, id) => rename(me, id, 'Days')),
  removeView: anybody(view, remove),
};
