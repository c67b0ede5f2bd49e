// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { Conversation } from '#renderer/features/conversation/index.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

let app: TestApp;
let bob: SecondMember;
let lead: Extract<About, { readonly kind: 'lead' }>;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  bob = addBob(app);
  const { run, circle } = app.session();
  const added = run(circle, addLead, { company: 'Northwind' });
  if (!added.ok) throw new Error(added.error.code);
  lead = { kind: 'lead', id: added.value.leadId };
});
afterEach(cleanup);

const show = (about: About = lead) => renderInCircle(bob.app, <Conversation about={about} />);
const region = () => screen.getByRole('region', { name: 'Conversation' });
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write to the circle' });
const send = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Send' });
const said = () =>
  within(region())
    .queryAllByRole('listitem')
    .map((item) => item.querySelector('p')?.textContent);

function bobSays(text: string, about: About = lead): void {
  const members = [{ id: app.session().circle.me, name: 'alice' }];
  const result = bob.write((doc, ctx) => addMessage(doc, { about, text, members }, ctx));
  if (!result.ok) throw new Error(result.error.code);
}

describe('writing', () => {
  test('Enter sends, Shift and Enter begin a new line, and the next message can be typed at once', async () => {
    const user = userEvent.setup();
    show();
    expect(within(region()).getByText(/Nothing said about it yet/u)).toBeTruthy();
    await user.type(box(), 'First line{Shift>}{Enter}{/Shift}second{Enter}');
    expect(said()).toEqual(['First line\nsecond']);
    expect(screen.queryByText(/Nothing said/u)).toBeNull();
    expect(box().value).toBe('');
    expect(document.activeElement).toBe(box());
    await user.type(box(), 'more');
    await user.click(send());
    expect(said()).toEqual(['First line\nsecond', 'more']);
    expect(document.activeElement).toBe(box());
  });

  test('Enter while letters are composed sends nothing, nor does an empty box', async () => {
    const user = userEvent.setup();
    show();
    await user.type(box(), '  {Enter}');
    expect(send().disabled).toBe(true);
    await user.type(box(), 'に');
    fireEvent.keyDown(box(), { key: 'Enter', isComposing: true });
    expect(said()).toEqual([]);
  });

  test('what was typed is there again after closing, for this thing alone', async () => {
    const user = userEvent.setup();
    const beside: About = { kind: 'priority-block', id: bob.id };
    const shown = show();
    await user.type(box(), 'half a sent');
    shown.unmount();
    const other = show(beside);
    expect(box().value).toBe('');
    other.unmount();
    show();
    expect(box().value).toBe('half a sent');
    await user.type(box(), 'ence{Enter}');
    cleanup();
    show();
    expect(box().value).toBe('');
    expect(said()).toEqual(['half a sentence']);
  });

  test('[CONV1] too long a text and a lead that is gone are said, and the text stays', async () => {
    const user = userEvent.setup();
    show();
    await user.click(box());
    await user.paste('x'.repeat(4_001));
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('at most 4000 characters fit');
    expect(box().value).toHaveLength(4_001);
    await user.clear(box());
    await user.type(box(), 'Hello');
    const { run, circle } = app.session();
    act(() => void run(circle, trashLead, { leadId: lead.id }));
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('what it was about is not here any more');
    expect(box().value).toBe('Hello');
  });

  test('[DOC2] in a circle of a newer version it is for reading', () => {
    bobSays('Hello');
    bob.write((doc) => doc.getMap('meta').set('minReader', 99));
    show();
    expect(said()).toEqual(['Hello']);
    expect(within(region()).queryByRole('textbox')).toBeNull();
    expect(within(region()).queryByRole('button')).toBeNull();
  });
});

describe('reading', () => {
  test('who said it and when, and where it calls me', () => {
    show();
    act(() => bobSays('Do you know them, @Alice? @bob does.'));
    const [item] = screen.getAllByRole('listitem');
    if (item === undefined) throw new Error('nothing was said');
    expect(within(item).getByText('bob')).toBeTruthy();
    expect(within(item).getByRole('time').textContent).toMatch(/\d:\d\d/u);
    expect([...item.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['@Alice']);
    expect(said()).toEqual(['Do you know them, @Alice? @bob does.']);
    expect(within(item).queryByRole('button')).toBeNull();
  });

  test('of many the last few are shown until the earlier ones are asked for', async () => {
    const user = userEvent.setup();
    for (let index = 1; index <= 60; index += 1) bobSays(`message ${index}`);
    show();
    expect(said()).toEqual([56, 57, 58, 59, 60].map((index) => `message ${index}`));
    await user.click(screen.getByRole('button', { name: 'Show 55 earlier messages' }));
    expect(said()).toHaveLength(60);
    expect(document.activeElement).toBe(within(region()).getByRole('list'));
  });

  test('[CONV5] an own message is withdrawn from its menu, and that can be taken back', async () => {
    const user = userEvent.setup();
    bobSays('Not mine');
    show();
    await user.type(box(), 'Too early{Enter}');
    await user.click(screen.getByRole('button', { name: 'More for “Too early”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Withdraw' }));
    expect(said()).toEqual(['Not mine']);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(said()).toEqual(['Not mine', 'Too early']);
    expect(screen.queryByRole('button', { name: 'More for “Not mine”' })).toBeNull();
  });

  test('[CONV7] what is said elsewhere draws this conversation not again', () => {
    const onRender = vi.fn<() => void>();
    bobSays('here');
    renderInCircle(
      bob.app,
      <Profiler id="here" onRender={onRender}>
        <Conversation about={lead} />
      </Profiler>,
    );
    onRender.mockClear();
    act(() => bobSays('elsewhere', { kind: 'priority-block', id: bob.id }));
    expect(onRender).not.toHaveBeenCalled();
    act(() => bobSays('here too'));
    expect(onRender).toHaveBeenCalled();
    expect(said()).toEqual(['here', 'here too']);
  });
});
