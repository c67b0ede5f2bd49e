import { describe, expect, test } from 'vitest';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, codeOf, NOON, sync, value, watch } from '../fixture.ts';
import { added, linesIn, shownIn } from '../commitment/commitment-fixture.ts';
import {
  accept,
  decline,
  editNote,
  fieldsOf,
  gathered,
  note,
  noteIn,
  recordsIn,
  removeNote,
  said,
} from './meeting-fixture.ts';

describe('what is written down', () => {
  test('[TURN12] only its author edits and removes it', () => {
    const { alice, bob, id, all } = gathered();
    const { noteId, undo } = value(note(alice, id, ' We meet on Friday ', { kind: 'decision' }));
    sync(...all);
    expect(noteIn(bob, noteId)).toMatchObject({ author: ALICE, kind: 'decision', text: 'We meet on Friday' });
    expect(codeOf(editNote(bob, noteId, 'Never'))).toBe('not-yours');
    expect(codeOf(removeNote(bob, noteId))).toBe('not-yours');
    value(editNote(alice, noteId, 'We meet on Monday'));
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
    value(removeNote(alice, noteId));
    expect(noteIn(alice, noteId)).toBeUndefined();
    expect(codeOf(editNote(alice, noteId, 'x'))).toBe('not-found');
  });

  test.each([
    ['note', ' ', 'empty'],
    ['note', 'x'.repeat(501), 'too-long'],
    ['commitment', 'x'.repeat(301), 'too-long'],
  ] as const)('[TURN12] a %s is refused when it is empty or too long', (kind, text, code) => {
    const { alice, id } = gathered();
    expect(codeOf(note(alice, id, text, { kind, forMember: BOB }))).toBe(code);
  });

  test('[TURN12] what others write into a note is left out', () => {
    const { alice, bob, id, all } = gathered();
    const { noteId } = value(note(alice, id, 'One'));
    const { noteId: second } = value(note(alice, id, 'Two'));
    sync(...all);
    fieldsOf(bob, 'meetingNotes', noteId).set('deletedAt', NOON);
    fieldsOf(bob, 'meetingNotes', second).set('text', 'Three');
    sync(...all);
    expect(recordsIn(alice).notes.map(({ text }) => text)).toEqual(['One']);
  });
});

describe('what was said that somebody will do', () => {
  test('[TURN13] it is theirs when they accept it, in one act that is taken back whole', () => {
    const { alice, bob, id, all } = gathered();
    const noteId = said(alice, id, BOB);
    sync(...all);
    expect(linesIn(bob)).toEqual([]);
    const { origins } = watch(bob.doc);
    const { commitmentId, undo } = value(accept(bob, noteId));
    expect(origins).toHaveLength(1);
    expect(shownIn(bob)).toMatchObject([{ id: commitmentId, memberId: BOB, text: 'Write to Acme', measure: 'sent' }]);
    sync(...all);
    expect(noteIn(alice, noteId)).toMatchObject({ answer: 'accepted', commitmentId });
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(linesIn(bob)).toEqual([]);
    expect(noteIn(bob, noteId)).toMatchObject({ answer: undefined, commitmentId: undefined });
  });

  test('[TURN13] one accepts in own words, and not without a measure', () => {
    const { alice, bob, id, all } = gathered();
    const noteId = said(alice, id, BOB, '');
    sync(...all);
    expect(codeOf(accept(bob, noteId))).toBe('empty');
    expect(noteIn(bob, noteId)?.answer).toBeUndefined();
    value(accept(bob, noteId, { text: 'Call Acme', measure: 'called' }));
    expect(linesIn(bob)).toEqual(['bob: Call Acme (open)']);
  });

  test('[TURN13] nobody else answers for them, neither by a command nor in the record', () => {
    const { alice, bob, carol, id, all } = gathered();
    const noteId = said(alice, id, BOB);
    sync(...all);
    for (const other of [alice, carol]) {
      expect(codeOf(accept(other, noteId))).toBe('not-yours');
      expect(codeOf(decline(other, noteId))).toBe('not-yours');
    }
    fieldsOf(alice, 'meetingNotes', noteId).set('answer', 'accepted');
    fieldsOf(carol, 'meetingNotes', noteId).set('answer', 'accepted');
    sync(...all);
    expect(noteIn(bob, noteId)?.answer).toBeUndefined();
    value(accept(bob, noteId));
    sync(...all);
    expect(noteIn(alice, noteId)?.answer).toBe('accepted');
    fieldsOf(carol, 'meetingNotes', noteId).set('for', 'carol');
    sync(...all);
    expect(noteIn(alice, noteId)).toBeUndefined();
  });

  test('[TURN13] a week takes three', () => {
    const { alice, bob, id, all } = gathered();
    const noteId = said(alice, id, BOB);
    sync(...all);
    for (const text of ['one', 'two', 'three']) added(bob, text);
    expect(codeOf(accept(bob, noteId))).toBe('three-already');
    expect(noteIn(bob, noteId)?.answer).toBeUndefined();
  });

  test('[TURN13] declined can still be accepted, accepted is done, and an answered one is not rewritten', () => {
    const { alice, bob, id, all } = gathered();
    const noteId = said(alice, id, BOB);
    sync(...all);
    value(decline(bob, noteId));
    expect(noteIn(bob, noteId)?.answer).toBe('declined');
    sync(...all);
    expect(codeOf(editNote(alice, noteId, 'Write to Contoso'))).toBe('answered');
    value(accept(bob, noteId));
    expect(codeOf(accept(bob, noteId))).toBe('answered');
    expect(codeOf(decline(bob, noteId))).toBe('answered');
  });

  test('[TURN13] it is for a member, and only a commitment is answered', () => {
    const { alice, id } = gathered();
    const dave = 'dave' as MemberId;
    expect(codeOf(note(alice, id, 'Write', { kind: 'commitment', forMember: dave }))).toBe('not-found');
    const { noteId } = value(note(alice, id, 'Write'));
    expect(codeOf(accept(alice, noteId))).toBe('not-found');
    expect(codeOf(decline(alice, noteId))).toBe('not-found');
  });
});
