// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';
import { asked, showToday } from '#tests/support/today-page.tsx';

afterEach(cleanup);

test('[TODAY5] what others said to me, until I answer there; a row leads to the place', async () => {
  const user = userEvent.setup();
  const app = await createTestApp();
  const bob = addBob(app);
  const onOpenLead = vi.fn<(leadId: string, cardId: string) => void>();
  const onOpenBlock = vi.fn<(memberId: string) => void>();
  const { run, circle } = app.session();
  const { me } = circle;
  const members = [{ id: me, name: 'alice' }];
  const bobSays = (text: string, about: About) =>
    bob.write((doc, ctx) => addMessage(doc, { about, text, members }, ctx));
  const added = run(circle, addLead, { role: 'Welder', company: 'Globex', stage: 'applied' });
  if (!added.ok) throw new Error(added.error.code);
  const { leadId, pursuitId } = added.value;
  const on: About = { kind: 'lead', id: leadId };
  showToday(bob.app, { onOpenLead, onOpenBlock });
  act(() => {
    bobSays('I know somebody there.', on);
    bobSays('Only for the record.', { kind: 'priority-block', id: bob.id });
  });
  expect(asked()).toEqual(['bob wrote on Welder, Globex I know somebody there.']);
  await user.click(screen.getByRole('button', { name: /wrote on/u }));
  expect(onOpenLead.mock.calls).toEqual([[leadId, pursuitId]]);

  await app.device.clock.advance(MINUTE_MS);
  act(() => {
    bobSays('What about remote?', { kind: 'priority-block', id: me });
    bobSays('Does this fit you, @alice?', { kind: 'priority-block', id: bob.id });
    bobSays('Call them, @alice', on);
  });
  expect(asked().toSorted()).toEqual([
    'bob mentioned you beside their priorities Does this fit you, @alice?',
    'bob mentioned you on Welder, Globex Call them, @alice',
    'bob wrote beside your priorities What about remote?',
  ]);
  await user.click(screen.getByRole('button', { name: /beside their/u }));
  expect(onOpenBlock.mock.calls).toEqual([[bob.id]]);

  act(() => void run(circle, addMessage, { about: on, text: 'I will.', members }));
  expect(asked()).toHaveLength(2);
});
