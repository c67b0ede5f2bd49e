// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { moveCard } from '#shared/domain/board/move-card.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Access } from '#shared/ports/workspace.ts';
import { departed } from '#tests/support/departed.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';
import type { SecondMember } from '#tests/support/second-member.ts';
import { showCircle } from '#tests/support/show-circle.ts';
import { CAROL } from '../lead/lead-fixture.tsx';
import {
  aliceAdds,
  bobAdds,
  buttons,
  createCircle,
  goesFor,
  nameAs,
  noSection,
  NORTHWIND,
  open,
  openCard,
  press,
  read,
  section,
  sentences,
  user,
} from './duplicates-page.tsx';

let bob: SecondMember;
let app: TestApp;

beforeEach(async () => {
  bob = await createCircle();
  ({ app } = bob);
});
afterEach(cleanup);

const later = (ms: number) => app.device.clock.advance(ms);
const LONG = 'x'.repeat(60);

test('[DUP12] who goes for the same lead is told with who spotted it, once, and in one voice', async () => {
  const leadId = bobAdds(bob, NORTHWIND);
  await later(DAY_MS);
  const card = goesFor(app, leadId);
  await open(app, card);
  expect(noSection()).toBeNull();
  act(() => {
    goesFor(app, leadId, bob.id);
  });
  expect(sentences()).toEqual(['bob is going for this too. They spotted it on Monday.']);
  expect(screen.getAllByText(/going for this too/u)).toHaveLength(1);
  act(() => {
    goesFor(app, leadId, CAROL);
  });
  expect(sentences()).toEqual(['bob and carol are going for this too. bob spotted it on Monday.']);
  expect(screen.getAllByText(/going for this too/u)).toHaveLength(1);
});

test('[DUP12] what the reader spotted themselves is said so; a tie is called a tie', async () => {
  const mine = aliceAdds(app, NORTHWIND);
  goesFor(app, mine, CAROL);
  const { unmount } = await open(app, goesFor(app, mine));
  expect(sentences()).toEqual(['You spotted it today; carol is going for it too.']);
  unmount();
  const link = 'https://jobs.example.org/one';
  const one = aliceAdds(app, { company: 'Globex', link });
  const other = bobAdds(bob, { company: 'Initech', link });
  goesFor(app, other, bob.id);
  await open(app, goesFor(app, one));
  expect(sentences()[0]).toBe(
    'bob is going for this too, as a card of their own. You and bob found it at the same time.',
  );
});

test('[DUP12] the card of another at the same posting is opened, and the way back from there is named too', async () => {
  const link = 'https://jobs.example.org/one';
  const mine = aliceAdds(app, { company: 'Northwind', link });
  await later(2 * DAY_MS);
  const theirs = bobAdds(bob, { company: 'Northwind France', link });
  const [myCard, theirCard] = [goesFor(app, mine), goesFor(app, theirs, bob.id)];
  await open(app, myCard);
  expect(sentences()[0]).toBe('You spotted it on Monday; bob is going for it too, as a card of their own.');
  await press('Open that card');
  await waitFor(() => expect(openCard()).toBe(theirCard));
  expect(sentences()[0]).toBe(
    'You spotted it on Monday; bob is going for it too. You are going for this too, as a card of your own.',
  );
  await press('Open your card');
  await waitFor(() => expect(openCard()).toBe(myCard));
});

test('[DUP12] "Say hello" goes to where the circle speaks about the lead', async () => {
  const leadId = aliceAdds(app, NORTHWIND);
  goesFor(app, leadId, CAROL);
  await open(app, goesFor(app, leadId));
  screen.getByRole('button', { name: 'Say hello' }).focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Write to the circle' }));
});

test('[DUP12] whoever has left or closed it goes for it no more; that they did stands where it stood', async () => {
  const leadId = aliceAdds(app, NORTHWIND);
  const hers = goesFor(app, leadId, CAROL);
  const card = goesFor(app, leadId);
  const gone = departed(app, CAROL);
  const { unmount } = await open(gone, card);
  expect(noSection()).toBeNull();
  expect(screen.getByText('carol went for this, and has left the circle since.')).toBeDefined();
  unmount();
  app.session().run(app.session().circle, moveCard, { cardId: hers, toStage: 'closed' });
  await open(app, card);
  expect(noSection()).toBeNull();
  expect(screen.getByText('carol went for this. It is closed.')).toBeDefined();
});

test('[DUP12] a lead that is likely the same is told with who spotted it and with what makes it so', async () => {
  bobAdds(bob, { ...NORTHWIND, link: 'https://jobs.example.org/1' });
  await later(7 * DAY_MS);
  const mine = aliceAdds(app, { ...NORTHWIND, company: 'Northwind GmbH', link: 'https://jobs.example.org/2' });
  await open(app, mine);
  expect(sentences()).toEqual([
    'Likely the same as “Data engineer, Northwind”, spotted by bob on January 5.',
    'Both have the same title and the same place.',
  ]);
  expect(buttons()).toEqual(['Open it', 'Merge…', 'These are two jobs']);
});

test('[DUP12] nothing is said before the leads have been read, nor of other jobs', async () => {
  bobAdds(bob, { ...NORTHWIND, role: 'Welder' });
  const mine = aliceAdds(app, NORTHWIND);
  await open(app, mine);
  expect(noSection()).toBeNull();
  act(() => {
    bobAdds(bob, NORTHWIND);
  });
  expect(noSection()).toBeNull();
  await read(app);
  expect(sentences()).toHaveLength(2);
});

