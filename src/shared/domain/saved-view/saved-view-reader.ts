import * as Y from 'yjs';
import type { CircleId, MemberId, ViewId } from '#shared/kernel/ids.ts';
import { STAGES } from '../pursuit/stage.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import type { SavedView } from './saved-view.ts';

/** What the keys of the columns that a view shows begin with. */
export const STAGE_PREFIX = 'stage:';

/** Reads one view of the private document; `undefined` when it was removed. Never throws. Source: SPEC VIEW1, DOC4. */
export function readSavedView(id: ViewId, value: unknown): SavedView | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  if (fields.number('deletedAt') !== undefined) return undefined;
  const name = fields.text('name', LIMITS.name);
  const circle = fields.text('circle', LIMITS.line);
  if (name === undefined || circle === undefined) return malformed(id, 'incomplete');
  return {
    id,
    name,
    circle: circle as CircleId,
    at: fields.instant('at'),
    filter: {
      text: fields.text('text', LIMITS.line),
      whose: fields.text('whose', LIMITS.line) as MemberId | undefined,
      isFittingOnly: value.get('fitting') === true,
      stages: STAGES.filter((stage) => value.get(STAGE_PREFIX + stage) === true),
      place: fields.text('place', LIMITS.line),
      tag: fields.text('tag', LIMITS.line),
    },
  };
}
