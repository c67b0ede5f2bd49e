import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as Y from 'yjs';

import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import { type CircleSession, createCircleSession } from '#renderer/bindings/circle-session.ts';
import { ConflictSection } from '#renderer/features/conflict/index.ts';
import { readConflicts } from '#shared/domain/conflict/conflict-reader.ts';
import type { ConflictStep, ConflictWords } from '#shared/domain/conflict/conflict.ts';
import { leaveConflict, setConflictAside, setConflictReaders } from '#shared/domain/conflict/end-conflict.ts';
import type { ConflictAct } from '#shared/domain/conflict/find-conflict.ts';
import { openConflict } from '#shared/domain/conflict/open-conflict.ts';
import { pauseConflict } from '#shared/domain/conflict/pause-conflict.ts';
import { answerInConflict, speakInConflict } from '#shared/domain/conflict/speak-in-conflict.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import type { ConflictId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Access, CircleMember } from '#shared/ports/workspace.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: object };

/** Another member, who does in conflicts what a test lets them do, and whom alice hears at once. */
export interface Other {
  readonly id: MemberId;
  readonly opens: (concerned: readonly MemberId[], words?: string) => ConflictId;
  readonly says: (kind: ConflictWords, text: string) => void;
  readonly answers: (text: string, isYes: boolean) => void;
  readonly pausesFor: (durationMs: number) => void;
  readonly setsAside: () => void;
  readonly leaves: () => void;
  readonly letsCircleKnow: () => void;
}

/** The app of alice, in a circle with bob and carol, on Monday, 5 January 2026, 9:00 UTC. */
export interface ConflictPage {
  readonly me: MemberId;
  readonly session: () => CircleSession;
  readonly bob: Other;
  readonly carol: Other;
  readonly access: { readonly set: (access: Access) => void };
  readonly show: () => void;
  /** Moves the time on. */
  readonly wait: (durationMs: number) => Promise<void>;
}

const memberOf = (id: MemberId): CircleMember => ({
  id,
  name: undefined,
  devices: [],
  joinedAt: 0,
  admittedBy: undefined,
  inviteId: undefined,
  safetyNumbers: undefined,
  isInviteUsedTwice: false,
});

export async function openConflictPage(): Promise<ConflictPage> {
  const app: TestApp = await createTestApp();
  const { circle, own, clock } = app.session();
  const { me, replica } = circle;
  const { doc } = replica;
  const clients = new Map<number, MemberId>();
  const members = createSubject<readonly CircleMember[]>([memberOf(me)]);
  const access = createSubject<Access>('write');
  const authorOf = (clientId: number): MemberId | undefined => clients.get(clientId) ?? replica.authorOf(clientId);
  const newId = createIdSource(createSeededRandom(41));
  const shown = createCircleSession({
    circle: { ...replica, members, authorOf, access },
    own: own.replica,
    clock,
    newId,
  });
  const stepsNow = (): readonly ConflictStep[] => readConflicts(openCircleDoc(doc), authorOf).steps;

  function add(name: string, clientId: number): Other {
    const id = name.charAt(0).repeat(64) as MemberId;
    const theirs = new Y.Doc();
    theirs.clientID = clientId;
    clients.set(clientId, id);
    const write = <T,>(command: (at: Y.Doc, ctx: CommandContext) => Outcome<T>): T => {
      Y.applyUpdateV2(theirs, Y.encodeStateAsUpdateV2(doc, Y.encodeStateVector(theirs)));
      const done = command(theirs, { now: clock.now(), actor: id, newId });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      act(() => Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(theirs, Y.encodeStateVector(doc))));
      return done.value;
    };
    const memberIds = (): readonly MemberId[] => members.get().map((member) => member.id);
    /** In the conflict that was opened last. */
    const inIt = (): ConflictAct => {
      const last = [...openCircleDoc(doc).conflicts.keys()].at(-1);
      if (last === undefined) throw new Error('there is no conflict');
      return { conflictId: last as ConflictId, members: memberIds(), authorOf };
    };
    write((at, ctx) => setName(at, { name }, ctx));
    members.set([...members.get(), memberOf(id)]);
    return {
      id,
      opens: (concerned, words = 'We both spoke for the circle on Tuesday.') =>
        write((at, ctx) => openConflict(at, { words, concerned, members: memberIds() }, ctx)).conflictId,
      says: (kind, text) => void write((at, ctx) => speakInConflict(at, { ...inIt(), kind, text }, ctx)),
      answers: (text, isYes) => {
        const step = stepsNow().find((one) => 'text' in one && one.text === text);
        if (step === undefined) throw new Error(`nobody said ${text}`);
        write((at, ctx) => answerInConflict(at, { ...inIt(), stepId: step.id, isYes }, ctx));
      },
      pausesFor: (durationMs) =>
        void write((at, ctx) => pauseConflict(at, { ...inIt(), until: ctx.now + durationMs }, ctx)),
      setsAside: () => void write((at, ctx) => setConflictAside(at, inIt(), ctx)),
      leaves: () => void write((at, ctx) => leaveConflict(at, inIt(), ctx)),
      letsCircleKnow: () => void write((at, ctx) => setConflictReaders(at, { ...inIt(), readers: 'circle' }, ctx)),
    };
  }

  const [bob, carol] = [add('bob', 200), add('carol', 300)];
  return {
    ...{ me, bob, carol },
    session: () => shown,
    access: { set: (next) => act(() => access.set(next)) },
    show: () =>
      void renderInCircle(
        { ...app, session: () => shown },
        <main tabIndex={-1}>
          <ConflictSection />
        </main>,
      ),
    wait: (durationMs) => act(() => app.device.clock.advance(durationMs)),
  };
}

export const user = userEvent.setup();
export const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
export const undo = () => press('Undo');

/** Writes into a field of the page or of a dialog. */
export async function write(name: string, text: string): Promise<void> {
  const box = screen.getByRole('textbox', { name });
  await user.clear(box);
  await user.click(box);
  await user.paste(text);
}

/** The words of the items of a list. */
export const itemsOf = (name: string): readonly (string | null)[] =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

/** The page as one text, to look for what must not be there. */
export const pageText = (): string => document.body.textContent;

/** The name of what has the focus. */
export const focused = (): string | null | undefined =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

/** The section about what is difficult between some members, as alice reads their names. */
export const between = (names: string): HTMLElement | null =>
  screen.queryByRole('article', { name: `Difficult between ${names}` });

/** Where those whom it concerns are on the way, in words. */
export const phase = (): string | null | undefined =>
  within(screen.getByRole('article', { name: /^Difficult between/ })).getAllByRole('status')[0]?.textContent;

/** One of the three steps, by its name. */
export const part = (name: string): HTMLElement | null => screen.queryByRole('group', { name });

export const VIEWS = 'How each of you sees it';
export const GOALS = 'What all of you want';
export const PROPOSALS = 'How it could go on';
