// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { CommandsDialog } from '#renderer/app/commands-dialog.tsx';
import type { CommandActions } from '#renderer/app/use-commands.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { saveView } from '#shared/domain/saved-view/save-view.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { renderWindow } from '#tests/support/render-window.tsx';
import { stubWindow } from './window-fixture.tsx';

const user = userEvent.setup({ delay: null });
const done: string[] = [];
const opened: About[] = [];
let app: TestApp;

beforeEach(async () => {
  stubWindow('settings');
  done.length = 0;
  opened.length = 0;
  app = await createTestApp();
});
afterEach(cleanup);

const noted = (name: string) => () => void done.push(name);
const ACTIONS: CommandActions = {
  addLead: noted('add-lead'),
  checkIn: noted('check-in'),
  importLeads: noted('import'),
  saveLeads: noted('save-leads'),
  addFromCalendar: noted('from-calendar'),
  saveToCalendar: noted('to-calendar'),
  createCircle: noted('create-circle'),
  joinCircle: noted('join-circle'),
  invite: noted('invite'),
  saveSyncFile: undefined,
  loadSyncFile: noted('load-sync-file'),
  chooseSyncFolder: undefined,
  saveBackup: noted('save-backup'),
  restoreBackup: noted('restore-backup'),
  undo: noted('undo'),
  showKeys: noted('keys'),
  showOnBoard: (filter) => void done.push(JSON.stringify(filter)),
};

function Palette() {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <button onClick={() => setOpen(true)}>Again</button>
      <CommandsDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={ACTIONS}
        onOpenAbout={(about) => opened.push(about)}
      />
    </>
  );
}
const show = () => renderInCircle(app, <Palette />);

function add(lead: NewLead): LeadId {
  const added = app.session().run(app.session().circle, addLead, lead);
  if (!added.ok) throw new Error(added.error.code);
  return added.value.leadId;
}

const box = () => screen.getByRole('searchbox', { name: 'Type what you want to do or find' });
const summary = () => within(screen.getByRole('dialog', { name: 'Commands' })).getByRole('status').textContent;
/** What is shown, group by group. */
const shown = () =>
  within(screen.getByRole('menu', { name: 'What was found' }))
    .getAllByRole('group')
    .map((group) => [
      group.querySelector('header')?.textContent,
      ...within(group)
        .getAllByRole('menuitem')
        .map(({ textContent }) => textContent),
    ]);
async function type(text: string): Promise<void> {
  await user.clear(box());
  await user.paste(text);
}
async function choose(text: string, keys = '{Enter}'): Promise<void> {
  await type(text);
  await user.keyboard(keys);
}
const again = () => user.click(screen.getByRole('button', { name: 'Again', hidden: true }));

test('without a text all commands are there, and nothing is said of how many', async () => {
  show();
  // The focus that the test before gave back can come between: then the field takes it a frame later.
  await waitFor(() => expect(document.activeElement).toBe(box()));
  expect(shown().map(([label]) => label)).toEqual(['Commands']);
  expect(shown()[0]).toContain('Add leadCtrl N');
  expect(summary()).toBe('');
});

test('in the window the key opens it, and closes it', async () => {
  renderWindow(app);
  await user.keyboard('{Control>}k{/Control}');
  expect(screen.getByRole('dialog', { name: 'Commands' })).toBeDefined();
  await type('weld');
  await user.keyboard('{Control>}k{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}k{/Control}');
  expect(box()).toHaveProperty('value', '');
});

test('[FIND3] a lead, a command and a member are found by kind, marked, and how many is said', async () => {
  add({ company: 'Northwind', role: 'Welder', place: 'Lyon', stage: 'applied' });
  add({ company: 'Contoso', notes: 'Ask alice. Lyon would be fine.' });
  show();
  await type('weldr');
  expect(shown()).toEqual([['Leads', 'Welder, NorthwindApplied']]);
  expect(screen.getByText('Welder', { selector: 'mark' })).toBeDefined();
  expect(summary()).toBe('Nothing is written like that. This comes near. 1 found.');
  await type('lyon');
  expect(shown()).toEqual([
    ['Leads', 'Welder, NorthwindLyonApplied'],
    ['Notes', 'ContosoLyon would be fine.Spotted'],
  ]);
  expect(summary()).toBe('2 found.');
  await type('alice');
  expect(shown()).toEqual([
    ['People', 'aliceMember'],
    ['Notes', 'ContosoAsk alice.Spotted'],
  ]);
  await type('imprt');
  expect(shown()).toEqual([['Commands', 'Import leads']]);
  await type('qqqq');
  expect(screen.getByText("Nothing found for 'qqqq'. Try fewer letters.")).toBeDefined();
  await type('?!');
  expect(screen.getByText("Nothing found for '?!'. Try fewer letters.")).toBeDefined();
});

test('Enter goes to what was found: a lead, a member, a company, what was said', async () => {
  const leadId = add({ company: 'Northwind', role: 'Welder' });
  add({ company: 'Northwind', role: 'Plater' });
  const { circle, run } = app.session();
  const about = { kind: 'priority-block', id: circle.me } as const;
  run(circle, addMessage, { about, text: 'The canteen', members: [], authorOf: circle.replica.authorOf });
  show();
  await choose('welder');
  expect(window.location.hash).toBe(`#/board/${leadId}`);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await again();
  await choose('alice');
  expect(window.location.hash).toBe('#/members');
  await again();
  await choose('northwind', '{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  expect(window.location.hash).toBe('#/company/northwind');
  await again();
  await choose('canteen');
  expect(opened).toEqual([about]);
});

test('commands that were used last stand first, until the program ends', async () => {
  show();
  await choose('import');
  await again();
  await choose('go to settings');
  expect([done, window.location.hash]).toEqual([['import'], '#/settings']);
  await again();
  expect(shown()[0]).toEqual(['Used last', 'Go to SettingsAlt 6', 'Import leads']);
  expect(shown()[1]?.filter((words) => words?.startsWith('Go to Settings'))).toEqual([]);
});

test('a view with a name is a command', async () => {
  const { run, own, circleId } = app.session();
  run(own, saveView, { name: 'Close by', circle: circleId, filter: { place: 'Lyon' } });
  show();
  await choose('close by');
  expect(done.map((filter) => JSON.parse(filter))).toMatchObject([{ place: 'Lyon' }]);
});

test('[FIND6] [FIND7] what changes while the dialog is open is followed', async () => {
  const leadId = add({ company: 'Northwind' });
  show();
  await type('north');
  expect(shown()).toHaveLength(1);
  act(() => {
    app.session().run(app.session().circle, trashLead, { leadId });
    add({ company: 'Northern Star' });
  });
  await act(() => app.device.clock.advance(SECOND_MS));
  expect(shown()).toEqual([['Leads', 'Northern StarSpotted']]);
});

test('[FIND3] of many only the first are shown, and how many there are is said', async () => {
  for (let index = 0; index < 30; index += 1) add({ company: `Northwind ${index}`, role: 'Welder' });
  show();
  await type('welder');
  expect(shown()[0]).toHaveLength(9);
  expect(summary()).toBe('30 found, the first 8 are here.');
});
