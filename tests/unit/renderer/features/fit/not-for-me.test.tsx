// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import type { PriorityList } from '#shared/domain/priority/priorities.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Access } from '#shared/ports/workspace.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';
import { addTestLead, createCircleOfThree } from '../lead/lead-fixture.tsx';
import { found, match, reason, ROLE_FITS, type Said, show, wish, withFit } from './fit-fixture.tsx';

const access = createSubject<Access>('write');
let app: TestApp;
let session: CircleSession;
let leadId: LeadId;
const user = userEvent.setup();

beforeEach(async () => {
  access.set('write');
  const three = await createCircleOfThree();
  app = showCircle(three, { ...three.session().circle.replica, access });
  session = app.session();
  const role = 'Data engineer (m/w/d) / Platform';
  leadId = addTestLead(session, { company: 'Northwind', role, place: 'Lyon, 2 days home', mode: 'onsite' });
});
afterEach(cleanup);

const opener = () => screen.getByRole('button', { name: 'Not for me because…' });
const dialog = () => screen.getByRole('dialog', { name: 'Not for me because…' });
const choices = () =>
  within(screen.getByRole('radiogroup', { name: 'What it is' }))
    .getAllByRole('radio')
    .map((radio) => radio.closest('label')?.textContent);
const choose = (name: string) => user.click(screen.getByRole('radio', { name }));
const line = () => screen.getByRole('textbox', { name: 'Line' });
const add = () => user.click(screen.getByRole('button', { name: 'Add to my priorities' }));
const dealBreakers = () =>
  selectPriorities(session.circle.blocks.all.get().values(), session.circle.me).lists.dealBreakers.map(
    ({ text }) => text,
  );
const messages = () => [...session.circle.messages.all.get().values()].map(({ text }) => text);
const write = (list: PriorityList, text: string) =>
  session.run(session.circle, addEntry, { list, text, authorOf: session.circle.replica.authorOf });

async function open(said: Said = {}): Promise<void> {
  const matches = [match(leadId, session.circle.me, 'fits', [ROLE_FITS])];
  show(withFit(app, { matches, ...said }), leadId);
  await user.click(opener());
}

test('[FIT10] what the lead says can be chosen, as far as the own priorities do not exclude it yet', async () => {
  await open();
  expect(choices()).toEqual([
    'Its place, “Lyon”',
    'How one works there, “On site”',
    'Its role, “Data engineer”',
    'Something else',
  ]);
  cleanup();
  write('dealBreakers', 'not lyon');
  write('dealBreakers', 'On  site');
  await open();
  expect(choices()).toEqual(['Its role, “Data engineer”', 'Something else']);
});

test('[FIT10] words of the lead that were found can be chosen, but not what breaks a deal already or is denied', async () => {
  const reasons = [
    reason('clashes', 'deal-breaker', {
      found: [found('role', 'Data engineer')],
      wishes: [wish('dealBreakers', 'data')],
    }),
    reason('clashes', 'must-have', { found: [found('notes', 'freelance')], wishes: [wish('mustHaves', 'permanent')] }),
    reason('clashes', 'must-have', { found: [found('notes', 'no visa')], isDenied: true }),
    reason('clashes', 'place', { found: [found('place', 'Lyon, 2 days home')] }),
    reason('clashes', 'work-mode', { found: [found('mode', 'onsite')] }),
    reason('fits', 'pay', { found: [found('pay', '40k')] }),
    reason('fits', 'skill', { found: [found('notes', 'Spark'), found('role', 'spark')] }),
    reason('unknown', 'level', { found: [found('role', 'Lead')] }),
  ];
  await open({ matches: [match(leadId, session.circle.me, 'clashes', reasons)] });
  expect(choices()).toEqual(['That it says “freelance”', 'That it says “Spark”', 'Something else']);
});

test('[FIT10] the line is seen before it is added, follows the choice, and can be written over', async () => {
  await open();
  expect(within(dialog()).getByText('Your deal-breakers will say:')).toBeDefined();
  expect(line()).toHaveProperty('value', '');
  await choose('Its place, “Lyon”');
  expect(line()).toHaveProperty('value', 'Not Lyon');
  await choose('How one works there, “On site”');
  expect(line()).toHaveProperty('value', 'On site');
  expect(screen.queryByRole('textbox', { name: 'In your words' })).toBeNull();
  await choose('Something else');
  await user.type(screen.getByRole('textbox', { name: 'In your words' }), 'weapons');
  expect(line()).toHaveProperty('value', 'weapons');
  await user.type(line(), ' of any kind');
  expect(screen.getByRole('textbox', { name: 'In your words' })).toHaveProperty('value', 'weapons');
  await add();
  expect(dealBreakers()).toEqual(['weapons of any kind']);
});

test('[FIT10] it is added at a press, said, and taken back; the focus is where it was', async () => {
  await open();
  await choose('Its place, “Lyon”');
  await add();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(dealBreakers()).toEqual(['Not Lyon']);
  expect(messages()).toEqual([]);
  await waitFor(() => expect(document.activeElement).toBe(opener()));
  await screen.findByText('Added to your deal-breakers: “Not Lyon”.');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(dealBreakers()).toEqual([]);
  await user.click(opener());
  expect(line()).toHaveProperty('value', '');
});

