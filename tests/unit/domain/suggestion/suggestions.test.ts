import { describe, expect, test } from 'vitest';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { editEntry, removeEntry } from '#shared/domain/priority/change-entry.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import {
  selectKeptSince,
  selectSuggestionsBy,
  selectSuggestionsFor,
  selectWaitingSuggestions,
} from '#shared/domain/suggestion/select-suggestions.ts';
import { readSuggestion } from '#shared/domain/suggestion/suggestion-reader.ts';
import type { MemberId, SuggestionId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, entryIn, listIn, NOON, sync, value, watch } from '../fixture.ts';
import {
  decline,
  fieldsOf,
  forge,
  keep,
  name,
  suggestionsIn,
  think,
  thought,
  threeKnown,
  withdraw,
} from './suggestion-fixture.ts';

function withThought() {
  const circle = threeKnown();
  const id = thought(circle.alice, BOB, ' Technical writing ', 'Your guides.');
  sync(circle.alice, circle.bob, circle.carol);
  return { ...circle, id };
}

describe('thinking of a field for another', () => {
  test('[THINK1] it is one line with what made its author think of it, for one other member', () => {
    const { bob, id } = withThought();
    expect(suggestionsIn(bob)).toEqual([
      {
        ...{ id, author: ALICE, forMember: BOB, field: 'Technical writing', why: 'Your guides.', at: NOON },
        answer: undefined,
      },
    ]);
  });

  test('[THINK1] the line is needed, neither too long, and it is for somebody else who is known', () => {
    const { alice } = threeKnown();
    expect(think(alice, BOB, ' ')).toMatchObject({ ok: false, error: { code: 'empty', field: 'field' } });
    expect(think(alice, BOB, 'x'.repeat(301))).toMatchObject({ error: { code: 'too-long', field: 'field' } });
    expect(think(alice, BOB, 'x', 'y'.repeat(501))).toMatchObject({ error: { code: 'too-long', field: 'why' } });
    expect(codeOf(think(alice, ALICE))).toBe('own');
    expect(codeOf(think(alice, 'dave' as MemberId))).toBe('not-found');
    expect(suggestionsIn(alice)).toEqual([]);
  });

  test('[THINK1] only what its author wrote counts, and of the answer only the words of the member it is for', () => {
    const { alice, bob, carol, id } = withThought();
    for (const [key, written] of Object.entries({ field: 'Piracy', keptAt: NOON, 'line:x': true, deletedAt: NOON })) {
      fieldsOf(carol, id).set(key, written);
    }
    fieldsOf(alice, id).set('declinedAt', NOON);
    sync(alice, bob, carol);
    // The field is its author's no more, so that nothing can be shown of it.
    expect(suggestionsIn(bob)).toEqual([]);
    fieldsOf(alice, id).set('field', 'Technical writing');
    sync(alice, bob, carol);
    expect(suggestionsIn(bob)).toMatchObject([{ id, answer: undefined }]);
    value(keep(bob, id));
    expect(suggestionsIn(bob)).toMatchObject([{ answer: { answer: 'kept' } }]);
    expect(listIn(bob, BOB, 'fields')).toEqual(['Technical writing']);
  });

  test('[THINK1] [DOC4] one without a known author, a field, a time, a member, or for its author is malformed', () => {
    const alice = createReplica(ALICE);
    const read = (entry: unknown) => readSuggestion('x' as SuggestionId, entry, alice.authorOf);
    expect(read('words')).toEqual(malformed('x', 'not-a-record'));
    const whole = { forMember: BOB, field: 'Care', at: NOON };
    for (const broken of [{ forMember: ALICE }, { forMember: 'b'.repeat(301) }, { field: '' }, { at: 'noon' }]) {
      forge(alice, 'x', { ...whole, ...broken });
      expect(read(fieldsOf(alice, 'x' as SuggestionId))).toEqual(malformed('x', 'incomplete'));
    }
    alice.doc.clientID = 77;
    forge(alice, 'x', whole);
    expect(read(fieldsOf(alice, 'x' as SuggestionId))).toEqual(malformed('x', 'incomplete'));
  });

  test('[THINK2] what stands among their fields, and what one has asked them before, is not asked', () => {
    const { alice, bob, carol, id } = withThought();
    expect(codeOf(think(alice, BOB, 'technical  WRITING'))).toBe('already');
    value(think(carol, BOB, 'technical writing'));
    value(think(alice, CAROL, 'technical writing'));
    value(decline(bob, id));
    value(addEntry(bob.doc, { list: 'fields', text: 'Naïve art', authorOf: bob.authorOf }, bob.ctx));
    sync(alice, bob, carol);
    expect(codeOf(think(alice, BOB, 'technical writing'))).toBe('already');
    expect(codeOf(think(alice, BOB, 'naive art'))).toBe('known');
  });

  test('[THINK2] what was withdrawn can be thought of again', () => {
    const { alice, id } = withThought();
    value(withdraw(alice, id));
    value(think(alice, BOB, 'Technical writing'));
    expect(suggestionsIn(alice)).toHaveLength(1);
  });
});

