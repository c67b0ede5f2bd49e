import { partsOf } from '../duplicate/joined-lead.ts';
import type { Lead } from '../lead/lead.ts';
import { tagKey } from '../lead/tag.ts';
import type { Stage } from '../pursuit/stage.ts';
import { foldText } from '../record/fold-text.ts';
import type { CardFilter } from './board.ts';

/** By this two ways to write a place are one. Source: SPEC BOARD12. */
function placeKey(place: string): string {
  return foldText(place)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Says whether a lead has the place and the tag that are looked for. Source: SPEC BOARD12. */
export function passesFilter(lead: Lead, { place, tag }: Pick<CardFilter, 'place' | 'tag'>): boolean {
  if (place !== undefined && !partsOf(lead).some((part) => isSame(part.place, place, placeKey))) return false;
  return tag === undefined || lead.tags?.some((each) => isSame(each, tag, tagKey)) === true;
}

/** Says whether cards of a stage are looked for. Source: SPEC BOARD12. */
export function isInStages(stage: Stage, filter: Pick<CardFilter, 'stages'> | undefined): boolean {
  const stages = filter?.stages ?? [];
  return stages.length === 0 || stages.includes(stage);
}

/** All places of some leads, each once as it is written first in the order of the alphabet. Source: SPEC BOARD12. */
export function selectPlaces(leads: Iterable<Lead>): readonly string[] {
  const places = new Map<string, string>();
  for (const lead of leads) {
    for (const { place } of partsOf(lead)) {
      const key = place === undefined ? '' : placeKey(place);
      const known = places.get(key);
      if (place !== undefined && key !== '' && (known === undefined || place < known)) places.set(key, place);
    }
  }
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}

function isSame(known: string | undefined, sought: string, keyOf: (text: string) => string): boolean {
  return known !== undefined && (known === sought || keyOf(known) === keyOf(sought));
}
