// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { SharedAimsNote } from '#renderer/features/aims/index.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import type { PriorityList } from '#shared/domain/priority/priorities.ts';
import { addSameWords } from '#shared/domain/same-words/change-same-words.ts';
import { markLanded } from '#shared/domain/term/mark-landed.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

let app: TestApp;
let bob: SecondMember;

beforeEach(async () => {
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const session = () => bob.app.session();
const authorOf = (clientId: number): MemberId | undefined => session().circle.replica.authorOf(clientId);
const show = (memberId: MemberId = bob.id) => renderInCircle(bob.app, <SharedAimsNote memberId={memberId} />);
const write = (list: PriorityList, text: string) =>
  act(() => void session().run(session().circle, addEntry, { list, text, authorOf }));
const bobWrites = (list: PriorityList, text: string) =>
  act(() => void bob.write((doc, ctx) => addEntry(doc, { list, text, authorOf }, ctx)));
const lines = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

test('[AIM1] [AIM4] what both look for is told in one sentence, in the words of both, and follows what they write', () => {
  show();
  expect(lines()).toEqual([]);
  write('roles', 'Data engineer');
  write('roles', 'software developer');
  write('places', 'Lyon');
  bobWrites('roles', 'data engineer');
  expect(lines()).toEqual(['You and bob both look for: Data engineer.']);
  bobWrites('roles', 'Softwareentwickler');
  bobWrites('places', 'Lyon');
  expect(lines()).toEqual([
    'You and bob both look for: Data engineer, software developer (bob: Softwareentwickler), Lyon.',
  ]);
});

test('[AIM2] [AIM3] fields, skills and who can help whom each have a sentence', () => {
  show();
  write('fields', 'solar');
  write('canHelpWith', 'writing cover letters');
  write('wouldLearn', 'Excel');
  bobWrites('fields', 'Solar');
  bobWrites('wouldLearn', 'cover letters');
  bobWrites('canHelpWith', 'Excel for beginners');
  expect(lines()).toEqual([
    'You and bob are both open to: solar.',
    'You can help bob with: writing cover letters (bob: cover letters).',
    'bob can help you with: Excel for beginners (you: Excel).',
  ]);
});

test('[AIM1] words that the circle adds count at once', () => {
  show();
  write('roles', 'plumber');
  bobWrites('roles', 'pipeline wrangler');
  expect(lines()).toEqual([]);
  act(() => void session().run(session().circle, addSameWords, { words: ['plumber', 'pipeline wrangler'] }));
  expect(lines()).toEqual(['You and bob both look for: plumber (bob: pipeline wrangler).']);
});

test('[AIM4] more than a few are not all told, who has landed looks for nothing, and the own row says nothing', () => {
  const { unmount } = show();
  const skills = ['SQL', 'Excel', 'Welding', 'Drawing', 'Singing', 'Dancing'];
  for (const skill of skills) {
    write('skills', skill);
    bobWrites('skills', skill);
  }
  write('roles', 'nurse');
  bobWrites('roles', 'nurse');
  expect(lines()).toEqual([
    'You and bob both look for: nurse.',
    'You and bob both want to grow: SQL, Excel, Welding, Drawing, Singing, and more.',
  ]);
  act(() => {
    const landed = { landedOn: '2026-01-02', helpsOn: true, zone: 'UTC', authorOf };
    bob.write((doc, ctx) => markLanded(doc, landed, ctx));
  });
  expect(lines()).toEqual(['You and bob both want to grow: SQL, Excel, Welding, Drawing, Singing, and more.']);
  unmount();
  show(session().circle.me);
  expect(lines()).toEqual([]);
});

test('[AIM4] given nothing that changed, what is shared is the same object', () => {
  write('roles', 'nurse');
  bobWrites('roles', 'nurse');
  const before = session().sharedAims.get();
  act(() => void session().run(session().circle, setName, { name: 'alice' }));
  expect(session().sharedAims.get()).toBe(before);
});
