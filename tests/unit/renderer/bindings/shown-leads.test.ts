import { beforeEach, expect, test } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { keyOfAbout } from '#shared/domain/conversation/message-queries.ts';
import { mergeLeads, unmergeLead } from '#shared/domain/duplicate/merge-leads.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';

let session: CircleSession;

beforeEach(async () => {
  session = (await createTestApp()).session();
});

function add(company: string, notes: string): LeadId {
  const added = session.run(session.circle, addLead, { company, notes, stage: 'applied', pay: `pay at ${company}` });
  if (!added.ok) throw new Error(`not added: ${added.error.code}`);
  return added.value.leadId;
}

test('[DUP5] [DUP8] whatever hangs on leads that are merged is found at the one that is shown, by either id', () => {
  const { circle } = session;
  const [first, second] = [add('Northwind', 'one'), add('Northwind Ltd', 'two')];
  session.run(circle, addMessage, { about: { kind: 'lead', id: second }, text: 'Hello', members: [] });
  const before = [...circle.leads.all.get().keys()].sort();
  let toldCount = 0;
  circle.leads.one(first).subscribe(() => {
    toldCount += 1;
  });
  session.run(circle, mergeLeads, { keep: first, other: second });
  expect(toldCount).toBe(1);
  expect([...circle.space.get().leads.keys()]).toEqual([first]);
  expect(circle.leads.one(second).get()).toBe(circle.leads.one(first).get());
  expect([...circle.pursuits.all.get().values()].map(({ leadId }) => leadId)).toEqual([first, first]);
  expect([...circle.events.all.get().values()].map(({ leadId }) => leadId)).toEqual([first, first]);
  expect(circle.conversations.get().get(keyOfAbout({ kind: 'lead', id: first }))).toHaveLength(1);
  expect(circle.notes().all.get()).toEqual(new Map([[first, 'one\n\ntwo']]));
  expect(circle.notes()).toBe(circle.notes());
  session.run(circle, unmergeLead, { leadId: second });
  expect(toldCount).toBe(2);
  expect([...circle.leads.all.get().keys()].sort()).toEqual(before);
  expect(circle.leads.one(second).get()?.id).toBe(second);
});

test('[DUP7] a lead that changes leaves all that stand in no merge, and what hangs on them, as they are', () => {
  const { circle } = session;
  const [first, second, third] = [add('Northwind', ''), add('Northwind Ltd', ''), add('Globex', '')];
  session.run(circle, mergeLeads, { keep: first, other: second });
  const [lead, pursuits, merges] = [circle.leads.one(third).get(), circle.pursuits.all.get(), circle.merges.get()];
  const shown = circle.leads.one(first).get();
  session.run(circle, addLead, { company: 'Contoso' });
  expect(circle.leads.one(third).get()).toBe(lead);
  expect(circle.leads.one(first).get()).toBe(shown);
  expect(circle.pursuits.all.get()).toBe(pursuits);
  expect(circle.merges.get()).toBe(merges);
});
