import type * as Y from 'yjs';
import { describe, expect, test } from 'vitest';

import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { mergeLeads } from '#shared/domain/duplicate/merge-leads.ts';
import { selectShownLeads } from '#shared/domain/duplicate/joined-lead.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { setLeadTag } from '#shared/domain/lead/set-lead-tag.ts';
import { LONGEST_TAG, MOST_TAGS, selectTags } from '#shared/domain/lead/tag.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, codeOf, createReplica, leadIn, leadsIn, type Replica, sync, value } from '../fixture.ts';

const add = ({ doc, ctx }: Replica): LeadId => value(addLead(doc, { company: 'Northwind' }, ctx)).leadId;
const tag = ({ doc, ctx }: Replica, leadId: LeadId, text: string, isSet = true) =>
  setLeadTag(doc, { leadId, tag: text, isSet }, ctx);
const tagsOf = (replica: Replica, leadId: LeadId) => leadIn(replica, leadId).tags;

describe('tags', () => {
  test('[TAG1] two who tag a lead while apart both stand, and undo takes one back', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = add(alice);
    expect(tagsOf(alice, id)).toBeUndefined();
    sync(alice, bob);
    const { undo } = value(tag(alice, id, '  night   shift '));
    value(tag(bob, id, 'close by'));
    sync(alice, bob);
    expect(tagsOf(alice, id)).toEqual(['close by', 'night shift']);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(tagsOf(alice, id)).toEqual(['close by']);
  });

  test('[TAG1] [TAG2] a lead is added with its tags, each once, as one act; with one that cannot be, not at all', () => {
    const alice = createReplica(ALICE);
    const { doc, ctx } = alice;
    const tags = [' night   shift', '', 'Close by', 'close BY', ' '];
    const { leadId, undo } = value(addLead(doc, { company: 'Northwind', tags }, ctx));
    expect(tagsOf(alice, leadId)).toEqual(['Close by', 'night shift']);
    value(applyUndo(doc, undo, ctx));
    expect(leadIn(alice, leadId).deletedAt).toBeDefined();
    const refused = (input: readonly string[]) => addLead(doc, { company: 'Globex', tags: input }, ctx);
    expect(refused(['t'.repeat(LONGEST_TAG + 1)])).toEqual({ ok: false, error: { code: 'too-long', field: 'tags' } });
    const many = Array.from({ length: MOST_TAGS + 1 }, (_, index) => `tag ${index}`);
    expect(refused(many)).toEqual({ ok: false, error: { code: 'too-many', field: 'tags' } });
    expect(leadsIn(alice).size).toBe(1);
  });

  test('[TAG2] another way to write a tag is that tag, to put on and to take off', () => {
    const alice = createReplica(ALICE);
    const id = add(alice);
    value(tag(alice, id, 'Näher'));
    expect(value(tag(alice, id, 'naher')).undo.changes).toEqual([]);
    value(tag(alice, id, 'NAHER', false));
    expect(tagsOf(alice, id)).toBeUndefined();
  });

  test('[TAG2] written apart in two ways they are taken off together, and a board offers one', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = add(alice);
    sync(alice, bob);
    value(tag(alice, id, 'night'));
    value(tag(bob, id, 'Night'));
    sync(alice, bob);
    expect([tagsOf(alice, id), selectTags(leadsIn(alice).values())]).toEqual([['Night', 'night'], ['Night']]);
    value(tag(alice, id, 'night', false));
    expect(tagsOf(alice, id)).toBeUndefined();
  });

  test('[TAG1] what is no tag is refused, and nothing is written', () => {
    const alice = createReplica(ALICE);
    const id = add(alice);
    const gone = add(alice);
    value(trashLead(alice.doc, { leadId: gone }, alice.ctx));
    expect([
      codeOf(tag(alice, id, ' ')),
      codeOf(tag(alice, id, 'x'.repeat(LONGEST_TAG + 1))),
      codeOf(tag(alice, gone, 'night')),
    ]).toEqual(['empty', 'too-long', 'not-found']);
    for (let count = 0; count < MOST_TAGS; count += 1) value(tag(alice, id, `tag ${count}`));
    expect([codeOf(tag(alice, id, 'one more')), tagsOf(alice, id)?.length]).toEqual(['too-many', MOST_TAGS]);
  });

  test('[TAG1] [DOC4] what somebody else wrote there that is no tag is passed over', () => {
    const alice = createReplica(ALICE);
    const id = add(alice);
    const record = openCircleDoc(alice.doc).leads.get(id) as Y.Map<unknown>;
    record.set('tag:', true);
    record.set('tag: spaced ', true);
    record.set(`tag:${'x'.repeat(100_000)}`, true);
    record.set('tag:number', 1);
    record.set('tag:real', true);
    expect(tagsOf(alice, id)).toEqual(['real']);
  });

  test('[TAG2] merged leads have the tags of all, and lose one in all', () => {
    const alice = createReplica(ALICE);
    const [first, second] = [add(alice), add(alice)];
    value(tag(alice, first, 'night'));
    value(tag(alice, second, 'night'));
    value(tag(alice, second, 'close by'));
    value(mergeLeads(alice.doc, { keep: first, other: second }, alice.ctx));
    const shown = () => selectShownLeads(leadsIn(alice)).get(first)?.tags;
    expect(shown()).toEqual(['close by', 'night']);
    value(tag(alice, first, 'night', false));
    expect(shown()).toEqual(['close by']);
  });
});
