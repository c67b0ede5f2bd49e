import type { CircleId, ViewId } from '#shared/kernel/ids.ts';
import type { CardFilter } from '../board/board.ts';
import { foldText } from '../record/fold-text.ts';

/**
 * A way to look at the board of one circle that somebody gave a name. It is theirs alone.
 *
 * **Shape:** one record of the root `views` of the private document with `name`, `circle`, `at`, and as they come `text`, `whose`,
 * `fitting`, `place`, `tag`, a key `stage:<stage>` for each column, and `deletedAt`.
 */
export interface SavedView {
  readonly id: ViewId;
  readonly name: string;
  /** The circle whose board it is about. */
  readonly circle: CircleId;
  readonly filter: CardFilter;
  /** When it was first saved, in epoch milliseconds. */
  readonly at: number | undefined;
}

/** Two names that only differ in how they are written would be the same to whoever reads them. */
export function viewNameKey(name: string): string {
  return foldText(name);
}

/** The views of one circle's board, by name, ties by id. Source: SPEC VIEW1. */
export function selectViews(views: Iterable<SavedView>, circle: CircleId): readonly SavedView[] {
  const ofCircle = [...views]
    .filter((view) => view.circle === circle)
    .map((view) => [viewNameKey(view.name), view] as const);
  return ofCircle
    .sort(([a, one], [b, other]) => (a === b ? (one.id < other.id ? -1 : 1) : a < b ? -1 : 1))
    .map(([, view]) => view);
}

/** Whether a filter lets everything through. */
export function isFilterEmpty({ text = '', whose, isFittingOnly, stages = [], place, tag }: CardFilter): boolean {
  const isAnyField = whose !== undefined || place !== undefined || tag !== undefined;
  return text.trim() === '' && !isAnyField && isFittingOnly !== true && stages.length === 0;
}

/** Whether two filters let the same through. */
export function isSameFilter(a: CardFilter, b: CardFilter): boolean {
  return (
    (a.text ?? '').trim() === (b.text ?? '').trim() &&
    a.whose === b.whose &&
    (a.isFittingOnly === true) === (b.isFittingOnly === true) &&
    a.place === b.place &&
    a.tag === b.tag &&
    [...(a.stages ?? [])].sort().join() === [...(b.stages ?? [])].sort().join()
  );
}
