import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import {
  JOURNAL_PROMPTS,
  type JournalEntry,
  type JournalPrompt,
  paragraphsOf,
} from '#shared/domain/journal/journal.ts';
import { readJournalEntry } from '#shared/domain/journal/journal-reader.ts';
import { selectJournal } from '#shared/domain/journal/select-journal.ts';
import { editJournal, removeJournal, writeJournal } from '#shared/domain/journal/write-journal.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { isMalformed, malformed } from '#shared/domain/record/malformed.ts';
import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import type { JournalEntryId } from '#shared/kernel/ids.ts';
import { ALICE, codeOf, createReplica, NOON, type Replica, sync, value, watch } from '../fixture.ts';

const NOWHERE = 'nowhere' as JournalEntryId;

const write = ({ doc, ctx }: Replica, text: string, prompt?: JournalPrompt, zone = 'UTC') =>
  writeJournal(doc, { text, prompt, zone }, ctx);
const edit = ({ doc, ctx }: Replica, entryId: JournalEntryId, text: string) => editJournal(doc, { entryId, text }, ctx);
const remove = ({ doc, ctx }: Replica, entryId: JournalEntryId) => removeJournal(doc, { entryId }, ctx);

const entriesIn = ({ doc }: Replica): readonly JournalEntry[] =>
  [...openCircleDoc(doc).journal.entries()]
    .flatMap(([id, entry]) => readJournalEntry(id as JournalEntryId, entry) ?? [])
    .filter((one): one is JournalEntry => !isMalformed(one));
const daysIn = (replica: Replica) =>
  selectJournal(entriesIn(replica)).map(({ day, entries }) => [day, entries.map(({ text }) => text)]);