test('[FIT10] a reader who wrote nothing can begin with it', async () => {
  await open({ matches: [match(leadId, 'b'.repeat(64) as typeof session.circle.me, 'fits', [ROLE_FITS])] });
  await choose('Its role, “Data engineer”');
  await add();
  expect(dealBreakers()).toEqual(['Data engineer']);
});

test('[FIT10] it is said in the conversation only when that is wanted, and both are taken back as one', async () => {
  await open();
  expect(screen.getByRole('checkbox', { name: 'Say so in the conversation' })).toHaveProperty('checked', false);
  await choose('Its place, “Lyon”');
  await user.click(screen.getByRole('checkbox', { name: 'Say so in the conversation' }));
  await add();
  expect(dealBreakers()).toEqual(['Not Lyon']);
  expect(messages()).toEqual(['Not for me: Not Lyon']);
  await screen.findByText('Added to your deal-breakers, and said in the conversation: “Not Lyon”.');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(dealBreakers()).toEqual([]);
  expect(messages()).toEqual([]);
});

test('[FIT10] what else would clash is named before, three at most, and never the lead itself', async () => {
  const others = ['Welder', 'Cook', 'Nurse', 'Baker', 'Driver'].map((role) =>
    addTestLead(session, { role, company: 'Globex' }),
  );
  const own = addTestLead(session, { company: 'Initech', circle: session.circleId });
  const touched: Record<string, readonly LeadId[]> = {
    'Not Lyon': [leadId, ...others],
    'On site': [leadId, own],
    'Data engineer': [leadId],
  };
  const wouldClash = vi.fn<(text: string) => readonly LeadId[]>((text) => touched[text] ?? []);
  await open({ wouldClash });
  expect(wouldClash).not.toHaveBeenCalled();
  await choose('Its place, “Lyon”');
  await within(dialog()).findByText(
    '5 other leads that fit you now would clash with it: “Welder, Globex”, “Cook, Globex”, “Nurse, Globex”, and 2 more.',
  );
  await choose('How one works there, “On site”');
  await within(dialog()).findByText('One other lead that fits you now would clash with it: “Initech”.');
  await choose('Its role, “Data engineer”');
  await waitFor(() => expect(wouldClash).toHaveBeenLastCalledWith('Data engineer'));
  expect(within(dialog()).queryByText(/would clash with it/u)).toBeNull();
});

test('[FIT10] what is refused says why and keeps what was typed', async () => {
  write('dealBreakers', 'Nights');
  await open();
  await add();
  expect(within(dialog()).getByText('Choose what it is, or write a line.')).toBeDefined();
  await user.click(line());
  await user.paste('x'.repeat(501));
  expect(within(dialog()).queryByText('Choose what it is, or write a line.')).toBeNull();
  await add();
  expect(within(dialog()).getByText(/^Not added: at most 500 characters fit/u)).toBeDefined();
  expect(line()).toHaveProperty('value', 'x'.repeat(501));
  await user.clear(line());
  await user.paste(' nights');
  await add();
  expect(within(dialog()).getByText('This stands among your deal-breakers already.')).toBeDefined();
  expect(dealBreakers()).toEqual(['Nights']);
});

test('[FIT10] when nothing can be written any more the line stays in the dialog, and nothing is added', async () => {
  await open();
  await choose('Its place, “Lyon”');
  act(() => access.set('newer-version'));
  await add();
  expect(within(dialog()).getByText(/^Not added: nothing can be written here now/u)).toBeDefined();
  expect(line()).toHaveProperty('value', 'Not Lyon');
  expect(dealBreakers()).toEqual([]);
});

test('[FIT10] where nothing can be written it is not asked, and the focus stays in this part when that begins', async () => {
  const matches = [match(leadId, session.circle.me, 'fits', [ROLE_FITS])];
  show(withFit(app, { matches }), leadId);
  opener().focus();
  act(() => access.set('left'));
  expect(screen.queryByRole('button', { name: 'Not for me because…' })).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Who it fits' })));
});

test('[FIT10] closing changes nothing, and what was begun is there again', async () => {
  await open();
  await choose('Something else');
  await user.type(screen.getByRole('textbox', { name: 'In your words' }), 'weapons');
  await user.click(within(dialog()).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(document.activeElement).toBe(opener()));
  expect(dealBreakers()).toEqual([]);
  await user.click(opener());
  expect(line()).toHaveProperty('value', 'weapons');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(dealBreakers()).toEqual([]);
});

test('[FIT10] it is all done by the keyboard', async () => {
  await open();
  await user.tab();
  while (document.activeElement?.getAttribute('type') !== 'radio') await user.tab();
  await user.keyboard(' ');
  expect(line()).toHaveProperty('value', 'Not Lyon');
  line().focus();
  await user.keyboard('{Enter}');
  expect(dealBreakers()).toEqual(['Not Lyon']);
});
