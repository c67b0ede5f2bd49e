// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { AddLeadDialog } from '#renderer/features/lead/index.ts';
import { readPostings } from '#shared/domain/posting/read-postings.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { createCircleOfThree, field, fill } from './lead-fixture.tsx';
import { createFakeReader, job, pasteField, pastePage, sentences, transferOf } from './posting-fixture.ts';
import { openForm, press, user, valueOf, WELDER } from './posting-form.tsx';

let app: TestApp;
let reader: ReturnType<typeof createFakeReader>;

beforeEach(async () => {
  app = await createCircleOfThree();
  reader = createFakeReader(WELDER);
});
afterEach(cleanup);

const dialog = (): HTMLElement => screen.getByRole('dialog');

test('[POST17] a link alone fills Link and no more; one that was typed stays', async () => {
  openForm(app, reader.read);
  pastePage({ text: ' https://northwind.example/7 ' });
  expect(reader.given).toEqual([]);
  expect(valueOf('Link')).toBe('https://northwind.example/7');
  expect(sentences()[0]).toMatch(/^This is a link only/);
  await fill(user, 'Link', 'https://own.example');
  pastePage({ text: 'https://northwind.example/8' });
  expect(valueOf('Link')).toBe('https://own.example');
  expect(sentences()).toEqual(['Kept what you had typed: Link.']);
});

test('[POST17] what is typed is read after a pause, or when the field is left, and only once', async () => {
  openForm(app, reader.read);
  await user.click(pasteField());
  await user.keyboard('Welder at Northwind');
  expect(reader.given).toEqual([]);
  await act(() => app.device.clock.advance(1_000));
  expect(reader.given).toEqual([{ text: 'Welder at Northwind' }]);
  expect(valueOf('Role')).toBe('Welder');
  await user.tab();
  expect(reader.given).toHaveLength(1);
  await user.click(pasteField());
  await user.keyboard(', Lyon');
  await user.tab();
  expect(reader.given.slice(1)).toEqual([{ text: 'Welder at Northwind, Lyon' }]);
  await act(() => app.device.clock.advance(1_000));
  expect(reader.given).toHaveLength(2);
});

test('[POST17] the source of a page is read as a page', () => {
  openForm(app, reader.read);
  pastePage({ text: '<!doctype html><title>Welder</title>' });
  expect(reader.given).toEqual([{ html: '<!doctype html><title>Welder</title>' }]);
});

test('[POST17] dropped on the dialog, a selection is a page; a few words over a field are the field’s', () => {
  openForm(app, reader.read);
  const selection = transferOf({
    html: '<p>Welder</p>',
    text: 'Welder\nNorthwind',
    uris: 'https://northwind.example/7',
  });
  expect(fireEvent.dragOver(dialog(), { dataTransfer: selection })).toBe(false);
  expect(fireEvent.drop(dialog(), { dataTransfer: selection })).toBe(false);
  expect(reader.given).toEqual([
    { html: '<p>Welder</p>', text: 'Welder\nNorthwind', link: 'https://northwind.example/7' },
  ]);
  const words = transferOf({ text: 'Welder' });
  expect(fireEvent.dragOver(field('Notes'), { dataTransfer: words })).toBe(true);
  expect(fireEvent.drop(field('Notes'), { dataTransfer: words })).toBe(true);
  expect(fireEvent.paste(field('Notes'), { clipboardData: selection })).toBe(true);
  expect(reader.given).toHaveLength(1);
  fireEvent.drop(field('Notes'), { dataTransfer: selection });
  expect(reader.given).toHaveLength(2);
});

test('[POST17] a page that was handed in before is read when the dialog opens', () => {
  renderInCircle(
    app,
    <AddLeadDialog
      isOpen
      onClose={() => undefined}
      page={{ kind: 'words', words: { text: 'Welder' } }}
      readPostings={reader.read}
    />,
  );
  expect(valueOf('Role')).toBe('Welder');
});

test('[POST17] a file is chosen or dropped; what is none says so and touches nothing', async () => {
  openForm(app, reader.read);
  await fill(user, 'Notes', 'Ask bob.');
  const input: HTMLInputElement = screen.getByLabelText('Page');
  expect(input.accept).toBe('.html,.htm,.xhtml,.txt');
  await user.upload(input, new File(['<p>Welder'], 'welder.html'));
  await waitFor(() => expect(valueOf('Role')).toBe('Welder'));
  expect(reader.given).toEqual([{ html: '<p>Welder' }]);
  fireEvent.drop(dialog(), { dataTransfer: transferOf({}, new File(['\u0000'], 'cv.doc')) });
  expect((await screen.findByRole('alert')).textContent).toBe(
    'cv.doc is neither a page nor a text.What you filled in is still here. Copy the words of the page, and paste them here.',
  );
  expect(['Role', 'Notes'].map(valueOf)).toEqual(['Welder', 'Ask bob.']);
  pastePage({ text: 'Welder' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('[POST17] a reader that breaks breaks nothing else', async () => {
  const errors: unknown[] = [];
  app = { ...app, services: { ...app.services, logError: (error) => void errors.push(error) } };
  const broken = (): never => {
    throw new Error('broken');
  };
  openForm(app, broken);
  await fill(user, 'Company', 'Northwind');
  pastePage({ text: 'Welder' });
  expect(screen.getByRole('alert').textContent).toContain('This page could not be read.');
  expect(errors).toHaveLength(1);
  expect(valueOf('Company')).toBe('Northwind');
});

test('[POST17] a hostile page is text and nothing else, from the paste to what is kept', async () => {
  const text = `<script>window.ran = 1</script><img src=x onerror="window.ran = 2"><a href="javascript:window.ran = 3">go</a>`;
  reader.willFind(
    job({ role: text, company: '<b>Northwind</b>', link: 'javascript:window.ran=4' }, { original: text }),
  );
  openForm(app, reader.read);
  pastePage({ html: text.repeat(15_000), text });
  await press('What is kept');
  expect(screen.getByRole('group', { name: 'What is kept' }).textContent).toBe(text);
  expect(document.querySelector('script, img, b, iframe, a, style, link')).toBeNull();
  expect(valueOf('Role')).toBe(text);
  expect('ran' in window).toBe(false);
});

test('[POST17] a hostile page of 2 MB that is really read puts nothing into the window but words', async () => {
  const evil =
    '<script>window.ran = 1</script><img src=x onerror="window.ran = 2"><iframe src="javascript:window.ran=3">';
  const told = { '@type': 'JobPosting', title: `Welder${evil}`, description: `Ask for Ana.${evil}` };
  const marked = JSON.stringify(told).replaceAll('</', '<\\/');
  openForm(app, readPostings);
  pastePage({ html: `<script type="application/ld+json">${marked}</script>${evil.repeat(18_000)}` });
  expect(valueOf('Role')).toContain('Welder');
  await press('What is kept');
  expect(screen.getByRole('group', { name: 'What is kept' }).textContent).toContain('Ask for Ana.');
  expect(document.querySelector('script, img, iframe')).toBeNull();
  expect('ran' in window).toBe(false);
});
