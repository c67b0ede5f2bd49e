// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { followClinics } from '#renderer/bindings/clinics.ts';
import { createIdeaOpener } from '#renderer/bindings/idea-opener.ts';
import { draftFor, sendIdeas } from '#renderer/bindings/send-ideas.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { ClinicId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import { BEFORE_IDEAS, type ClinicPage, createClinicPage, settled, valueOf } from '#tests/support/clinic-page.tsx';

let page: ClinicPage;
let id: ClinicId;

/** Bob's problem has come to the ideas; alice and carol are asked. */
beforeEach(async () => {
  page = await createClinicPage();
  id = page.bob.brings();
  page.bob.closes(id, ...BEFORE_IDEAS);
});
afterEach(() => page.session().dispose());

async function aliceSends(...texts: readonly string[]) {
  const drafted = valueOf(draftFor(page.session(), id, texts));
  return sendIdeas(page.session(), id, drafted);
}
const open = () => page.clinic().ideas?.silent.map(({ text }) => text);
const advance = (durationMs: number) => page.app.device.clock.advance(durationMs);

test('[CLIN2] phases close by themselves, each at its time', async () => {
  const seen: string[] = [];
  const stop = page.session().clinics.subscribe(() => {
    if (seen.at(-1) !== page.clinic().phase) seen.push(page.clinic().phase);
  });
  await advance(42 * HOUR_MS - 1);
  expect(page.clinic().phase).toBe('ideas');
  await advance(1);
  expect(page.clinic().phase).toBe('choosing');
  await advance(6 * HOUR_MS);
  expect(seen).toEqual(['choosing', 'done']);
  stop();
});

test('a clock that was set back, or a computer that slept, is found within a minute; else nothing is told anew', async () => {
  const { circle, clock } = page.session();
  let skewMs = 0;
  const followed = followClinics(circle, { ...clock, now: () => clock.now() + skewMs });
  const phase = () => followed.states.get()[0]?.phase;
  let toldCount = 0;
  followed.states.subscribe(() => (toldCount += 1));
  await advance(10 * MINUTE_MS);
  expect([phase(), toldCount]).toEqual(['ideas', 0]);
  skewMs = 42 * HOUR_MS;
  await advance(MINUTE_MS);
  expect(phase()).toBe('choosing');
  skewMs = 0;
  await advance(MINUTE_MS);
  expect(phase()).toBe('ideas');
  followed.dispose();
  skewMs = 42 * HOUR_MS;
  await advance(MINUTE_MS);
  expect([phase(), toldCount]).toEqual(['ideas', 2]);
});

test('[CLIN6] own ideas are opened by themselves when the time is up, whatever page is shown, and that is no act', async () => {
  valueOf(await aliceSends('Practise'));
  const { last } = page.session().undo;
  const before = last.get();
  expect(before?.label).toBe('ideas-sealed');
  await advance(42 * HOUR_MS);
  expect(open()).toEqual(['Practise']);
  expect(last.get()).toBe(before);
});

test('[CLIN6] they are opened after a restart, also when the time came while the app was closed, and once', async () => {
  valueOf(await aliceSends('Practise'));
  page.session().dispose();
  await advance(42 * HOUR_MS);
  page.restart();
  await settled();
  expect(open()).toEqual(['Practise']);
  const count = page.session().circle.clinicSteps.all.get().size;
  page.restart();
  await settled();
  expect(page.session().circle.clinicSteps.all.get().size).toBe(count);
});

test('[CLIN6] nothing is opened before all are in or the time is up', async () => {
  valueOf(await aliceSends('Practise'));
  page.bob.sends(id, 'Breathe');
  await advance(41 * HOUR_MS);
  expect(page.clinic().phase).toBe('ideas');
  const kinds = () => [...page.session().circle.clinicSteps.all.get().values()].map(({ kind }) => kind);
  expect(kinds()).not.toContain('idea-revealed');
  page.carol.sends(id, 'Walk');
  await settled();
  expect(kinds().filter((kind) => kind === 'idea-revealed')).toHaveLength(1);
});

/** The app is closed while the time comes, and then only opens ideas, where and when a test lets it. */
async function openerFor(writable: Observable<boolean>, mayAct: () => void) {
  const session = page.session();
  const { circle, own, clock } = session;
  valueOf(await aliceSends('Practise'));
  session.dispose();
  await advance(42 * HOUR_MS);
  const followed = followClinics(circle, clock);
  const stop = createIdeaOpener({
    circle: { ...circle, isWritable: writable.get, writable },
    own,
    clinics: followed.states,
    clock,
    contextFor: (space) => {
      mayAct();
      return session.contextFor(space);
    },
  });
  await settled();
  return {
    isOpen: () => JSON.stringify(circle.replica.doc.toJSON()).includes('Practise'),
    stop: () => {
      stop();
      followed.dispose();
    },
  };
}

test('[CLIN6] what cannot be written now is opened as soon as it can be', async () => {
  const writable = createSubject(false);
  const { isOpen, stop } = await openerFor(writable, () => undefined);
  expect(isOpen()).toBe(false);
  writable.set(true);
  await settled();
  expect(isOpen()).toBe(true);
  stop();
});

test('[CLIN6] a fault throws nothing, and is tried again', async () => {
  let isBroken = true;
  const { isOpen, stop } = await openerFor(createSubject(true), () => {
    if (isBroken) throw new Error('no keys');
  });
  isBroken = false;
  expect(isOpen()).toBe(false);
  await advance(MINUTE_MS);
  expect(isOpen()).toBe(true);
  stop();
});

test('[CLIN5] ideas are stored before anything of them is sent', async () => {
  const { own, circle } = page.session();
  const flush = vi.spyOn(own.replica, 'flush').mockImplementation(() => {
    expect(own.keptIdeas.all.get().size).toBe(1);
    expect([...circle.clinicSteps.all.get().values()].some(({ kind }) => kind === 'idea-sealed')).toBe(false);
    return Promise.resolve();
  });
  valueOf(await aliceSends('Practise'));
  expect(flush).toHaveBeenCalledOnce();
  expect(page.clinic().participants.find(({ memberId }) => memberId === circle.me)?.hasSent).toBe(true);
});

test('[CLIN5] ideas that could not be stored are not sent, nor where nothing can be written', async () => {
  page.ownSaved.set({ state: 'failed', code: 'disk-full' });
  expect(await aliceSends('Practise')).toEqual({ ok: false, error: { code: 'not-kept' } });
  const session = page.session();
  const [drafted] = valueOf(draftFor(session, id, ['Walk']));
  const readOnly = { ...session, own: { ...session.own, isWritable: () => false } };
  expect(await sendIdeas(readOnly, id, drafted === undefined ? [] : [drafted])).toEqual({
    ok: false,
    error: { code: 'read-only' },
  });
  expect(session.own.keptIdeas.all.get().size).toBe(1);
});
