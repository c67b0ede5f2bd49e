import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';

import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { mergeLeads } from '#shared/domain/duplicate/merge-leads.ts';
import { readIntroduction, readStep } from '#shared/domain/introduction/introduction-reader.ts';
import { selectAskedOfReader, selectIntroductionsAt } from '#shared/domain/introduction/select-introductions.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';
import {
  answered,
  ask,
  asked,
  draft,
  follow,
  followed,
  stateIn,
  statesIn,
  three,
  TODAY,
  withdraw,
} from './introduction-fixture.ts';

describe('asking', () => {
  test('[INTRO1] everybody or one member is asked, and all of the circle can read it', () => {
    const [alice, bob, carol] = three();
    const all = asked(alice);
    const one = asked(alice, { to: BOB, words: '  The hiring manager.  ' });
    sync(alice, bob, carol);
    for (const reader of [alice, bob, carol]) {
      expect(stateIn(reader, all)).toMatchObject({ asker: ALICE, company: 'Northwind', to: undefined, at: NOON });
      expect(stateIn(reader, one)).toMatchObject({ to: BOB, words: 'The hiring manager.', answers: [], steps: [] });
    }
  });

  test.each([
    [{ company: ' ' }, 'empty', 'company'],
    [{ company: 'N'.repeat(301) }, 'too-long', 'company'],
    [{ words: ' \n' }, 'empty', 'words'],
    [{ words: 'w'.repeat(2_001) }, 'too-long', 'words'],
    [{ to: ALICE }, 'own', 'to'],
    [{ to: 'nobody' as MemberId }, 'not-found', 'to'],
    [{ leadId: 'none' as LeadId }, 'not-found', 'leadId'],
  ])('[INTRO1] %j answers %s and writes nothing', (parts, code, field) => {
    const [alice] = three();
    expect(ask(alice, parts)).toMatchObject({ ok: false, error: { code, field } });
    expect(statesIn(alice)).toEqual([]);
  });

  test('[INTRO1] it stands at the lead that is shown; a lead in the trash is none to ask at', () => {
    const [alice] = three();
    const add = (role: string): LeadId => value(addLead(alice.doc, { company: 'Northwind', role }, alice.ctx)).leadId;
    const [shown, merged] = [add('Analyst'), add('Data analyst')];
    value(mergeLeads(alice.doc, { keep: shown, other: merged }, alice.ctx));
    expect(stateIn(alice, asked(alice, { leadId: merged })).leadId).toBe(shown);
    value(trashLead(alice.doc, { leadId: shown }, alice.ctx));
    expect(codeOf(ask(alice, { leadId: merged }))).toBe('not-found');
  });

  test('[INTRO1] what others write into it does not count, and never makes it ask somebody else', () => {
    const [alice, bob] = three();
    const id = asked(alice, { to: BOB });
    sync(alice, bob);
    const record = openCircleDoc(bob.doc).introductionAsks.get(id);
    if (!(record instanceof Y.Map)) throw new Error('bob has it');
    record.set('deletedAt', NOON);
    record.set('leadId', 'x');
    sync(alice, bob);
    expect(stateIn(alice, id)).toMatchObject({ to: BOB, leadId: undefined });
    record.set('to', CAROL);
    sync(alice, bob);
    expect(statesIn(alice)).toEqual([]);
  });

  test('[INTRO1] where somebody takes out whom alice asks she is not shown to ask everybody, nor in a copy of it', () => {
    const [alice, bob, carol] = three();
    const id = asked(alice, { to: BOB });
    sync(alice, bob, carol);
    const record = openCircleDoc(carol.doc).introductionAsks.get(id);
    if (!(record instanceof Y.Map)) throw new Error('carol has it');
    record.delete('to');
    sync(alice, bob, carol);
    const copy = { ...bob, doc: new Y.Doc() };
    Y.applyUpdateV2(copy.doc, Y.encodeStateAsUpdateV2(bob.doc));
    for (const replica of [alice, bob, carol, copy]) expect(statesIn(replica)).toEqual([]);
    expect(codeOf(draft(carol, id))).toBe('not-found');
  });

  test('[INTRO1] what is none is malformed, whatever stands there', () => {
    const { doc, authorOf } = createReplica(ALICE);
    const roots = openCircleDoc(doc);
    const of = (fields: Readonly<Record<string, unknown>>) => {
      roots.introductionAsks.set('x', new Y.Map(Object.entries(fields)));
      return readIntroduction('x' as never, roots.introductionAsks.get('x'), authorOf);
    };
    const good = { company: 'Northwind', words: 'Why', at: NOON };
    expect(of(good)).toMatchObject({ asker: ALICE, company: 'Northwind' });
    const bad = [{ company: 3 }, { company: '' }, { words: new Uint8Array(9) }, { at: -1 }, { at: 'now' }, { to: 7 }];
    for (const parts of [...bad, { to: 'x'.repeat(101) }]) expect(of({ ...good, ...parts })).toHaveProperty('kind');
    expect(of({ ...good, leadId: 'x'.repeat(1_000_000) })).toMatchObject({ leadId: undefined });
    const long = of({ ...good, words: 'w'.repeat(1_000_000) });
    if (long === undefined || isMalformed(long)) throw new Error('long words are cut');
    expect(long.words).toHaveLength(2_000);
    for (const value of [undefined, null, 'text', new Y.Text('x'), new Y.Array()]) {
      expect(readIntroduction('x' as never, value, authorOf)).toHaveProperty('kind', 'malformed');
    }
    expect(readIntroduction('x' as never, roots.introductionAsks.get('x'), () => undefined)).toHaveProperty('kind');
  });

  test('[INTRO2] only who asks withdraws it; undo brings it back with its answers, and never what another put there', () => {
    const [alice, bob] = three();
    const id = asked(alice);
    sync(alice, bob);
    answered(bob, id);
    sync(alice, bob);
    expect(codeOf(withdraw(bob, id))).toBe('not-yours');
    const { undo } = value(withdraw(alice, id));
    expect(statesIn(alice)).toEqual([]);
    expect(codeOf(withdraw(alice, id))).toBe('not-found');
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(stateIn(alice, id).answers).toHaveLength(1);
    const other = asked(alice);
    sync(alice, bob);
    const record = openCircleDoc(bob.doc).introductionAsks.get(other);
    if (!(record instanceof Y.Map)) throw new Error('bob has it');
    record.set('deletedAt', 5);
    sync(alice, bob);
    const again = value(withdraw(alice, other));
    value(applyUndo(alice.doc, again.undo, alice.ctx));
    sync(alice, bob);
    expect(record.get('deletedAt')).toBe(false);
    expect(statesIn(bob)).toHaveLength(2);
  });

  test('[INTRO2] undo of asking withdraws it', () => {
    const [alice] = three();
    const { undo } = value(ask(alice));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(statesIn(alice)).toEqual([]);
  });
});

