// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { FitSection } from '#renderer/features/fit/index.ts';
import type { Reason } from '#shared/domain/match/match.ts';
import { setPayFloor } from '#shared/domain/priority/set-block-fields.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { departed } from '#tests/support/departed.ts';
import { createFakeCircle, idOf } from '#tests/support/fake-circle.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';
import { addTestLead, BOB, CAROL, createCircleOfThree, openPanel, stubWindow } from '../lead/lead-fixture.tsx';
import { found, match, reason, ROLE_FITS, rows, sentences, show, wish, withFit } from './fit-fixture.tsx';

let app: TestApp;
let session: CircleSession;
let leadId: LeadId;
const user = userEvent.setup();

beforeEach(async () => {
  app = await createCircleOfThree();
  session = app.session();
  leadId = addTestLead(session, { company: 'Northwind', role: 'Data engineer', place: 'Lyon' });
});
afterEach(cleanup);

const region = () => screen.getByRole('region', { name: 'Who it fits' });
const openWhy = (whose: string) => user.click(screen.getByRole('button', { name: `Why for ${whose}` }));
/** What stands in a group of reasons, line by line. */
const linesOf = (group: string) =>
  within(screen.getByRole('list', { name: group }))
    .getAllByRole('listitem')
    .map((item) => [...item.querySelectorAll('p')].map(({ textContent }) => textContent));
/** The one sentence that a match of bob's with this reason comes to, after his name. */
function sentenceFor(one: Reason): string | undefined {
  show(withFit(app, { matches: [match(leadId, BOB, one.verdict, [one])] }), leadId);
  const sentence = sentences().find((each) => each?.startsWith('bob'));
  cleanup();
  return sentence?.replace('bob | ', '');
}

test('[FIT9] every member who wrote something has a row: the reader first, the others by joining, however it fits', () => {
  const clash = reason('clashes', 'deal-breaker', {
    found: [found('notes', 'night shifts')],
    wishes: [wish('dealBreakers', 'nights')],
  });
  const place = reason('fits', 'place', {
    found: [found('place', 'Lyon, 2 days home')],
    wishes: [wish('places', 'Lyon')],
  });
  const matches = [
    match(leadId, CAROL, 'fits', [ROLE_FITS]),
    match(leadId, BOB, 'clashes', [clash, ROLE_FITS]),
    match(leadId, session.circle.me, 'fits', [place, ROLE_FITS]),
  ];
  show(withFit(app, { matches }), leadId);
  expect(sentences()).toEqual([
    'You | Fits you: “Data engineer” is a role you want; in Lyon.',
    'bob | Clashes: “nights”, a deal-breaker of bob.',
    'carol | Fits carol: “Data engineer” is a role carol wants.',
  ]);
});

test('[FIT9] what fits is said with the words of the lead', () => {
  const said = (aspect: Reason['aspect'], field: 'role' | 'place' | 'mode' | 'pay' | 'notes', text: string) =>
    sentenceFor(reason('fits', aspect, { found: [found(field, text)] }));
  expect(said('deal-breaker', 'notes', 'no on-call')).toBe('Fits bob: says “no on-call”.');
  expect(said('must-have', 'notes', 'time to learn')).toBe('Fits bob: “time to learn”, a must-have of bob.');
  expect(said('place', 'place', 'Lyon')).toBe('Fits bob: in Lyon.');
  expect(said('place', 'place', 'Remote (EU)')).toBe('Fits bob: in EU.');
  expect(said('place', 'place', 'fully remote')).toBe('Fits bob: “fully remote”, where bob would work.');
  expect(said('work-mode', 'mode', 'onsite')).toBe('Fits bob: “On site”, as bob would work.');
  expect(said('pay', 'pay', '52k')).toBe('Fits bob: pays “52k”.');
  expect(said('level', 'role', 'Senior')).toBe('Fits bob: “Senior” is the level bob wrote.');
  expect(said('role', 'role', 'Welder')).toBe('Fits bob: “Welder” is a role bob wants.');
  expect(said('field', 'notes', 'climate')).toBe('Fits bob: “climate” is a field bob is open to.');
  expect(said('skill', 'notes', 'Spark')).toBe('Fits bob: “Spark” is a skill bob wants to grow.');
});

test('[FIT9] what clashes is said with what the member wrote, or with the words of the lead', () => {
  const said = (aspect: Reason['aspect'], field: 'role' | 'place' | 'mode' | 'pay' | 'notes', text: string) =>
    sentenceFor(reason('clashes', aspect, { found: [found(field, text)], wishes: [wish('mustHaves', 'a visa')] }));
  expect(said('deal-breaker', 'notes', 'abroad')).toBe('Clashes: “a visa”, a deal-breaker of bob.');
  expect(said('must-have', 'notes', 'no visa')).toBe('Clashes: not “a visa”, a must-have of bob.');
  expect(said('place', 'place', 'Paris')).toBe('Clashes: “Paris” is not where bob would work.');
  expect(said('work-mode', 'mode', 'hybrid')).toBe('Clashes: “Hybrid” is not how bob would work.');
  expect(said('pay', 'pay', '20k')).toBe('Clashes: “20k” is below the pay floor of bob.');
  expect(said('level', 'role', 'Head of')).toBe('Clashes: “Head of” is another level than bob wrote.');
  expect(said('role', 'role', 'Chef')).toBe('Clashes: says “Chef”.');
});

