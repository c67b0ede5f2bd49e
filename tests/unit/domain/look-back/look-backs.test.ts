import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { isLookBackDue } from '#shared/domain/look-back/is-look-back-due.ts';
import { readLookBack } from '#shared/domain/look-back/look-back-reader.ts';
import { selectMonths } from '#shared/domain/look-back/select-look-back.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import type { LookBackId, MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import { edit, fieldsOf, forge, monthIn, recordsIn, remove, write, written } from './look-back-fixture.ts';

const NOWHERE = 'nowhere' as LookBackId;
const at = (day: string, hour = 12): number => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);

describe('looking back', () => {
  test('[LOOKB1] says what helped, what to change and the one change, trimmed', () => {
    const alice = createReplica(ALICE);
    const texts = { helped: ' The calls \n', toChange: ' Long rounds ', oneChange: ' Shorter rounds ' };
    const id = value(write(alice, texts, 'Europe/Berlin')).lookBackId;
    expect(recordsIn(alice)).toEqual([
      {
        id,
        author: ALICE,
        texts: { helped: 'The calls', toChange: 'Long rounds', oneChange: 'Shorter rounds' },
        at: NOON,
        zone: 'Europe/Berlin',
        tookToCharter: undefined,
      },
    ]);
    expect([...fieldsOf(alice, 'lookBacks', id).keys()].sort()).toEqual([
      'at',
      'helped',
      'oneChange',
      'toChange',
      'zone',
    ]);
  });

  test.each([
    [{ helped: ' ', toChange: '' }, { helped: '' }, 'empty', 'helped'],
    [{ helped: 'x'.repeat(LIMITS.clause + 1) }, undefined, 'too-long', 'helped'],
    [{ toChange: 'x'.repeat(LIMITS.clause + 1) }, undefined, 'too-long', 'toChange'],
    [{ oneChange: 'x'.repeat(LIMITS.entry + 1) }, undefined, 'too-long', 'oneChange'],
  ])('[LOOKB1] [DOC5] %j is refused by name, and nothing is written', (texts, edited, code, field) => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = written(alice);
    const watched = [watch(alice.doc), watch(bob.doc)];
    expect(write(bob, texts)).toEqual({ ok: false, error: { code, field } });
    expect(edit(alice, id, edited ?? texts)).toEqual({ ok: false, error: { code, field } });
    expect(watched.flatMap(({ origins }) => origins)).toEqual([]);
  });

  test('[LOOKB1] edits of different texts on two devices both stand', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const id = written(laptop, { helped: 'The calls', toChange: 'Long rounds' });
    sync(laptop, phone);
    value(edit(laptop, id, { helped: 'Kind words', toChange: '' }));
    value(edit(phone, id, { oneChange: 'Shorter rounds' }));
    sync(laptop, phone);
    for (const replica of [laptop, phone])
      expect(recordsIn(replica).map(({ texts }) => texts)).toEqual([
        { helped: 'Kind words', oneChange: 'Shorter rounds' },
      ]);
  });

  test("[LOOKB1] [DOC3] nobody writes into another's words, takes them away or moves their month", () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = written(alice, { helped: 'The calls', oneChange: 'Mondays' });
    sync(alice, bob);
    const forged = { oneChange: 'Pay bob', toChange: 'alice', deletedAt: NOON, zone: 'Asia/Tokyo', author: BOB };
    for (const [key, field] of Object.entries(forged)) fieldsOf(bob, 'lookBacks', id).set(key, field);
    const refused = [edit(bob, id, { helped: 'x' }), remove(bob, id)];
    expect(refused.map((answer) => codeOf<string>(answer))).toEqual(['not-yours', 'not-yours']);
    sync(alice, bob);
    for (const replica of [alice, bob])
      expect(recordsIn(replica)).toMatchObject([{ author: ALICE, texts: { helped: 'The calls' }, zone: 'UTC' }]);
    expect(recordsIn(alice)[0]?.texts).toEqual({ helped: 'The calls' });
  });

  test('[LOOKB1] what another wrote there first can be written by its author, and undo never writes it', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = written(alice);
    sync(alice, bob);
    fieldsOf(bob, 'lookBacks', id).set('oneChange', 'Mondays');
    fieldsOf(bob, 'lookBacks', id).set('deletedAt', NOON);
    sync(alice, bob);
    const { undo } = value(edit(alice, id, { oneChange: 'Mondays' }));
    sync(alice, bob);
    expect(recordsIn(bob)[0]?.texts.oneChange).toBe('Mondays');
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(recordsIn(alice)[0]?.texts).toEqual({ helped: 'The calls' });
    value(remove(alice, id));
    sync(alice, bob);
    expect(recordsIn(bob)).toEqual([]);
  });

  test('[LOOKB1] [UNDO2] every act is taken back', () => {
    const alice = createReplica(ALICE);
    const writing = value(write(alice));
    const before = recordsIn(alice);
    for (const act of [
      () => edit(alice, writing.lookBackId, { helped: 'x', oneChange: 'y' }),
      () => remove(alice, writing.lookBackId),
    ]) {
      const { undo } = value(act());
      expect(recordsIn(alice)).not.toEqual(before);
      value(applyUndo(alice.doc, undo, alice.ctx));
      expect(recordsIn(alice)).toEqual(before);
    }
    value(applyUndo(alice.doc, writing.undo, alice.ctx));
    expect(recordsIn(alice)).toEqual([]);
    expect(codeOf(remove(alice, writing.lookBackId))).toBe('not-found');
  });

  test.each([
    ['no record', 'words', 'not-a-record'],
    ['no text', { at: NOON, zone: 'UTC' }, 'incomplete'],
    ['no time', { helped: 'x' }, 'incomplete'],
    ['a time that no calendar has', { helped: 'x', at: 1e300 }, 'incomplete'],
    ['a text that is none', { helped: 5, at: NOON }, 'incomplete'],
  ] as const)('[LOOKB1] [DOC4] %s is malformed', (_what, fields, reason) => {
    const alice = createReplica(ALICE);
    if (typeof fields === 'string') openCircleDoc(alice.doc).lookBacks.set(NOWHERE, fields);
    else forge(alice, 'lookBacks', NOWHERE, fields);
    const stored = openCircleDoc(alice.doc).lookBacks.get(NOWHERE);
    expect(readLookBack(NOWHERE, stored, alice.authorOf)).toEqual(malformed(NOWHERE, reason));
    expect(codeOf(remove(alice, NOWHERE))).toBe('not-found');
  });

  test('[LOOKB1] [DOC4] who wrote without a known log is nobody', () => {
    const [alice, stranger] = [createReplica(ALICE), createReplica('mallory' as MemberId)];
    forge(stranger, 'lookBacks', NOWHERE, { helped: 'x', at: NOON });
    sync(alice, stranger);
    expect(recordsIn(alice)).toEqual([]);
  });

  test.each([
    ['2025-06-15', 12, 'UTC', '2025-06'],
    ['2025-07-05', 23, 'UTC', '2025-06'],
    ['2025-07-06', 0, 'UTC', '2025-07'],
    ['2025-07-05', 23, 'Europe/Berlin', '2025-07'],
    ['2025-07-06', 3, 'America/New_York', '2025-06'],
    ['2025-01-03', 12, 'UTC', '2024-12'],
    ['2025-03-01', 12, 'Mars/Olympus', '2025-02'],
  ])('[LOOKB2] on %s at %i UTC, in %s, one looks back on %s', (day, hour, zone, month) => {
    const alice = createReplica(ALICE);
    alice.setNow(at(day, hour));
    value(write(alice, { helped: 'x' }, zone));
    expect(selectMonths(recordsIn(alice))).toEqual([month]);
  });

  test('[LOOKB2] once a month; what merging brings beyond that all stands', () => {
    const [laptop, phone] = [createReplica(ALICE), createReplica(ALICE, 1)];
    written(laptop, { helped: 'The calls' });
    expect(codeOf(write(laptop))).toBe('already-written');
    phone.setNow(NOON + 1);
    written(phone, { helped: 'Kind words' });
    sync(laptop, phone);
    for (const replica of [laptop, phone]) {
      const { wrote, helped } = monthIn(replica);
      expect(wrote).toEqual([ALICE]);
      expect(helped.map(({ text }) => text)).toEqual(['The calls', 'Kind words']);
    }
    laptop.setNow(at('2025-07-25'));
    written(laptop);
    expect(selectMonths(recordsIn(laptop))).toEqual(['2025-07', '2025-06']);
  });

  test('[LOOKB3] stands by member as they are given, those who left at the end, and says nothing of who has not written', () => {
    const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
    written(carol, { helped: 'c', oneChange: 'C' });
    written(alice, { helped: 'a', toChange: 'less' });
    sync(alice, bob, carol);
    const month = monthIn(bob);
    expect(month).toMatchObject({
      month: '2025-06',
      wrote: [ALICE, CAROL],
      helped: [
        { author: ALICE, text: 'a' },
        { author: CAROL, text: 'c' },
      ],
      toChange: [{ author: ALICE, text: 'less' }],
      changes: [{ author: CAROL, text: 'C' }],
    });
    expect(JSON.stringify(month)).not.toContain(BOB);
    expect(monthIn(bob, '2025-05')).toEqual({ month: '2025-05', wrote: [], helped: [], toChange: [], changes: [] });
  });

  test.each([
    ['2025-06-24', false],
    ['2025-06-25', true],
    ['2025-06-30', true],
    ['2025-07-01', true],
    ['2025-07-05', true],
    ['2025-07-06', false],
  ])('[LOOKB6] on %s it may be asked: %s', (day, isDue) => {
    const common = { records: [], reader: ALICE, now: at(day), zone: 'UTC' };
    expect(isLookBackDue({ ...common, isResting: false })).toBe(isDue);
    expect(isLookBackDue({ ...common, isResting: true })).toBe(false);
  });

  test('[LOOKB6] who has written of that month is not asked, whenever they did; the next one is another', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    written(alice);
    bob.setNow(at('2025-06-02'));
    written(bob);
    sync(alice, bob);
    const isDue = (reader: MemberId, day: string) =>
      isLookBackDue({ records: recordsIn(alice), reader, now: at(day), zone: 'UTC', isResting: false });
    expect([isDue(ALICE, '2025-06-25'), isDue(ALICE, '2025-07-05'), isDue(ALICE, '2025-07-25')]).toEqual([
      false,
      false,
      true,
    ]);
    expect([isDue(BOB, '2025-06-02'), isDue(BOB, '2025-06-25')]).toEqual([false, true]);
  });
});
