import type { WorkMode } from '../lead/lead.ts';
import { HYBRID, ONSITE, REMOTE } from './mode-keys.ts';
import type { Read } from './read-value.ts';
import type { Whereabouts } from './place/read-place.ts';
import { findTogether, type TermText } from './term-text.ts';

const MODE_KEYS = { remote: REMOTE, hybrid: HYBRID, onsite: ONSITE } as const;

/** Where a lead says that the work is done: by its own field, by its place, or else somewhere in its words. Source: SPEC FIT4. */
export function findMode(lead: {
  readonly mode: WorkMode | undefined;
  readonly place: string | undefined;
  readonly where: Whereabouts | undefined;
  readonly texts: readonly TermText[];
}): Read<WorkMode> | undefined {
  const { mode, place, where, texts } = lead;
  if (mode !== undefined) return { value: mode, found: { field: 'mode', text: mode }, isGuessed: false };
  if (where?.mode !== undefined && place !== undefined) {
    return { value: where.mode, found: { field: 'place', text: place }, isGuessed: false };
  }
  for (const text of texts) {
    // What is named first is the mode of the job; a hybrid one speaks of both.
    const said = (['hybrid', 'remote', 'onsite'] as const).flatMap((each) =>
      findTogether(text, [MODE_KEYS[each]]).map((one) => ({ value: each, ...one })),
    );
    const meant =
      said.find(({ value, isDenied }) => value === 'hybrid' && !isDenied) ?? said.find(({ isDenied }) => !isDenied);
    const isBoth =
      said.some(({ value, isDenied }) => value === 'remote' && !isDenied) &&
      said.some(({ value, isDenied }) => value === 'onsite' && !isDenied);
    if (meant !== undefined)
      return { value: isBoth ? 'hybrid' : meant.value, found: meant.found, isGuessed: text.field === 'notes' };
    const denied = said.find(({ value }) => value === 'remote');
    if (denied !== undefined) return { value: 'onsite', found: denied.found, isGuessed: text.field === 'notes' };
  }
  return undefined;
}