describe('withdrawing it', () => {
  test('[THINK3] only its author withdraws it, and only until it is answered; undo brings it back', () => {
    const { alice, bob, carol, id } = withThought();
    expect(codeOf(withdraw(bob, id))).toBe('not-yours');
    expect(codeOf(withdraw(carol, id))).toBe('not-yours');
    const { undo } = value(withdraw(alice, id));
    expect(suggestionsIn(alice)).toEqual([]);
    expect(codeOf(withdraw(alice, id))).toBe('not-found');
    value(applyUndo(alice.doc, undo, alice.ctx));
    sync(alice, bob);
    value(decline(bob, id));
    sync(alice, bob);
    expect(codeOf(withdraw(alice, id))).toBe('answered');
  });

  test('[THINK3] taking it back by undo withdraws it, not once it was answered', () => {
    const { alice, bob } = threeKnown();
    const first = value(think(alice, BOB));
    value(applyUndo(alice.doc, first.undo, alice.ctx));
    expect(suggestionsIn(alice)).toEqual([]);
    const second = value(think(alice, BOB));
    sync(alice, bob);
    value(keep(bob, second.suggestionId));
    sync(alice, bob);
    expect(codeOf(applyUndo(alice.doc, second.undo, alice.ctx))).toBe('changed-since');
  });

  test('[THINK3] withdrawn and kept apart it is kept, withdrawn and declined apart it is gone', () => {
    const { alice, bob, id } = withThought();
    const other = thought(alice, BOB, 'Archives');
    sync(alice, bob);
    for (const each of [id, other]) value(withdraw(alice, each));
    value(keep(bob, id));
    value(decline(bob, other));
    sync(alice, bob);
    for (const replica of [alice, bob]) {
      expect(suggestionsIn(replica)).toMatchObject([{ id, answer: { answer: 'kept' } }]);
    }
    expect(listIn(alice, BOB, 'fields')).toEqual(['Technical writing']);
  });
});

