import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import { selectNextSession } from '#shared/domain/sessions/select-session-plan.ts';
import { SESSION_THEMES } from '#shared/domain/sessions/session.ts';
import { readSession } from '#shared/domain/sessions/session-reader.ts';
import type { SessionId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, codeOf, createReplica, NOON, type Replica, sync, value, watch } from '../fixture.ts';
import {
  add,
  added,
  begin,
  countIn,
  edit,
  end,
  forge,
  mark,
  move,
  planOf,
  remove,
  themed,
  wordsOf,
} from './session-fixture.ts';

const NONE = 'none' as SessionId;

function pair() {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)] as const;
  return { alice, bob, meet: () => sync(alice, bob) };
}

/** Two who began a plan while apart. */
function doubled() {
  const made = pair();
  value(begin(made.alice));
  value(begin(made.bob));
  made.meet();
  return made;
}

describe('ten sessions', () => {
  test('[SESS2] beginning writes the ten in their order, in one act that is taken back whole', () => {
    const { alice, bob, meet } = pair();
    const { origins } = watch(alice.doc);
    const { undo } = value(begin(alice));
    expect(origins).toHaveLength(1);
    meet();
    expect(wordsOf(bob)).toEqual(SESSION_THEMES);
    expect(codeOf(begin(bob))).toBe('begun');
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(planOf(alice)).toEqual([]);
    value(begin(alice));
    expect(wordsOf(alice)).toEqual(SESSION_THEMES);
  });

  test('[SESS2] only those that are missing are written, after those that are there', () => {
    const { alice } = pair();
    value(begin(alice));
    added(alice);
    value(remove(alice, themed(alice, 'aims').id));
    value(begin(alice));
    expect(wordsOf(alice)).toEqual([...SESSION_THEMES.filter((theme) => theme !== 'aims'), 'Our own', 'aims']);
  });

  test('[SESS2] going on without a plan removes what is not done, and undo brings it back', () => {
    const { alice, bob, meet } = doubled();
    value(mark(alice, themed(alice, 'aims').id));
    added(alice);
    const before = planOf(alice);
    const { undo } = value(end(alice));
    meet();
    expect(wordsOf(bob)).toEqual(['aims']);
    expect(value(end(bob)).undo.changes).toEqual([]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(planOf(alice)).toEqual(before);
  });

  test('[SESS3] begun apart each theme stands once, in the same order for both, and loses nothing', () => {
    const { alice, bob, meet } = pair();
    value(begin(alice));
    value(begin(bob));
    value(edit(bob, themed(bob, 'aims').id, { week: '2025-06-16', title: 'What we want' }));
    value(mark(bob, themed(bob, 'aims').id, true, 'meeting'));
    value(edit(alice, themed(alice, 'aims').id, { purpose: 'To know it' }));
    meet();
    expect(countIn(alice)).toBe(20);
    expect(planOf(alice)).toEqual(planOf(bob));
    expect(planOf(alice).map(({ theme }) => theme)).toEqual(SESSION_THEMES);
    const { copies, ...aims } = themed(alice, 'aims');
    expect(aims).toMatchObject({
      id: copies[0],
      title: 'What we want',
      purpose: 'To know it',
      week: '2025-06-16',
      doneAt: NOON,
      meetingId: 'meeting',
    });
    expect(copies).toEqual([...copies].sort());
    expect(copies).toHaveLength(2);
  });

  test('[SESS3] it is changed, moved and removed whole, by whichever id, and undo is whole', () => {
    const { alice, bob, meet } = doubled();
    const [first, second = NONE] = themed(alice, 'closure').copies;
    expect(first).not.toBe(second);
    value(edit(bob, second, { title: 'The end' }));
    value(move(bob, second, { before: themed(bob, 'trust-and-story') }));
    value(mark(bob, second));
    meet();
    expect(planOf(alice)[0]).toMatchObject({ theme: 'closure', title: 'The end', doneAt: NOON });
    value(mark(alice, second, false));
    expect(planOf(alice)[0]?.doneAt).toBeUndefined();
    const before = planOf(alice);
    const { undo } = value(remove(alice, second));
    expect(planOf(alice)).toHaveLength(9);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(planOf(alice)).toEqual(before);
  });

  test('[SESS3] who takes their beginning back leaves that of the other', () => {
    const { alice, bob, meet } = pair();
    const { undo } = value(begin(alice));
    value(begin(bob));
    meet();
    value(applyUndo(alice.doc, undo, alice.ctx));
    meet();
    expect(planOf(bob).map(({ theme, copies }) => [theme, copies.length])).toEqual(
      SESSION_THEMES.map((theme) => [theme, 1]),
    );
  });

  test('[SESS1] [SESS4] anybody adds, rewrites and clears; edits of different fields both stand', () => {
    const { alice, bob, meet } = pair();
    value(begin(alice));
    const id = added(alice, { title: ' Our own ', purpose: ' Fun ', week: ' 2025-06-16 ' });
    meet();
    value(edit(alice, id, { title: 'Ours' }));
    value(edit(bob, id, { purpose: '', week: '2025-06-23' }));
    meet();
    for (const replica of [alice, bob]) {
      expect(planOf(replica)).toHaveLength(11);
      expect(planOf(replica).at(-1)).toMatchObject({ id, title: 'Ours', purpose: undefined, week: '2025-06-23' });
    }
    const aims = themed(bob, 'aims').id;
    value(edit(bob, aims, { title: 'What we want' }));
    value(edit(bob, aims, { title: ' ' }));
    expect(themed(bob, 'aims').title).toBeUndefined();
  });

  test.each([
    [{ title: ' ' }, 'empty', 'title'],
    [{ title: 'x'.repeat(LIMITS.line + 1) }, 'too-long', 'title'],
    [{ purpose: 'x'.repeat(LIMITS.entry + 1) }, 'too-long', 'purpose'],
    [{ week: '2025-02-30' }, 'bad-date', 'week'],
  ])('[SESS4] [DOC5] %j is refused by name, and nothing is written', (given, code, field) => {
    const { alice } = pair();
    const id = added(alice);
    const { origins } = watch(alice.doc);
    expect(add(alice, given)).toEqual({ ok: false, error: { code, field } });
    expect(edit(alice, id, given)).toEqual({ ok: false, error: { code, field } });
    expect(origins).toEqual([]);
  });

  test('[SESS5] is put between its neighbours; two put into one gap apart both stay', () => {
    const { alice, bob, meet } = pair();
    const ids = ['a', 'b', 'c', 'd'].map((title) => added(alice, { title }));
    meet();
    const at = (replica: Replica, index: number) => planOf(replica)[index];
    value(move(alice, ids[3] ?? NONE, { after: at(alice, 0), before: at(alice, 1) }));
    value(move(bob, ids[2] ?? NONE, { after: at(bob, 0), before: at(bob, 1) }));
    meet();
    expect(wordsOf(alice)).toEqual(wordsOf(bob));
    expect([wordsOf(alice)[0], wordsOf(alice)[3]]).toEqual(['a', 'b']);
    expect(value(move(alice, ids[0] ?? NONE, {})).undo.changes).toEqual([]);
  });

  test('[SESS5] unusable keys come last, and what is not there is not found', () => {
    const { alice } = pair();
    forge(alice, 'aa', { title: 'lost', order: '!', at: NOON });
    added(alice, { title: 'usual' });
    expect(wordsOf(alice)).toEqual(['usual', 'lost']);
    value(move(alice, 'aa' as SessionId, { before: planOf(alice)[0] }));
    expect(wordsOf(alice)).toEqual(['lost', 'usual']);
    const acts = [edit(alice, NONE, {}), move(alice, NONE, {}), remove(alice, NONE), mark(alice, NONE)];
    expect(acts.map((refused) => codeOf(refused))).toEqual(acts.map(() => 'not-found'));
  });

  test('[SESS6] is done in a meeting or not, and is not again; the next is the first that is not done', () => {
    const { alice, bob, meet } = pair();
    value(begin(alice));
    const next = () => selectNextSession(planOf(alice))?.theme;
    expect(next()).toBe('trust-and-story');
    const first = themed(alice, 'trust-and-story').id;
    value(mark(alice, first));
    expect(next()).toBe('aims');
    alice.setNow(NOON + 5);
    value(mark(alice, first, true, 'meeting'));
    expect(themed(alice, 'trust-and-story')).toMatchObject({ doneAt: NOON, meetingId: 'meeting' });
    expect(value(mark(alice, first)).undo.changes).toEqual([]);
    meet();
    const { undo } = value(mark(bob, first, false));
    meet();
    expect(themed(alice, 'trust-and-story')).toMatchObject({ doneAt: undefined, meetingId: undefined });
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(themed(bob, 'trust-and-story')).toMatchObject({ doneAt: NOON, meetingId: 'meeting' });
    for (const { id } of planOf(alice)) value(mark(alice, id));
    expect(next()).toBeUndefined();
  });

  test.each([
    ['no record', 'words', 'not-a-record'],
    ['neither theme nor title', { at: NOON }, 'incomplete'],
    ['an unknown theme', { theme: 'mountains', at: NOON }, 'incomplete'],
  ] as const)('[SESS1] [DOC4] with %s it is malformed and not found', (_what, fields, reason) => {
    const { alice } = pair();
    if (typeof fields === 'string') openCircleDoc(alice.doc).sessions.set(NONE, fields);
    else forge(alice, NONE, fields);
    expect(readSession(NONE, openCircleDoc(alice.doc).sessions.get(NONE))).toEqual(malformed(NONE, reason));
    expect(codeOf(remove(alice, NONE))).toBe('not-found');
  });

  test('[SESS1] [DOC4] fields that cannot be read are absent', () => {
    const { alice } = pair();
    forge(alice, 'x', { theme: 'aims', title: 5, purpose: true, order: 1, week: 'soon', doneAt: 'now', meetingId: 3 });
    const absent = { title: undefined, purpose: undefined, order: undefined, week: undefined, doneAt: undefined };
    expect(planOf(alice)).toEqual([{ id: 'x', theme: 'aims', ...absent, meetingId: undefined, copies: ['x'] }]);
  });

  test('[SESS1] [DOC2] a document that a newer version has closed is only read', () => {
    const { alice } = pair();
    const id = added(alice);
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    const acts = [
      begin(alice),
      end(alice),
      add(alice),
      edit(alice, id, { title: 'x' }),
      move(alice, id, {}),
      remove(alice, id),
      mark(alice, id),
    ];
    for (const refused of acts) expect(codeOf<string>(refused)).toBe('read-only');
    expect(wordsOf(alice)).toEqual(['Our own']);
  });
});