test('[FIT9] what is not known is said as such, with what the lead does not tell', () => {
  expect(sentenceFor(reason('unknown', 'role', { found: [found('role', 'Welder')] }))).toBe(
    'Not known: “Welder” may be other work.',
  );
  expect(sentenceFor(reason('unknown', 'pay', { found: [found('pay', '40k')] }))).toBe(
    'Not known: “40k” may or may not reach the pay floor of bob.',
  );
  expect(sentenceFor(reason('unknown', 'place', { found: [found('place', 'Rhône')] }))).toBe(
    'Not known: “Rhône” may or may not be what bob wrote.',
  );
  const silent = [reason('unknown', 'pay'), reason('unknown', 'place'), reason('unknown', 'level')];
  const mustHave = reason('unknown', 'must-have', { wishes: [wish('mustHaves', 'a crèche')] });
  const matches = [match(leadId, session.circle.me, 'unknown', silent), match(leadId, BOB, 'unknown', [mustHave])];
  show(withFit(app, { matches: [...matches, match(leadId, CAROL, 'unknown')] }), leadId);
  expect(sentences()).toEqual([
    'You | Not known: says nothing of place or pay.',
    'bob | Not known: says nothing of “a crèche”.',
    'carol | Not known: says nothing of the work that carol looks for.',
  ]);
  expect(screen.queryByRole('button', { name: 'Why for carol' })).toBeNull();
});

test('[FIT9] a verdict without words stands alone; a text of somebody is never read as markup', () => {
  expect(sentenceFor(reason('fits', 'role'))).toBe('Fits bob.');
  expect(sentenceFor(reason('fits', 'role', { found: [found('role', '<b>$t(title)</b> {{name}}')] }))).toBe(
    'Fits bob: “<b>$t(title)</b> {{name}}” is a role bob wants.',
  );
});

test('[FIT9] why: all reasons in groups, the words of the lead with their field and of the member with their list', async () => {
  setPayFloor(
    session.circle.replica.doc,
    { payFloor: { amount: 50_000, currency: 'EUR', per: 'year' }, authorOf: session.circle.replica.authorOf },
    session.contextFor(session.circle),
  );
  const reasons = [
    reason('fits', 'deal-breaker', {
      found: [found('notes', 'no on-call')],
      wishes: [wish('dealBreakers', 'on-call')],
      isDenied: true,
    }),
    reason('fits', 'place', {
      found: [found('place', 'Lyon'), found('mode', 'hybrid')],
      wishes: [wish('places', 'Lyon'), wish('places', 'Paris')],
    }),
    reason('clashes', 'pay', { found: [found('pay', '40k')], wishes: [{ kind: 'pay-floor' }], isGuessed: true }),
    reason('unknown', 'must-have', { wishes: [wish('mustHaves', 'a crèche')] }),
    reason('unknown', 'must-have', { wishes: [wish('mustHaves', 'four days')] }),
    reason('unknown', 'level', { found: [found('role', 'Lead')], wishes: [wish('roles', 'senior engineer')] }),
  ];
  show(withFit(app, { matches: [match(leadId, session.circle.me, 'clashes', reasons)] }), leadId);
  expect(screen.queryByRole('list', { name: 'Fits' })).toBeNull();
  await openWhy('you');
  expect(linesOf('Fits')).toEqual([
    ['Notes “no on-call”', 'Deal-breakers “on-call”', 'It says that it is not so.'],
    ['Place “Lyon”', 'Work mode “Hybrid”', 'Places “Lyon”, “Paris”'],
  ]);
  expect(linesOf('Clashes')).toEqual([
    ['Pay “40k”', 'Pay floor €50,000 a year or more', 'Read from “40k”, so it may not be exact.'],
  ]);
  expect(linesOf('Not known')).toEqual([
    ['Role “Lead”', 'Roles “senior engineer”'],
    ['The lead says nothing of:', 'Must-haves “a crèche”, “four days”'],
  ]);
  await openWhy('you');
  expect(screen.queryByRole('list', { name: 'Clashes' })).toBeNull();
});

test('[FIT9] groups without reasons are left out', async () => {
  show(withFit(app, { matches: [match(leadId, BOB, 'fits', [ROLE_FITS])] }), leadId);
  await openWhy('bob');
  expect(within(rows()[1] ?? region()).getAllByRole('list')).toHaveLength(1);
  expect(linesOf('Fits')).toEqual([['Role “Data engineer”', 'Roles “data engineering”']]);
});