describe('answering it', () => {
  test('[THINK4] keeping adds it to the fields that one is open to, in one transaction, taken back whole', () => {
    const { alice, bob, id } = withThought();
    const { origins } = watch(bob.doc);
    const { undo } = value(keep(bob, id, ' Good idea. '));
    expect(origins).toHaveLength(1);
    sync(alice, bob);
    expect(suggestionsIn(alice)).toMatchObject([{ answer: { answer: 'kept', words: 'Good idea.', at: NOON } }]);
    expect(listIn(alice, BOB, 'fields')).toEqual(['Technical writing']);
    value(applyUndo(bob.doc, undo, bob.ctx));
    sync(alice, bob);
    expect(suggestionsIn(alice)).toMatchObject([{ answer: undefined }]);
    expect(listIn(alice, BOB, 'fields')).toEqual([]);
  });

  test('[THINK4] what stands there already is not added again, nor taken away with another answer', () => {
    const { bob, id } = withThought();
    value(addEntry(bob.doc, { list: 'fields', text: 'technical Writing', authorOf: bob.authorOf }, bob.ctx));
    value(keep(bob, id));
    expect(listIn(bob, BOB, 'fields')).toEqual(['technical Writing']);
    value(decline(bob, id));
    expect(listIn(bob, BOB, 'fields')).toEqual(['technical Writing']);
  });

  test('[THINK4] the same answer again only gives it other words, and takes none away', () => {
    const { bob, id } = withThought();
    value(keep(bob, id, 'Yes.'));
    value(removeEntry(bob.doc, { entryId: entryIn(bob, 'Technical writing'), authorOf: bob.authorOf }, bob.ctx));
    bob.setNow(NOON + 1);
    const { origins } = watch(bob.doc);
    value(keep(bob, id));
    expect(origins).toHaveLength(0);
    expect(listIn(bob, BOB, 'fields')).toEqual([]);
    expect(suggestionsIn(bob)).toMatchObject([{ answer: { words: 'Yes.', at: NOON } }]);
    value(keep(bob, id, ' '));
    expect(suggestionsIn(bob)).toMatchObject([{ answer: { words: undefined, at: NOON } }]);
  });

  test('[THINK4] only the member it is for answers, with words that fit', () => {
    const { alice, bob, carol, id } = withThought();
    for (const act of [keep, decline]) {
      expect(codeOf(act(alice, id))).toBe('not-yours');
      expect(codeOf(act(carol, id))).toBe('not-yours');
      expect(codeOf(act(bob, 'none' as SuggestionId))).toBe('not-found');
      expect(codeOf(act(bob, id, 'x'.repeat(501)))).toBe('too-long');
    }
    expect(suggestionsIn(bob)).toMatchObject([{ answer: undefined }]);
  });

  test('[THINK4] undo never writes what another had put into the answer', () => {
    const { alice, bob, id } = withThought();
    fieldsOf(alice, id).set('declinedWords', 'I give up');
    sync(alice, bob);
    const { undo } = value(decline(bob, id, 'Not now.'));
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(fieldsOf(bob, id).has('declinedWords')).toBe(false);
  });

  test("[THINK5] one changes one's mind either way; the line goes unless one has rewritten it", () => {
    const { bob, id } = withThought();
    value(decline(bob, id, 'Not for me.'));
    value(keep(bob, id));
    expect(suggestionsIn(bob)).toMatchObject([{ answer: { answer: 'kept', words: undefined } }]);
    const { undo } = value(decline(bob, id));
    expect(listIn(bob, BOB, 'fields')).toEqual([]);
    expect(suggestionsIn(bob)).toMatchObject([{ answer: { answer: 'declined' } }]);
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(listIn(bob, BOB, 'fields')).toEqual(['Technical writing']);
    const entryId = entryIn(bob, 'Technical writing');
    value(editEntry(bob.doc, { entryId, text: 'Writing manuals', authorOf: bob.authorOf }, bob.ctx));
    value(decline(bob, id));
    expect(listIn(bob, BOB, 'fields')).toEqual(['Writing manuals']);
  });

  test('[THINK5] kept on one device and declined on another it is kept, with the words of that', () => {
    const { alice, bob, id } = withThought();
    const phone = createReplica(BOB, 1);
    sync(alice, bob, phone);
    value(keep(bob, id, 'Yes.'));
    value(decline(phone, id, 'No.'));
    sync(alice, bob, phone);
    for (const replica of [alice, bob, phone]) {
      expect(suggestionsIn(replica)).toMatchObject([{ answer: { answer: 'kept', words: 'Yes.' } }]);
      expect(listIn(replica, BOB, 'fields')).toEqual(['Technical writing']);
    }
  });

  test('[THINK5] a line that another says was added by keeping stays', () => {
    const { alice, bob, id } = withThought();
    value(addEntry(bob.doc, { list: 'fields', text: 'Technical writing', authorOf: bob.authorOf }, bob.ctx));
    fieldsOf(alice, id).set(`line:${entryIn(bob, 'Technical writing')}`, true);
    sync(alice, bob);
    value(decline(bob, id));
    expect(listIn(bob, BOB, 'fields')).toEqual(['Technical writing']);
  });

  test('[THINK5] the words of an answer go with it, and do not come back with the next', () => {
    const { bob, id } = withThought();
    value(decline(bob, id, 'Not for me.'));
    value(keep(bob, id));
    value(decline(bob, id));
    expect(suggestionsIn(bob)).toMatchObject([{ answer: { answer: 'declined', words: undefined } }]);
  });

  test('[THINK5] kept on two devices apart both lines stand, and go with another answer', () => {
    const { alice, bob, id } = withThought();
    const phone = createReplica(BOB, 1);
    sync(alice, bob, phone);
    value(keep(bob, id));
    value(keep(phone, id));
    sync(alice, bob, phone);
    expect(listIn(alice, BOB, 'fields')).toEqual(['Technical writing', 'Technical writing']);
    value(decline(phone, id));
    sync(alice, bob, phone);
    expect(listIn(alice, BOB, 'fields')).toEqual([]);
    expect(suggestionsIn(alice)).toMatchObject([{ answer: { answer: 'declined' } }]);
  });
});

test('[THINK6] those that wait stand first, newest first, ties by id; of another what one thought of for them', () => {
  const { alice, bob, carol } = threeKnown();
  const [care, archives, law] = ['Care', 'Archives', 'Law'].map((field) => thought(alice, BOB, field)) as [
    SuggestionId,
    SuggestionId,
    SuggestionId,
  ];
  carol.setNow(NOON + 5);
  const late = thought(carol, BOB, 'Radio');
  thought(alice, CAROL, 'Radio');
  sync(alice, bob, carol);
  value(decline(bob, late));
  bob.setNow(NOON + 2);
  value(keep(bob, archives));
  sync(alice, bob, carol);
  const all = suggestionsIn(alice);
  const ids = (list: readonly { readonly id: SuggestionId }[]) => list.map(({ id }) => id);
  expect(ids(selectSuggestionsFor(all, BOB))).toEqual([care, law, late, archives]);
  expect(ids(selectWaitingSuggestions(all, BOB))).toEqual([care, law]);
  expect(ids(selectSuggestionsBy(all, { author: ALICE, forMember: BOB }))).toEqual([care, archives, law]);
  expect(ids(selectKeptSince(all, { author: ALICE, since: NOON + 1 }))).toEqual([archives]);
  expect(ids(selectKeptSince(all, { author: ALICE, since: NOON + 2 }))).toEqual([]);
  expect(ids(selectKeptSince(all, { author: CAROL, since: 0 }))).toEqual([]);
});

test('[THINK1] who has written no name yet can think of something for others', () => {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  name(bob);
  sync(alice, bob);
  value(think(alice, BOB));
  expect(codeOf(think(bob, ALICE))).toBe('not-found');
});
