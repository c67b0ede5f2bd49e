import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { isLanded, readLanding } from '#shared/domain/term/landing.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import { alumniIn, fieldsOf, forge, land, named, unland } from './term-fixture.ts';

function circle() {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
  const all = [alice, bob, carol] as const;
  all.forEach(named);
  sync(...all);
  return { alice, bob, carol, all };
}

const AT = (day: string): number => Date.parse(`${day}T23:30:00Z`);

describe('landing', () => {
  test('[TERM6] says when, whether one helps on, and in words; said again it is rewritten', () => {
    const { alice, bob, all } = circle();
    value(land(alice, { landedOn: ' 2025-06-10 ', words: ' Ask me about welding. ' }));
    sync(...all);
    expect(alumniIn(bob)).toEqual([
      { memberId: ALICE, landedOn: '2025-06-10', helpsOn: true, words: 'Ask me about welding.' },
    ]);
    value(land(alice, { landedOn: '2025-06-11', helpsOn: false }));
    sync(...all);
    expect(alumniIn(bob)).toEqual([{ memberId: ALICE, landedOn: '2025-06-11', helpsOn: false, words: undefined }]);
  });

  test.each([
    [{ landedOn: '2025-06-16' }, 'bad-date', 'landedOn'],
    [{ landedOn: '2025-02-30' }, 'bad-date', 'landedOn'],
    [{ words: 'x'.repeat(LIMITS.entry + 1) }, 'too-long', 'words'],
  ])('[TERM6] [DOC5] %j is refused by name, and nothing is written', (fields, code, field) => {
    const { alice } = circle();
    const { origins } = watch(alice.doc);
    expect(land(alice, fields)).toEqual({ ok: false, error: { code, field } });
    expect(origins).toEqual([]);
  });

  test('[TERM6] the day is that of where one is', () => {
    const { alice } = circle();
    alice.setNow(AT('2025-06-15'));
    value(land(alice, { landedOn: '2025-06-16' }, 'Asia/Tokyo'));
    expect(codeOf(land(alice, { landedOn: '2025-06-16' }, 'UTC'))).toBe('bad-date');
  });

  test('[TERM6] who has no name yet is not found', () => {
    const alice = createReplica(ALICE);
    expect([codeOf(land(alice)), codeOf(unland(alice))]).toEqual(['not-found', 'not-found']);
  });

  test('[TERM6] is taken back, and both by undo', () => {
    const { alice } = circle();
    const landing = value(land(alice, { words: 'x' }));
    const shown = alumniIn(alice);
    const { undo } = value(unland(alice));
    expect(alumniIn(alice)).toEqual([]);
    expect([...fieldsOf(alice, 'people', ALICE).keys()].sort()).toEqual(['joinedAt', 'name']);
    expect(value(unland(alice)).undo.changes).toEqual([]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(alumniIn(alice)).toEqual(shown);
    value(applyUndo(alice.doc, landing.undo, alice.ctx));
    expect(alumniIn(alice)).toEqual([]);
  });

  test('[TERM6] [DOC3] nobody says it of another, and undo never writes what another had put there', () => {
    const { alice, bob, all } = circle();
    const forged = { landedOn: '2025-06-01', helpsOn: true, landedWords: 'Call me at night.' };
    for (const [key, field] of Object.entries(forged)) fieldsOf(bob, 'people', ALICE).set(key, field);
    sync(...all);
    expect(alumniIn(alice)).toEqual([]);
    const { undo } = value(land(alice, { landedOn: '2025-06-01', helpsOn: true }));
    sync(...all);
    expect(alumniIn(bob)).toEqual([{ memberId: ALICE, landedOn: '2025-06-01', helpsOn: true, words: undefined }]);
    fieldsOf(bob, 'people', ALICE).set('helpsOn', true);
    sync(...all);
    expect(alumniIn(alice)).toMatchObject([{ helpsOn: false }]);
    value(land(alice, { landedOn: '2025-06-01', helpsOn: true }));
    expect(alumniIn(alice)).toMatchObject([{ helpsOn: true }]);
    expect(undo.changes.map((change) => (change.kind === 'field' ? change.before : 'none'))).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('[TERM7] stand last first, ties by id, and can be told from those who look for work', () => {
    const { alice, bob, carol, all } = circle();
    value(land(carol, { landedOn: '2025-06-01' }));
    value(land(bob, { landedOn: '2025-06-01' }));
    value(land(alice, { landedOn: '2025-06-10' }));
    sync(...all);
    for (const replica of all) expect(alumniIn(replica).map(({ memberId }) => memberId)).toEqual([ALICE, BOB, CAROL]);
    value(unland(bob));
    expect(isLanded(alumniIn(bob), ALICE)).toBe(true);
    expect(isLanded(alumniIn(bob), BOB)).toBe(false);
  });

  test('[TERM6] [DOC4] what is no record, or no day, is no landing', () => {
    const { alice } = circle();
    expect(readLanding(ALICE, 'words', alice.authorOf)).toBeUndefined();
    forge(alice, 'people', ALICE, { name: 'alice', landedOn: 'yesterday', helpsOn: true });
    expect(alumniIn(alice)).toEqual([]);
    forge(alice, 'people', ALICE, { name: 'alice', landedOn: '2025-06-01', helpsOn: 'yes', landedWords: NOON });
    expect(alumniIn(alice)).toMatchObject([{ helpsOn: false, words: undefined }]);
  });

  test('[TERM6] [DOC2] a document that a newer version has closed is only read', () => {
    const { alice } = circle();
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    expect([codeOf<string>(land(alice)), codeOf<string>(unland(alice))]).toEqual(['read-only', 'read-only']);
  });
});