describe('what came of it', () => {
  test('[INTRO7] only who asked tells it; the history stands newest first, and undo takes out the last', () => {
    const [alice, bob] = three();
    const id = asked(alice);
    sync(alice, bob);
    expect(codeOf(follow(bob, id))).toBe('not-yours');
    followed(alice, id, { on: '2025-06-10', through: BOB, words: ' Over lunch. ' });
    alice.setNow(NOON - 1);
    const { undo } = value(follow(alice, id, { step: 'talked' }));
    sync(alice, bob);
    expect(stateIn(bob, id).steps).toMatchObject([
      { step: 'talked', on: TODAY, through: undefined, words: undefined },
      { step: 'introduced', on: '2025-06-10', through: BOB, words: 'Over lunch.' },
    ]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(stateIn(alice, id).steps.map(({ step }) => step)).toEqual(['introduced']);
  });

  test('[INTRO7] told on two devices apart, both stand, in one order', () => {
    const [alice] = three();
    const phone = createReplica(ALICE, 1);
    const id = asked(alice);
    sync(alice, phone);
    followed(alice, id, { step: 'talked' });
    followed(phone, id, { step: 'helped' });
    sync(alice, phone);
    expect(stateIn(alice, id).steps).toHaveLength(2);
    expect(stateIn(phone, id).steps).toEqual(stateIn(alice, id).steps);
  });

  test.each([
    [{ step: 'x' as never }, 'not-a-choice', 'step'],
    [{ on: '2025-02-30' }, 'bad-date', 'on'],
    [{ on: '2025-06-16' }, 'bad-date', 'on'],
    [{ words: 'w'.repeat(501) }, 'too-long', 'words'],
    [{ through: ALICE }, 'own', 'through'],
    [{ through: 'nobody' as MemberId }, 'not-found', 'through'],
  ])('[INTRO7] %j answers %s', (parts, code, field) => {
    const [alice] = three();
    const id = asked(alice);
    expect(follow(alice, id, parts)).toMatchObject({ ok: false, error: { code, field } });
    expect(stateIn(alice, id).steps).toEqual([]);
  });

  test('[INTRO7] what another writes as a step, or into one, is none', () => {
    const [alice, bob] = three();
    const id = asked(alice);
    const stepId = followed(alice, id);
    sync(alice, bob);
    const roots = openCircleDoc(bob.doc);
    const fields = { introductionId: id, step: 'stopped', on: TODAY, at: NOON + 9 };
    roots.introductionSteps.set('forged', new Y.Map(Object.entries(fields)));
    const record = roots.introductionSteps.get(stepId);
    if (!(record instanceof Y.Map)) throw new Error('bob has it');
    record.set('through', CAROL);
    record.set('deletedAt', NOON);
    sync(alice, bob);
    expect(stateIn(alice, id).steps).toMatchObject([{ id: stepId, step: 'introduced', through: undefined }]);
    for (const parts of [{ step: 'x' }, { on: '2025-13-01' }, { at: Number.NaN }, { introductionId: 5 }]) {
      roots.introductionSteps.set('bad', new Y.Map(Object.entries({ ...fields, ...parts })));
      expect(readStep('bad' as never, roots.introductionSteps.get('bad'), bob.authorOf)).toHaveProperty('kind');
    }
  });
});

describe('where it is told', () => {
  test('[INTRO8] at its lead, also when that was merged, and at the same company, newest first', () => {
    const [alice] = three();
    const add = (company: string): LeadId => value(addLead(alice.doc, { company }, alice.ctx)).leadId;
    const [lead, other] = [add('Northwind'), add('Contoso')];
    const atLead = asked(alice, { leadId: lead, company: 'Northwind' });
    alice.setNow(NOON + 1);
    const sameName = asked(alice, { company: 'NORTHWIND Ltd.' });
    const elsewhere = asked(alice, { company: 'Globex' });
    const canonicalOf = (id: LeadId): LeadId => (id === lead ? other : id);
    const idsAt = (at: Parameters<typeof selectIntroductionsAt>[1]) =>
      selectIntroductionsAt(statesIn(alice), at).map(({ id }) => id);
    expect(idsAt({ company: 'Northwind' })).toEqual([sameName, atLead]);
    expect(idsAt({ company: 'Contoso', lead: { id: other, canonicalOf } })).toEqual([atLead]);
    expect(idsAt({ company: undefined, lead: { id: lead, canonicalOf: (id) => id } })).toEqual([atLead]);
    expect(idsAt({ company: '---' })).toEqual([]);
    expect(idsAt({ company: 'Globex' })).toEqual([elsewhere]);
  });

  test('[INTRO9] one is asked until one has answered, anything has come of it, or it is 28 days old', () => {
    const [alice, bob, carol] = three();
    const all = asked(alice);
    alice.setNow(NOON + 1);
    const hers = asked(alice, { to: CAROL });
    sync(alice, bob, carol);
    const members = [ALICE, BOB, CAROL];
    const waiting = (reader: Replica, now = NOON, among: readonly MemberId[] = members) =>
      selectAskedOfReader(statesIn(reader), { me: reader.me, members: among, now }).map(({ id }) => id);
    expect(waiting(alice)).toEqual([]);
    expect(waiting(bob)).toEqual([all]);
    expect(waiting(carol)).toEqual([hers, all]);
    expect(waiting(bob, NOON + 28 * DAY_MS - 1)).toEqual([all]);
    expect(waiting(bob, NOON + 28 * DAY_MS)).toEqual([]);
    expect(waiting(bob, NOON - DAY_MS)).toEqual([]);
    expect(waiting(bob, NOON, [BOB, CAROL])).toEqual([]);
    answered(carol, hers);
    expect(waiting(carol)).toEqual([all]);
    followed(alice, all);
    sync(alice, bob, carol);
    expect(waiting(bob)).toEqual([]);
    expect(waiting(carol)).toEqual([]);
  });
});
