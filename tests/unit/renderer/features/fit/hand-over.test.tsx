// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';
import { addTestLead, BOB, CAROL, createCircleOfThree, leadIn, startFor } from '../lead/lead-fixture.tsx';
import { match, reason, ROLE_FITS, show, withFit } from './fit-fixture.tsx';

let app: TestApp;
let session: CircleSession;
let leadId: LeadId;
const user = userEvent.setup();

beforeEach(async () => {
  app = await createCircleOfThree();
  session = app.session();
  leadId = addTestLead(session, { company: 'Northwind', role: 'Data engineer' });
});
afterEach(cleanup);

const forMembers = () => leadIn(session.circle, leadId).forMembers;
const hand = (name: string) => screen.queryByRole('button', { name: `Hand to ${name}` });
const showFitting = () =>
  show(
    withFit(app, { matches: [match(leadId, BOB, 'fits', [ROLE_FITS]), match(leadId, CAROL, 'fits', [ROLE_FITS])] }),
    leadId,
  );

test('[FIT9] whom a lead fits can be handed it at a press, is told where they will see it, and it can be taken back', async () => {
  showFitting();
  await user.click(screen.getByRole('button', { name: 'Hand to bob' }));
  expect(forMembers()).toEqual([BOB]);
  expect(hand('bob')).toBeNull();
  expect(hand('carol')).not.toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Why for bob' }));
  await screen.findByText('Handed to bob.');
  expect(screen.getByText('bob will see it under “Somebody asked you”.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(forMembers()).toEqual([]);
  expect(hand('bob')).not.toBeNull();
});

test('[FIT9] it is handed by the keyboard, too', async () => {
  showFitting();
  screen.getByRole('button', { name: 'Hand to carol' }).focus();
  await user.keyboard('{Enter}');
  expect(forMembers()).toEqual([CAROL]);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Why for carol' }));
});

test('[FIT9] the focus stays in this part when somebody else hands it over meanwhile', async () => {
  showFitting();
  screen.getByRole('button', { name: 'Hand to bob' }).focus();
  act(() => void session.run(session.circle, setLeadFor, { leadId, memberId: BOB, isFor: true }));
  expect(hand('bob')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Who it fits' })));
});

test('[FIT9] nobody is handed what does not fit them', () => {
  const matches = [
    match(leadId, BOB, 'clashes', [reason('clashes', 'pay'), ROLE_FITS]),
    match(leadId, CAROL, 'unknown', [reason('fits', 'place')]),
    match(leadId, session.circle.me, 'fits', [ROLE_FITS]),
  ];
  show(withFit(app, { matches }), leadId);
  expect(screen.queryByRole('button', { name: /^Hand to/u })).toBeNull();
});

test('[FIT9] nobody is handed what they have already, go for or have found', async () => {
  startFor(session, CAROL, leadId);
  session.run(session.circle, setLeadFor, { leadId, memberId: BOB, isFor: true });
  showFitting();
  expect(screen.queryByRole('button', { name: /^Hand to/u })).toBeNull();
  cleanup();
  const bob = addBob(await createTestApp());
  const added = bob.write((doc, ctx) => addLead(doc, { company: 'Globex' }, ctx));
  if (!added.ok) throw new Error(added.error.code);
  const own = added.value.leadId;
  show(withFit(bob.app, { matches: [match(own, bob.id, 'fits', [ROLE_FITS])] }), own);
  expect(screen.getByRole('button', { name: 'Why for bob' })).toBeDefined();
  expect(hand('bob')).toBeNull();
});

test('[FIT9] what cannot be handed over is said, and nothing is written', async () => {
  showFitting();
  const button = screen.getByRole('button', { name: 'Hand to bob' });
  act(() => void session.run(session.circle, trashLead, { leadId }));
  await user.click(button);
  await screen.findByText('Not handed over: this lead is not here any more.');
  expect(forMembers()).toEqual([]);
});

test('[FIT9] a name of sixty letters without a space is handed to like any other', async () => {
  const long = 'x'.repeat(60);
  setName(session.circle.replica.doc, { name: long }, { ...session.contextFor(session.circle), actor: BOB });
  showFitting();
  await user.click(screen.getByRole('button', { name: `Hand to ${long}` }));
  expect(forMembers()).toEqual([BOB]);
});
