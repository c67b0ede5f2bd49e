import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { declineSuggestion, keepSuggestion } from '#shared/domain/suggestion/answer-suggestion.ts';
import { suggestField } from '#shared/domain/suggestion/suggest-field.ts';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';
import { readSuggestions } from '#shared/domain/suggestion/suggestion-reader.ts';
import { withdrawSuggestion } from '#shared/domain/suggestion/withdraw-suggestion.ts';
import type { MemberId, SuggestionId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, createReplica, type Replica, sync, value } from '../fixture.ts';

/** Writes one's name, so that others can think of one. */
export function name({ doc, ctx, me }: Replica): void {
  value(setName(doc, { name: me }, ctx));
}

/** Alice, bob and carol, who know each other. */
export function threeKnown() {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
  for (const replica of [alice, bob, carol]) name(replica);
  sync(alice, bob, carol);
  return { alice, bob, carol };
}

export const think = ({ doc, ctx, authorOf }: Replica, to: MemberId, field = 'Technical writing', why = '') =>
  suggestField(doc, { to, field, why, authorOf }, ctx);

/** Thinks of a field for another, and answers its id. */
export const thought = (replica: Replica, to: MemberId, field?: string, why?: string): SuggestionId =>
  value(think(replica, to, field, why)).suggestionId;

export const withdraw = ({ doc, ctx, authorOf }: Replica, suggestionId: SuggestionId) =>
  withdrawSuggestion(doc, { suggestionId, authorOf }, ctx);

export const keep = ({ doc, ctx, authorOf }: Replica, suggestionId: SuggestionId, words?: string) =>
  keepSuggestion(doc, { suggestionId, words, authorOf }, ctx);

export const decline = ({ doc, ctx, authorOf }: Replica, suggestionId: SuggestionId, words?: string) =>
  declineSuggestion(doc, { suggestionId, words, authorOf }, ctx);

/** What a replica shows, lowest id first. */
export function suggestionsIn({ doc, authorOf }: Replica): readonly Suggestion[] {
  return readSuggestions(openCircleDoc(doc), authorOf).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The stored fields of a suggestion, as anybody can reach them. */
export function fieldsOf({ doc }: Replica, id: SuggestionId): Y.Map<unknown> {
  const record = openCircleDoc(doc).suggestions.get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** Writes a record that no command would write. */
export function forge({ doc }: Replica, id: string, fields: Readonly<Record<string, unknown>>): void {
  openCircleDoc(doc).suggestions.set(id, new Y.Map<unknown>(Object.entries(fields)));
}