test('[DUP12] two are shown, the others when they are asked for, each with a name of its own; the focus is not lost', async () => {
  for (const suffix of ['AG', 'Ltd', 'Inc', 'SA']) bobAdds(bob, { ...NORTHWIND, company: `Northwind ${suffix}` });
  await open(app, aliceAdds(app, NORTHWIND));
  expect(within(section()).getAllByRole('listitem')).toHaveLength(2);
  screen.getByRole('button', { name: 'Show 2 more' }).focus();
  await user.keyboard('{Enter}');
  expect(within(section()).getAllByRole('listitem')).toHaveLength(4);
  await waitFor(() => expect(document.activeElement).toBe(section()));
  expect(new Set(buttons()).size).toBe(12);
  expect(buttons()).toContain('These are two jobs: this one and Data engineer, Northwind AG');
});

test('[DUP12] "Open it" opens the other one', async () => {
  const theirs = bobAdds(bob, NORTHWIND);
  const mine = aliceAdds(app, NORTHWIND);
  const { unmount } = await open(app, mine);
  await press('Open it');
  await waitFor(() => expect(openCard()).toBe(theirs));
  unmount();
  const [first, own] = [goesFor(app, theirs, bob.id), goesFor(app, theirs)];
  expect(first).not.toBe(own);
  await open(app, mine);
  await press('Open it');
  await waitFor(() => expect(openCard()).toBe(own));
  await read(app);
  expect(sentences()).toContain('Likely the same as “Data engineer, Northwind”, spotted by you today.');
});

test('[DUP12] "These are two jobs" is not told again, is taken back, and leaves the focus in the panel', async () => {
  bobAdds(bob, NORTHWIND);
  await open(app, aliceAdds(app, NORTHWIND));
  await press('These are two jobs');
  expect(noSection()).toBeNull();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('ASIDE'));
  await screen.findByText('Kept as two jobs.');
  expect(app.session().circle.notSame.all.get().size).toBe(1);
  await press('Undo');
  expect(sentences()).toHaveLength(2);
});

test('[DUP12] what was closed is told as having been here before, with the month; it is only opened', async () => {
  const before = bobAdds(bob, NORTHWIND);
  const { run, circle } = app.session();
  run(circle, moveCard, { cardId: goesFor(app, before), toStage: 'closed' });
  await later(10 * DAY_MS);
  await open(app, aliceAdds(app, NORTHWIND));
  expect(sentences()).toEqual(['Was here before: “Data engineer, Northwind”, closed in January.']);
  expect(buttons()).toEqual(['Open it']);
});

test('[DUP12] what came again is told with the time between, seen from either', async () => {
  const before = bobAdds(bob, NORTHWIND);
  await later(45 * DAY_MS);
  const again = aliceAdds(app, NORTHWIND);
  const { unmount } = await open(app, again);
  const earlier = 'Was here before: “Data engineer, Northwind”. This was posted again after 6 weeks.';
  expect(sentences()).toEqual([earlier]);
  unmount();
  await open(app, before);
  expect(sentences()).toEqual(['Posted again after 6 weeks: “Data engineer, Northwind”.']);
});

test('[DUP12] a private lead is compared for its owner alone, and the circle never learns of it', async () => {
  const { circle, own, circleId } = app.session();
  const secret = aliceAdds(app, { ...NORTHWIND, circle: circleId });
  const theirs = bobAdds(bob, NORTHWIND);
  await open(app, theirs);
  expect(sentences()[0]).toBe('Likely the same as “Data engineer, Northwind”, which only you see.');
  expect(buttons()).toEqual(['Open it', 'These are two jobs']);
  await press('These are two jobs');
  expect(noSection()).toBeNull();
  expect(own.notSame.all.get().size).toBe(1);
  expect(circle.notSame.all.get().size).toBe(0);
  expect(JSON.stringify(circle.replica.doc.toJSON())).not.toContain(secret);
});

test('[DUP12] a private lead that stands on the board of another circle is not compared', async () => {
  aliceAdds(app, { ...NORTHWIND, circle: 'elsewhere' as ReturnType<typeof app.session>['circleId'] });
  await open(app, bobAdds(bob, NORTHWIND));
  expect(noSection()).toBeNull();
});

test('[DUP12] where nothing can be written it is read and opened', async () => {
  const access = createSubject<Access>('write');
  const seen = showCircle(app, { ...app.session().circle.replica, access });
  const mine = aliceAdds(app, { ...NORTHWIND, company: 'Northwind Ltd' });
  aliceAdds(app, NORTHWIND);
  goesFor(app, mine, CAROL);
  await open(seen, goesFor(app, mine));
  expect(buttons()).toEqual(['Say hello', 'Open it', 'Merge…', 'These are two jobs']);
  act(() => access.set('newer-version'));
  expect(buttons()).toEqual(['Open it']);
  expect(screen.getByRole('button', { name: 'Open it' })).toHaveProperty('disabled', false);
});

test('[DUP12] names of 60 letters are shown whole', async () => {
  nameAs(app, CAROL, LONG);
  const mine = aliceAdds(app, { ...NORTHWIND, company: LONG });
  aliceAdds(app, { ...NORTHWIND, company: `${LONG} Ltd` });
  goesFor(app, mine, CAROL);
  await open(app, goesFor(app, mine));
  expect(sentences()[0]).toBe(`You spotted it today; ${LONG} is going for it too.`);
  expect(sentences()[1]).toContain(`“Data engineer, ${LONG} Ltd”`);
});
