import { expect, test } from 'vitest';

import { takeLead } from '#renderer/bindings/take-lead.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Access } from '#shared/ports/workspace.ts';
import { createTestDevice } from '#tests/support/device.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';

test('from a circle that somebody has left they take copies along, and nothing goes out of it', async () => {
  const app = await createTestApp();
  const { circle, circleId } = app.session();
  const session = showCircle(app, { ...circle.replica, access: createSubject<Access>('left') }).session();
  const added = addLead(circle.replica.doc, { company: 'Northwind' }, session.contextFor(circle));
  if (!added.ok) throw new Error(added.error.code);
  const { leadId } = added.value;
  const other = (await createTestApp(createTestDevice(12))).session().circle;
  expect(takeLead(session, other.replica, { kind: 'move', leadId, circleId })).toBeUndefined();
  expect(other.leads.all.get().size).toBe(0);
  expect(takeLead(session, other.replica, { kind: 'copy', leadId, circleId })).toBeDefined();
  expect([...other.leads.all.get().values()].map(({ company }) => company)).toEqual(['Northwind']);
  expect(circle.leads.all.get().get(leadId)?.deletedAt).toBeUndefined();
});
