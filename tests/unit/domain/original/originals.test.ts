import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { keepOriginal } from '#shared/domain/original/keep-original.ts';
import { ORIGINAL_LENGTH } from '#shared/domain/original/original.ts';
import { selectByLead, selectOriginalsOf } from '#shared/domain/original/select-originals.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { copyLead } from '#shared/domain/sharing/copy-lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, createReplica, codeOf, type Replica, sync, value } from '../fixture.ts';

const WORDS = 'Data Engineer\n• Python\n  two spaces stay';

const originalsOf = ({ doc, authorOf }: Replica, leadId: LeadId) =>
  selectOriginalsOf(openCircleDoc(doc).originals, leadId, authorOf);
const textsOf = (replica: Replica, leadId: LeadId): readonly string[] =>
  originalsOf(replica, leadId).map(({ text }) => text);
const add = (replica: Replica) =>
  value(
    addLead(replica.doc, { role: 'Data engineer', original: { text: WORDS, link: 'https://a.example' } }, replica.ctx),
  );

test('[ORIG1] an original is born with its lead, in one transaction, and taken back with it', () => {
  const alice = createReplica(ALICE);
  let updateCount = 0;
  alice.doc.on('updateV2', () => (updateCount += 1));
  const { leadId, undo } = add(alice);
  expect(updateCount).toBe(1);
  expect(originalsOf(alice, leadId)).toMatchObject([{ leadId, text: WORDS, link: 'https://a.example', keptBy: ALICE }]);
  applyUndo(alice.doc, undo, alice.ctx);
  expect(textsOf(alice, leadId)).toEqual([]);
});

test('[ORIG1] another can be kept later, by anybody; both stay', () => {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  const { leadId } = add(alice);
  sync(alice, bob);
  value(keepOriginal(bob.doc, { leadId, text: 'The same, a week later' }, { ...bob.ctx, now: bob.ctx.now + 1 }));
  value(keepOriginal(alice.doc, { leadId, text: 'At the same time' }, { ...alice.ctx, now: alice.ctx.now + 2 }));
  sync(alice, bob);
  expect(textsOf(alice, leadId)).toEqual([WORDS, 'The same, a week later', 'At the same time']);
  expect(textsOf(bob, leadId)).toEqual(textsOf(alice, leadId));
});

test('[ORIG1] nobody can put other words into it', () => {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  const { leadId } = add(alice);
  sync(alice, bob);
  for (const record of openCircleDoc(bob.doc).originals.values()) (record as Y.Map<unknown>).set('text', 'Send money');
  sync(alice, bob);
  expect(textsOf(alice, leadId)).toEqual([]);
});

test('[ORIG1] nothing is kept of a page that says nothing, nor for a lead that is gone', () => {
  const alice = createReplica(ALICE);
  const { leadId } = add(alice);
  expect(codeOf(keepOriginal(alice.doc, { leadId, text: ' \n' }, alice.ctx))).toBe('empty');
  value(trashLead(alice.doc, { leadId }, alice.ctx));
  expect(codeOf(keepOriginal(alice.doc, { leadId, text: 'x' }, alice.ctx))).toBe('not-found');
  expect(textsOf(alice, leadId)).toEqual([WORDS]);
});

test('[ORIG1] what is too long is cut, never inside a character', () => {
  const alice = createReplica(ALICE);
  const { leadId } = value(addLead(alice.doc, { role: 'x', original: { text: `a${'😀'.repeat(60_000)}` } }, alice.ctx));
  const [text = ''] = textsOf(alice, leadId);
  expect(text.length).toBe(ORIGINAL_LENGTH - 1);
  expect(text).not.toMatch(/[\uD800-\uDBFF]$/u);
});

test('[ORIG1] what cannot be read is no original', () => {
  const alice = createReplica(ALICE);
  const { leadId } = add(alice);
  const { originals } = openCircleDoc(alice.doc);
  originals.set('text', 'no record');
  originals.set('empty', new Y.Map());
  originals.set(
    'number',
    new Y.Map<unknown>([
      ['leadId', leadId],
      ['text', 7],
      ['at', 1],
    ]),
  );
  expect(textsOf(alice, leadId)).toEqual([WORDS]);
});

test('[ORIG2] a copy takes the originals along, as they were kept', () => {
  const [alice, target] = [createReplica(ALICE), createReplica(CAROL)];
  const { leadId } = add(alice);
  const [kept] = originalsOf(alice, leadId);
  const from = { doc: alice.doc, authorOf: alice.authorOf, me: ALICE, nameOf: () => undefined };
  const copied = value(copyLead(target.doc, { from, leadId }, { ...target.ctx, now: target.ctx.now + 5_000 }));
  expect(originalsOf(target, copied.leadId)).toMatchObject([{ text: WORDS, link: kept?.link, at: kept?.at }]);
  expect(selectByLead(originalsOf(target, copied.leadId)).get(copied.leadId)).toHaveLength(1);
});
