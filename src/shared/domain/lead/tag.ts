import { err, ok, type Result } from '#shared/kernel/result.ts';
import { foldText } from '../record/fold-text.ts';
import type { Lead } from './lead.ts';

/** How long a tag may be, in UTF-16 units. */
export const LONGEST_TAG = 40;
/** More would be a text, and a lead has notes for that. */
export const MOST_TAGS = 20;

/** What can be a tag, with single spaces; `undefined` for what is empty or too long. Source: SPEC TAG1. */
export function checkTag(input: string): string | undefined {
  const tag = input.trim().replace(/\s+/gu, ' ');
  return tag === '' || tag.length > LONGEST_TAG ? undefined : tag;
}

/** By this two ways to write a tag are one. Source: SPEC TAG2. */
export function tagKey(tag: string): string {
  return foldText(tag);
}

/** The tags among some texts, each once; those that are empty are none. Source: SPEC TAG1, TAG2. */
export function checkTags(
  inputs: readonly string[],
): Result<readonly string[], { readonly code: 'too-long' | 'too-many' }> {
  const tags = new Map<string, string>();
  for (const input of inputs) {
    if (input.trim() === '') continue;
    const tag = checkTag(input);
    if (tag === undefined) return err({ code: 'too-long' });
    if (!tags.has(tagKey(tag))) tags.set(tagKey(tag), tag);
  }
  return tags.size > MOST_TAGS ? err({ code: 'too-many' }) : ok([...tags.values()]);
}

/** All tags of some leads, each once as it is written first in the order of the alphabet. Source: SPEC TAG2. */
export function selectTags(leads: Iterable<Pick<Lead, 'tags'>>): readonly string[] {
  const tags = new Map<string, string>();
  for (const { tags: some = [] } of leads) {
    for (const tag of some) {
      const known = tags.get(tagKey(tag));
      if (known === undefined || tag < known) tags.set(tagKey(tag), tag);
    }
  }
  return [...tags].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
}