describe('the journal', () => {
  test('[JOUR1] an entry is what somebody wrote, trimmed, to a question or to none', () => {
    const alice = createReplica(ALICE);
    const id = value(write(alice, '\n A long day. \n', 'went-well', 'Asia/Tokyo')).entryId;
    value(write(alice, 'x'.repeat(LIMITS.journal), undefined, 'Mars/Olympus'));
    const told = { text: 'A long day.', prompt: 'went-well', at: NOON, zone: 'Asia/Tokyo', editedAt: undefined };
    expect(entriesIn(alice)).toMatchObject([
      { id, ...told },
      { prompt: undefined, zone: 'UTC' },
    ]);
    expect(new Set(JOURNAL_PROMPTS).size).toBe(8);
  });

  test('[JOUR1] [DOC5] what cannot be written is refused by name, and nothing is written', () => {
    const alice = createReplica(ALICE);
    const { entryId } = value(write(alice, 'one'));
    const { origins } = watch(alice.doc);
    const long = 'x'.repeat(LIMITS.journal + 1);
    for (const act of [write(alice, ' '), edit(alice, entryId, '\n')]) {
      expect(act).toEqual({ ok: false, error: { code: 'empty', field: 'text' } });
    }
    for (const act of [write(alice, long), edit(alice, entryId, long)]) {
      expect(act).toEqual({ ok: false, error: { code: 'too-long', field: 'text' } });
    }
    expect(codeOf(write(alice, 'one', 'why' as JournalPrompt))).toBe('not-a-choice');
    expect([codeOf(edit(alice, NOWHERE, 'x')), codeOf(remove(alice, NOWHERE))]).toEqual(['not-found', 'not-found']);
    value(edit(alice, entryId, ' one '));
    expect(origins).toEqual([]);
  });

  test('[JOUR1] [UNDO2] is rewritten and removed, and every act is taken back', () => {
    const alice = createReplica(ALICE);
    const writing = value(write(alice, 'one'));
    alice.setNow(NOON + 5);
    const editing = value(edit(alice, writing.entryId, ' two '));
    expect(entriesIn(alice)).toMatchObject([{ text: 'two', at: NOON, editedAt: NOON + 5 }]);
    const removing = value(remove(alice, writing.entryId));
    expect(entriesIn(alice)).toEqual([]);
    expect(codeOf(edit(alice, writing.entryId, 'x'))).toBe('not-found');
    for (const { undo } of [removing, editing]) value(applyUndo(alice.doc, undo, alice.ctx));
    expect(entriesIn(alice)).toMatchObject([{ text: 'one', editedAt: undefined }]);
    value(applyUndo(alice.doc, writing.undo, alice.ctx));
    expect(entriesIn(alice)).toEqual([]);
  });

  test('[JOUR1] of two devices that rewrite it apart one stands, and what each wrote anew stands', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const { entryId } = value(write(laptop, 'one'));
    sync(laptop, phone);
    value(edit(laptop, entryId, 'two'));
    value(edit(phone, entryId, 'three'));
    value(write(phone, 'new'));
    sync(laptop, phone);
    expect(daysIn(laptop)).toEqual(daysIn(phone));
    const [text, ...others] = entriesIn(laptop)
      .map((entry) => entry.text)
      .filter((written) => written !== 'new');
    expect(['two', 'three']).toContain(text);
    expect(others).toEqual([]);
  });

  test('[JOUR2] stands by the day where it was written, newest first, ties by id', () => {
    const alice = createReplica(ALICE);
    value(write(alice, 'a'));
    value(write(alice, 'b'));
    value(write(alice, 'tomorrow', undefined, 'Pacific/Auckland'));
    alice.setNow(NOON + HOUR_MS);
    value(write(alice, 'c'));
    alice.setNow(NOON - 400 * DAY_MS);
    value(write(alice, 'long ago'));
    expect(daysIn(alice)).toEqual([
      ['2025-06-16', ['tomorrow']],
      ['2025-06-15', ['c', 'b', 'a']],
      ['2024-05-11', ['long ago']],
    ]);
    expect(selectJournal([])).toEqual([]);
  });

  test.each([
    ['one', ['one']],
    [' one \n two\n\n three \n', ['one \n two', 'three']],
    ['one\r\n\r\ntwo\r\n \t\r\n\r\nthree', ['one', 'two', 'three']],
    ['\n\none', ['one']],
    ['one\u2028two', ['one\u2028two']],
    [' \n ', []],
    ['', []],
  ])('[JOUR3] the paragraphs of %j', (text, paragraphs) => {
    expect(paragraphsOf({ text })).toEqual(paragraphs);
  });

  test('[JOUR3] writing touches nothing but the journal', () => {
    const alice = createReplica(ALICE);
    const { entryId } = value(write(alice, 'one\n\ntwo'));
    value(edit(alice, entryId, 'three'));
    value(remove(alice, entryId));
    const { journal, ...others } = alice.doc.toJSON() as Record<string, object | string>;
    expect(Object.keys(journal ?? {})).toEqual([entryId]);
    expect(Object.values(others).filter((root) => Object.keys(root).length > 0)).toEqual([]);
  });

  test.each([
    [{ text: 'one', at: 'noon' }, 'incomplete'],
    [{ text: 7, at: NOON }, 'incomplete'],
    [{ at: NOON }, 'incomplete'],
    ['words', 'not-a-record'],
  ] as const)('[JOUR1] [DOC4] %j is malformed', (stored, reason) => {
    const { doc } = createReplica(ALICE);
    const { journal } = openCircleDoc(doc);
    journal.set(NOWHERE, typeof stored === 'string' ? stored : new Y.Map<unknown>(Object.entries(stored)));
    expect(readJournalEntry(NOWHERE, journal.get(NOWHERE))).toEqual(malformed(NOWHERE, reason));
  });

  test('[JOUR1] [DOC2] a document that a newer version has closed is only read', () => {
    const alice = createReplica(ALICE);
    const { entryId } = value(write(alice, 'one'));
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    const answers = [codeOf<string>(write(alice, 'x')), codeOf<string>(edit(alice, entryId, 'x'))];
    expect([...answers, codeOf<string>(remove(alice, entryId))]).toEqual(['read-only', 'read-only', 'read-only']);
    expect(entriesIn(alice)).toHaveLength(1);
  });
});
