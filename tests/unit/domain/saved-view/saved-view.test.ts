import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';

import type { CardFilter } from '#shared/domain/board/board.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { isFilterEmpty, isSameFilter } from '#shared/domain/saved-view/saved-view.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, codeOf, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';
import { remove, rename, save, saved, viewsIn } from './saved-view-fixture.ts';

const ALL: CardFilter = {
  ...{ text: 'weld', whose: BOB, isFittingOnly: true, stages: ['applied', 'offer'], place: 'Lyon', tag: 'night shift' },
};
const told = (replica: Replica) => viewsIn(replica).map(({ name }) => name);

describe('a view with a name', () => {
  test('[VIEW1] keeps everything that is looked for, and belongs to one circle', () => {
    const alice = createReplica(ALICE);
    value(save(alice, '  Lyon nights ', ALL));
    value(save(alice, 'Elsewhere', ALL, 'circle-two' as CircleId));
    expect(viewsIn(alice)).toMatchObject([{ name: 'Lyon nights', at: NOON, filter: ALL }]);
    expect(
      [...openCircleDoc(alice.doc).views.values()].flatMap((one) => [...(one as Y.Map<unknown>).keys()]),
    ).toContain('stage:offer');
  });

  test('[VIEW1] two devices that change different things of it both stand', () => {
    const [one, other] = [createReplica(ALICE), createReplica(ALICE, 1)];
    const id = saved(one, 'Nights', { stages: ['applied'] });
    sync(one, other);
    value(save(one, 'Nights', { stages: ['applied', 'offer'] }));
    value(rename(other, id, 'Late'));
    sync(one, other);
    expect(viewsIn(one)).toMatchObject([{ name: 'Late', filter: { stages: ['applied', 'offer'] } }]);
    expect(viewsIn(other)).toEqual(viewsIn(one));
  });

  test('[VIEW1] views stand by name, two that were saved apart under one name by id', () => {
    const [one, other] = [createReplica(ALICE), createReplica(ALICE, 1)];
    saved(one, 'zebra');
    saved(one, 'Älter');
    saved(one, 'night');
    saved(other, 'Night', { tag: 'other' });
    sync(one, other);
    expect(told(one)).toEqual(told(other));
    expect(told(one).map((name) => name.toLowerCase())).toEqual(['älter', 'night', 'night', 'zebra']);
  });

  test('[VIEW2] saving under a name that is there changes that view, and undo brings it back', () => {
    const alice = createReplica(ALICE);
    const id = saved(alice, 'Nights', ALL);
    const again = value(save(alice, 'NIGHTS', { place: 'Oslo' }));
    expect(again.viewId).toBe(id);
    expect(viewsIn(alice)).toMatchObject([
      { id, name: 'NIGHTS', filter: { place: 'Oslo', stages: [], tag: undefined } },
    ]);
    value(applyUndo(alice.doc, again.undo, alice.ctx));
    expect(viewsIn(alice)).toMatchObject([{ name: 'Nights', filter: ALL }]);
  });

  test('[VIEW2] renaming and removing are taken back; what is not there is not found', () => {
    const alice = createReplica(ALICE);
    const id = saved(alice, 'Nights');
    const renamed = value(rename(alice, id, ' Late '));
    expect(told(alice)).toEqual(['Late']);
    value(applyUndo(alice.doc, renamed.undo, alice.ctx));
    const removed = value(remove(alice, id));
    expect([told(alice), codeOf(remove(alice, id)), codeOf(rename(alice, id, 'x'))]).toEqual([
      [],
      'not-found',
      'not-found',
    ]);
    value(applyUndo(alice.doc, removed.undo, alice.ctx));
    expect(told(alice)).toEqual(['Nights']);
  });

  test('[VIEW2] undo of a first saving takes it away', () => {
    const alice = createReplica(ALICE);
    value(applyUndo(alice.doc, value(save(alice, 'Nights')).undo, alice.ctx));
    expect(told(alice)).toEqual([]);
  });

  test('[VIEW2] what is no name, too long, taken or no filter is refused, and nothing is written', () => {
    const alice = createReplica(ALICE);
    const id = saved(alice, 'Nights');
    saved(alice, 'Days');
    const before = Y.encodeStateVector(alice.doc);
    expect([
      codeOf(save(alice, '  ')),
      codeOf(save(alice, 'x'.repeat(LIMITS.name + 1))),
      codeOf(save(alice, 'Long', { text: 'x'.repeat(LIMITS.line + 1) })),
      codeOf(save(alice, 'All', { text: ' ', stages: [], isFittingOnly: false })),
      codeOf(rename(alice, id, 'DAYS')),
      codeOf(rename(alice, id, ' ')),
    ]).toEqual(['empty', 'too-long', 'too-long', 'no-filter', 'taken', 'empty']);
    expect(value(rename(alice, id, 'Nights')).undo.changes).toEqual([]);
    expect(Y.encodeStateVector(alice.doc)).toEqual(before);
  });

  test('[VIEW1] [DOC4] what is no view, or holds something else, never throws and is left as it is', () => {
    const alice = createReplica(ALICE);
    const { views } = openCircleDoc(alice.doc);
    views.set('text', 'no record');
    views.set('nameless', new Y.Map([['circle', 'circle-one']]));
    const odd = {
      name: 'Odd',
      circle: 'circle-one',
      text: 7,
      whose: '',
      'stage:applied': 'yes',
      'stage:nowhere': true,
    };
    views.set('odd', new Y.Map<unknown>(Object.entries(odd)));
    expect(viewsIn(alice)).toMatchObject([
      { name: 'Odd', filter: { text: undefined, stages: [], isFittingOnly: false } },
    ]);
    expect([...views.keys()].sort()).toEqual(['nameless', 'odd', 'text']);
  });

  test('two filters are the same when they let the same through', () => {
    expect(isSameFilter(ALL, { ...ALL, stages: ['offer', 'applied'], text: ' weld ' })).toBe(true);
    for (const key of Object.keys(ALL)) expect(isSameFilter(ALL, { ...ALL, [key]: undefined })).toBe(false);
    for (const [key, one] of Object.entries(ALL)) expect(isFilterEmpty({ [key]: one })).toBe(false);
    expect(isFilterEmpty({ text: '  ', stages: [], isFittingOnly: false })).toBe(true);
  });
});
