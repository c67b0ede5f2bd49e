// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { clinicRef } from '#renderer/bindings/clinics.ts';
import { draftFor, sendIdeas } from '#renderer/bindings/send-ideas.ts';
import { ClinicSection } from '#renderer/features/clinic/index.ts';
import { askQuestion } from '#shared/domain/clinic/ask-question.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { sayBack } from '#shared/domain/clinic/say-back.ts';
import { itemsOf, press, user, valueOf, write } from '#tests/support/clinic-page.tsx';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { createCircleOfTwo } from '#tests/unit/renderer/features/charter/circle-of-two.ts';

afterEach(cleanup);
afterEach(() => void vi.unstubAllGlobals());

function clinicIn({ clinics }: CircleSession): ClinicState {
  const [clinic] = clinics.get();
  if (clinic === undefined) throw new Error('it has not arrived');
  return clinic;
}

test('[CLIN2] [CLIN6] two laptops: told, asked, said back, ideas that both apps open, and one step that both see', async () => {
  const { app, alice, bob, settle } = await createCircleOfTwo();
  const arrive = () => act(() => settle());
  renderInCircle(app, <ClinicSection />);
  await press('Bring a problem');
  await user.click(screen.getByRole('radio', { name: 'Now, together' }));
  await write('What it is about', 'I freeze when they ask about pay.');
  await press('Bring it');
  await arrive();
  const { id } = clinicIn(bob);
  const ref = () => clinicRef(bob.circle, id);
  await press('We have heard it');
  await arrive();
  valueOf(bob.run(bob.circle, askQuestion, { ...ref(), text: 'How much is it?' }));
  await arrive();
  await write('Your answer to “How much is it?”', 'Not enough.');
  await press('Answer');
  await press('We are through with the questions');
  await arrive();
  expect(clinicIn(bob).questions[0]?.answers).toMatchObject([{ text: 'Not enough.' }]);
  valueOf(bob.run(bob.circle, sayBack, { ...ref(), text: 'You dread the number.' }));
  await arrive();
  await press('That is it: “You dread the number.”');
  await arrive();
  valueOf(await sendIdeas(bob, id, valueOf(draftFor(bob, id, ['Practise with me']))));
  await arrive();
  expect(screen.getByText('In already: bob.')).toBeDefined();
  expect(JSON.stringify(alice.circle.replica.doc.toJSON())).not.toContain('Practise');
  await write('Idea 1', 'Write the number down');
  await press('Send, unseen');
  await arrive();
  const textsIn = (session: CircleSession) =>
    clinicIn(session)
      .ideas?.silent.map(({ text }) => text)
      .toSorted();
  expect(textsIn(alice)).toEqual(['Practise with me', 'Write the number down']);
  expect(textsIn(bob)).toEqual(textsIn(alice));
  expect(clinicIn(bob).ideas?.late).toEqual([]);
  expect(itemsOf('Ideas')).toHaveLength(2);
  await press('Make it my next step: “Practise with me”');
  await press('Choose it');
  await arrive();
  expect(clinicIn(bob)).toMatchObject({ phase: 'done', choice: { text: 'Practise with me' } });
});