test('[FIT9] where nobody wrote priorities there is one line, with the way there', () => {
  show(withFit(app, {}), leadId);
  expect(region().textContent).toBe('Who it fitsNobody has written priorities yet. Write yours');
  expect(screen.getByRole('link', { name: 'Write yours' }).getAttribute('href')).toBe('#/priorities');
});

test('[FIT9] a reader who wrote nothing is told so, above the others', () => {
  show(withFit(app, { matches: [match(leadId, BOB, 'fits', [ROLE_FITS])] }), leadId);
  expect(sentences()).toEqual([
    'You | You have not written what you look for. Write it',
    'bob | Fits bob: “Data engineer” is a role bob wants.',
  ]);
  expect(screen.getByRole('link', { name: 'Write it' }).getAttribute('href')).toBe('#/priorities');
});

test('[FIT9] alone there is only the reader', async () => {
  const alone = await createTestApp();
  const own = addTestLead(alone.session(), { company: 'Northwind' });
  show(withFit(alone, {}), own);
  expect(sentences()).toEqual(['You | You have not written what you look for. Write it']);
});

test('[FIT9] of a private lead only the reader is spoken of, and nobody can be handed it', () => {
  const own = addTestLead(session, { company: 'Globex', circle: session.circleId });
  const matches = [match(own, session.circle.me, 'fits', [ROLE_FITS]), match(own, BOB, 'fits', [ROLE_FITS])];
  show(withFit(app, { matches }), own);
  expect(sentences()).toEqual(['You | Fits you: “Data engineer” is a role you want.']);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Why']);
  cleanup();
  show(withFit(app, { matches: [match(own, BOB, 'fits', [ROLE_FITS])] }), own);
  expect(sentences()).toEqual(['You | You have not written what you look for. Write it']);
});

test('[FIT9] who has left the circle is not shown', () => {
  const matches = [match(leadId, BOB, 'fits', [ROLE_FITS]), match(leadId, CAROL, 'fits', [ROLE_FITS])];
  show(withFit(departed(app, CAROL), { matches }), leadId);
  expect(sentences()).toHaveLength(2);
  expect(region().textContent).not.toContain('carol');
});

test('[FIT9] the focus stays in this part when the member goes on whose reasons had it', async () => {
  const circle = await createFakeCircle();
  circle.introduce('bob');
  const bob = circle.admit('bob');
  const lead = addTestLead(circle.app.session(), { company: 'Northwind' });
  show(withFit(circle.app, { matches: [match(lead, bob, 'unknown', [ROLE_FITS])] }), lead);
  await openWhy('bob');
  act(() => circle.depart('bob'));
  expect(screen.queryByRole('button', { name: 'Why for bob' })).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(region()));
});

test('[FIT9] in a circle of twelve, those of whom nothing is known stand behind their names once they are more than five', async () => {
  const circle = await createFakeCircle();
  const names = ['bob', 'carol', 'dave', 'erin', 'frank', 'grace', 'heidi', 'ivan', 'judy', 'mallory', 'x'.repeat(60)];
  for (const name of names) {
    circle.admit(name);
    circle.introduce(name);
  }
  const lead = addTestLead(circle.app.session(), { company: 'Northwind' });
  const verdictOf = (index: number, knownCount: number) =>
    index < knownCount ? ('fits' as const) : ('unknown' as const);
  const matchesWith = (knownCount: number) =>
    names.map((name, index) => match(lead, idOf(name), verdictOf(index, knownCount)));
  show(withFit(circle.app, { matches: matchesWith(6) }), lead);
  expect(rows()).toHaveLength(12);
  expect(rows().at(-1)?.textContent).toContain('x'.repeat(60));
  cleanup();
  show(withFit(circle.app, { matches: matchesWith(5) }), lead);
  expect(rows()).toHaveLength(6);
  await user.click(screen.getByRole('button', { name: 'Not known for grace, heidi, ivan, and others' }));
  expect(rows()).toHaveLength(12);
  expect(
    sentences()
      .slice(6)
      .map((sentence) => sentence?.split(' | ')[0]),
  ).toEqual(names.slice(5));
});

test('[FIT9] where nothing can be written, the reasons can be read and nothing can be done', async () => {
  stubWindow({ isNarrow: false });
  const { replica } = session.circle;
  const read = showCircle(app, { ...replica, access: createSubject<'left'>('left') });
  const matches = [match(leadId, session.circle.me, 'fits', [ROLE_FITS]), match(leadId, BOB, 'fits', [ROLE_FITS])];
  openPanel(withFit(read, { matches }), leadId, { fit: <FitSection leadId={leadId} prioritiesHref="#/priorities" /> });
  expect(
    within(region())
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Why', 'Why']);
  await openWhy('bob');
  expect(linesOf('Fits')).toHaveLength(1);
  cleanup();
  show(withFit(read, { matches: [match(leadId, BOB, 'fits', [ROLE_FITS])] }), leadId);
  expect(screen.queryByRole('link')).toBeNull();
});
