// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';
import { createCircleOfThree, field, fill } from './lead-fixture.tsx';
import { createFakeReader, job, pastePage, sentences } from './posting-fixture.ts';
import {
  button,
  COOK,
  descriptionOf,
  leadsOf,
  openForm,
  originalsOf,
  press,
  undo,
  user,
  valueOf,
  WELDER,
} from './posting-form.tsx';

let app: TestApp;
let session: CircleSession;
let reader: ReturnType<typeof createFakeReader>;

beforeEach(async () => {
  app = await createCircleOfThree();
  session = app.session();
  reader = createFakeReader(WELDER);
});
afterEach(cleanup);

test('[POST17] a pasted page fills the empty fields and says which; its words are kept with the lead', async () => {
  openForm(app, reader.read);
  expect(pastePage({ html: '<p>Welder</p>', text: 'Welder' })).toBe(false);
  expect(reader.given).toEqual([{ html: '<p>Welder</p>', text: 'Welder' }]);
  expect(['Role', 'Company', 'Place', 'Link'].map(valueOf)).toEqual([
    'Welder',
    'Northwind',
    'Lyon',
    'https://northwind.example/7',
  ]);
  expect(sentences()).toEqual([
    'Read from the page: role, company, place, link.',
    "The page's own words are kept with the lead.",
  ]);
  expect(valueOf('Paste a job page')).toBe('');
  await press('Add');
  const [lead] = leadsOf(session.circle);
  expect(lead).toMatchObject({ role: 'Welder', company: 'Northwind' });
  expect(originalsOf(session.circle)).toMatchObject([
    { leadId: lead?.id, text: WELDER.original, link: 'https://northwind.example/7' },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('[POST17] taking back the adding takes back the words too', async () => {
  openForm(app, reader.read);
  pastePage({ text: 'Welder' });
  await press('Add');
  await undo();
  expect(originalsOf(session.circle)).toEqual([]);
});

test('[POST17] what was typed stays, and it says so; what fits is not said twice', async () => {
  openForm(app, reader.read);
  await fill(user, 'Role', 'Metal worker');
  await fill(user, 'Company', 'Northwind');
  pastePage({ text: 'Welder' });
  expect(valueOf('Role')).toBe('Metal worker');
  expect(sentences().slice(0, 2)).toEqual(['Read from the page: place, link.', 'Kept what you had typed: Role.']);
});

test('[POST17] another page takes the place of the one before, but for what was changed by hand', async () => {
  openForm(app, reader.read);
  pastePage({ text: 'Welder' });
  await fill(user, 'Place', 'Lyon, old port');
  reader.willFind(COOK);
  pastePage({ text: 'Cook' });
  expect(['Role', 'Company', 'Place', 'Link'].map(valueOf)).toEqual(['Cook', 'Contoso', 'Lyon, old port', '']);
  await press('Add');
  expect(originalsOf(session.circle)).toMatchObject([{ text: COOK.original, link: undefined }]);
});

test('[POST17] what was guessed is marked until it is edited', async () => {
  reader.willFind(
    job(
      { role: 'Welder', pay: '2,400 €', mode: 'remote', deadlineOn: '2026-03-05' },
      { guessed: ['pay', 'mode', 'deadlineOn'] },
    ),
  );
  openForm(app, reader.read);
  pastePage({ text: 'Welder' });
  expect(sentences().slice(0, 2)).toEqual([
    'Read from the page: role.',
    'Guessed from its words, so look once: work mode, pay, deadline.',
  ]);
  for (const label of ['Pay', 'Work mode', 'Deadline']) {
    expect(descriptionOf(label)).toContain('Guessed from the page. Look once.');
  }
  expect(descriptionOf('Role')).toBe('');
  await user.type(field('Pay'), ' a month');
  expect(descriptionOf('Pay')).not.toContain('Guessed');
  expect(descriptionOf('Work mode')).toContain('Guessed');
  expect(sentences()[1]).toBe('Guessed from its words, so look once: work mode, deadline.');
  await press('Add');
  expect(leadsOf(session.circle)).toMatchObject([{ pay: '2,400 € a month', mode: 'remote', deadlineOn: '2026-03-05' }]);
});

test('[POST17] what is kept can be looked at, and left out, and put back', async () => {
  openForm(app, reader.read);
  pastePage({ text: 'Welder' });
  await press('What is kept');
  expect(screen.getByRole('group', { name: 'What is kept' }).textContent).toBe(WELDER.original);
  await press('Do not keep them');
  expect(document.activeElement).toBe(button('Keep them'));
  expect(screen.queryByRole('group', { name: 'What is kept' })).toBeNull();
  expect(sentences()).toContain("The page's own words are not kept.");
  await press('Keep them');
  expect(sentences()).toContain("The page's own words are kept with the lead.");
  await press('Do not keep them');
  await press('Add');
  expect(leadsOf(session.circle)).toHaveLength(1);
  expect(originalsOf(session.circle)).toEqual([]);
});

test('[POST17] a page without a job is taken as notes, below what stands there, up to a sane length', async () => {
  reader.willFind();
  openForm(app, reader.read);
  await fill(user, 'Notes', 'From the fair.');
  pastePage({ text: `${'w'.repeat(19_999)}\u{1f600} the end` });
  expect(sentences()).toEqual(['No job found in this. Its words can be kept as notes.']);
  await press('Take it as notes');
  expect(valueOf('Notes')).toBe(`From the fair.\n\n${'w'.repeat(19_999)}`);
  expect(sentences()).toEqual(['Its words stand in the notes, as far as they fit.']);
  expect(button('Take it as notes')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Its words stand in the notes, as far as they fit.');
  await fill(user, 'Company', 'Northwind');
  await press('Add');
  expect(originalsOf(session.circle)).toEqual([]);
});

test('[POST17] a page that was cut says so', () => {
  reader.willCut();
  openForm(app, reader.read);
  pastePage({ text: 'Welder' });
  expect(sentences()).toContain('The page was very long; its first part was read.');
});

test('[POST17] a page that was taken in is not left without a question', async () => {
  openForm(app, reader.read);
  pastePage({ text: 'Welder' });
  await user.keyboard('{Escape}');
  await press('Stay here');
  expect(valueOf('Role')).toBe('Welder');
});

test('[POST17] refused for a field of its own, nothing of the page is lost', async () => {
  reader.willFind(job({ role: 'Welder', pay: 'x'.repeat(301) }));
  openForm(app, reader.read);
  pastePage({ text: 'Welder' });
  await press('Add');
  expect(document.activeElement).toBe(field('Pay'));
  await fill(user, 'Pay', '2,400 €');
  await press('Add');
  expect(originalsOf(session.circle)).toHaveLength(1);
});
