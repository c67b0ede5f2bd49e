import { beforeEach, expect, test } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { type Act, createUndoStack, type UndoStack } from '#renderer/bindings/undo-stack.ts';
import { importLeads } from '#shared/domain/import/import-leads.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Access } from '#shared/ports/workspace.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';

let session: CircleSession;
let undo: UndoStack;
/** What is done in each pause. */
let inPause: () => void;

beforeEach(async () => {
  session = (await createTestApp()).session();
  inPause = () => undefined;
  undo = createUndoStack(session.contextFor, () => {
    inPause();
    return Promise.resolve();
  });
});

function bringIn(count: number): Act {
  const { circle } = session;
  const nothing = { nextStep: undefined, nextStepOn: undefined, outcome: undefined };
  const never = { savedAt: undefined, appliedAt: undefined, stageAt: undefined };
  const drafts = Array.from({ length: count }, (_, index) => ({
    ...nothing,
    ...never,
    lead: { company: `Company ${index}` },
    notes: '',
    stage: 'applied' as const,
  }));
  const parts = importLeads(circle.replica.doc, { drafts }, session.contextFor(circle));
  if (!parts.ok) throw new Error(parts.error.code);
  const steps = [...parts.value].map((step) => ({ space: circle, step }));
  const act: Act = { label: 'leads-imported', steps };
  undo.push(act);
  return act;
}

const wholeTakenBack = (): Promise<void> =>
  new Promise((resolve) => {
    undo.takingBack.subscribe(() => {
      if (undo.takingBack.get() === undefined) resolve();
    });
  });

const standing = (): readonly (string | undefined)[] =>
  [...session.circle.leads.all.get().values()]
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ company }) => company);

test('[IMP9] a long act is taken back step by step, says how far it is, and is seen when it is whole', async () => {
  const act = bringIn(800);
  const seen: unknown[] = [];
  inPause = () => seen.push([undo.takingBack.get()?.done, standing().length]);
  const whole = wholeTakenBack();
  expect(undo.undo(act)).toBe('done');
  expect(undo.takingBack.get()).toEqual({ done: 0, total: 4 });
  await whole;
  expect(seen).toEqual([0, 1, 2, 3].map((done) => [done, 800]));
  expect(standing()).toEqual([]);
  expect(undo.undo(act)).toBe('nothing-to-undo');
});

test('what the person does while a long act is taken back is seen at once', async () => {
  const act = bringIn(800);
  let addedIn: readonly (string | undefined)[] = [];
  inPause = () => {
    inPause = () => undefined;
    const added = addLead(session.circle.replica.doc, { company: 'Northwind' }, session.contextFor(session.circle));
    if (added.ok) undo.push({ label: 'lead-added', steps: [{ space: session.circle, step: added.value.undo }] });
    addedIn = standing();
  };
  const whole = wholeTakenBack();
  undo.undo(act);
  await whole;
  expect(addedIn).toContain('Northwind');
  expect(standing()).toEqual(['Northwind']);
});

test('[UNDO3] somebody who goes for one of the leads keeps the whole long act from being taken back', () => {
  const act = bringIn(800);
  const { circle } = session;
  const [leadId] = circle.leads.all.get().keys();
  if (leadId === undefined) throw new Error('nothing came in');
  const bob = { ...session.contextFor(circle), actor: 'b0b' as typeof circle.me };
  startPursuit(circle.replica.doc, { leadId }, bob);
  expect(undo.undo(act)).toBe('changed-since');
  expect(undo.takingBack.get()).toBeUndefined();
  expect(standing()).toHaveLength(800);
});

test('a short act is taken back at once', () => {
  const act = bringIn(100);
  expect(undo.undo(act)).toBe('done');
  expect(undo.takingBack.get()).toBeUndefined();
  expect(standing()).toEqual([]);
});

test('in a circle that nothing may be written in any more nothing is taken back, and nothing stands in the way', () => {
  const { circle, own } = session;
  const kept = addLead(own.replica.doc, { company: 'Globex', circle: session.circleId }, session.contextFor(own));
  const written = addLead(circle.replica.doc, { company: 'Northwind' }, session.contextFor(circle));
  if (!kept.ok || !written.ok) throw new Error('both can be added');
  const left = { replica: { ...circle.replica, access: createSubject<Access>('left') } };
  undo.push({ label: 'lead-added', steps: [{ space: own, step: kept.value.undo }] });
  undo.push({ label: 'lead-added', steps: [{ space: left, step: written.value.undo }] });
  expect(undo.undo()).toBe('read-only');
  expect(circle.leads.all.get().get(written.value.leadId)?.deletedAt).toBeUndefined();
  expect(undo.undo()).toBe('done');
  expect(own.leads.all.get().get(kept.value.leadId)?.deletedAt).toBeDefined();
});
