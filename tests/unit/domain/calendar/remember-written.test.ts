import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { planCalendarExport, type WrittenBefore } from '#shared/domain/calendar/plan-calendar-export.ts';
import { rememberWritten } from '#shared/domain/calendar/remember-written.ts';
import { readWrittenRecord, selectWritten } from '#shared/domain/calendar/written-record.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { CalendarWrittenId, CircleId } from '#shared/kernel/ids.ts';
import { privateReplica } from '../contact/contact-fixture.ts';
import { ALICE, CIRCLE, codeOf, createReplica, type Replica, sync, value } from '../fixture.ts';

const written = (sequence: number, more: Partial<WrittenBefore> = {}): WrittenBefore => ({
  ...{ uid: 'a@lateral.invalid', sequence, isCancelled: false, on: '2026-03-16', title: 'Appointment' },
  ...more,
});
const remember = ({ doc, ctx }: Replica, entries: readonly WrittenBefore[], circle: CircleId = CIRCLE) =>
  rememberWritten(doc, { circle, written: entries }, ctx);
const recordsIn = ({ doc }: Replica) =>
  [...openCircleDoc(doc).calendarWritten.entries()].flatMap(([id, entry]) => {
    const record = readWrittenRecord(id as CalendarWrittenId, entry);
    return record === undefined || isMalformed(record) ? [] : [record];
  });
const known = (replica: Replica, circle: CircleId = CIRCLE) =>
  selectWritten(recordsIn(replica), circle).map(({ uid, sequence, isCancelled, on, times }) => [
    uid,
    sequence,
    isCancelled,
    on,
    times,
  ]);
const WORDS = { appointment: 'Appointment', deadline: () => 'Deadline', nextStep: () => 'Next step' };

describe('what was written into calendars', () => {
  test('[CAL16] it is remembered for each circle, in one record for each entry, however often it is written', () => {
    const alice = privateReplica(ALICE);
    value(remember(alice, [written(0), written(3, { uid: 'b', times: { startAt: 1, endAt: 2 } })]));
    value(remember(alice, [written(1, { isCancelled: true })]));
    value(remember(alice, [written(7)], 'another' as CircleId));
    expect(known(alice)).toEqual([
      ['a@lateral.invalid', 1, true, '2026-03-16', undefined],
      ['b', 3, false, '2026-03-16', { startAt: 1, endAt: 2 }],
    ]);
    expect(recordsIn(alice)).toHaveLength(3);
    const { undo } = value(remember(alice, [written(1, { isCancelled: true })]));
    expect(undo.changes).toEqual([]);
  });

  test('[CAL16] a circle refuses it', () => {
    const circle = createReplica(ALICE);
    expect(codeOf(remember(circle, [written(0)]))).toBe('not-private');
    expect(openCircleDoc(circle.doc).calendarWritten.size).toBe(0);
  });

  test('[CAL16] of two devices that wrote apart the higher number goes on', () => {
    const [laptop, phone] = [privateReplica(ALICE), privateReplica(ALICE, 1)];
    value(remember(laptop, [written(4)]));
    value(remember(phone, [written(1, { on: '2026-03-18' })]));
    sync(laptop, phone);
    for (const device of [laptop, phone]) expect(known(device).map(([, sequence]) => sequence)).toEqual([4]);
    value(remember(phone, [written(5)]));
    sync(laptop, phone);
    expect(known(laptop).map(([, sequence]) => sequence)).toEqual([5]);
  });

  test('[CAL16] what passed before it went away is neither cancelled nor written again', () => {
    const before = [written(0, { on: '2026-03-01' }), written(2, { uid: 'b', on: '2026-03-20' })];
    const plan = (from: readonly WrittenBefore[], today: string) =>
      planCalendarExport([], { before: from, words: WORDS, today });
    const first = plan(before, '2026-03-10');
    expect(first.events.map(({ uid, sequence, isCancelled }) => [uid, sequence, isCancelled])).toEqual([
      ['b', 3, true],
    ]);
    expect(first.after[0]).toEqual(before[0]);
    // It is cancelled in each file until its day has passed.
    expect(plan(first.after, '2026-03-20').events).toHaveLength(1);
    const last = plan(first.after, '2026-03-21');
    expect(last.events).toEqual([]);
    expect(last.after).toEqual(first.after);
  });

  test('[CAL16] what is no record of it is passed over', () => {
    const id = 'x' as CalendarWrittenId;
    const record = (fields: Readonly<Record<string, unknown>>) => {
      const doc = new Y.Doc();
      doc.getMap('calendarWritten').set(id, new Y.Map(Object.entries(fields)));
      return readWrittenRecord(id, doc.getMap('calendarWritten').get(id));
    };
    const whole = { circle: CIRCLE, uid: 'a', sequence: 0, on: '2026-03-16', title: 'x' };
    for (const broken of [
      { ...whole, sequence: -1 },
      { ...whole, on: 'soon' },
      { ...whole, title: 5 },
      { ...whole, uid: '' },
    ])
      expect(record(broken)).toMatchObject({ reason: 'incomplete' });
    expect(record({ ...whole, startAt: 5, endAt: 4 })).toMatchObject({ times: undefined, isCancelled: false });
    expect(readWrittenRecord(id, 5)).toMatchObject({ reason: 'not-a-record' });
  });
});
