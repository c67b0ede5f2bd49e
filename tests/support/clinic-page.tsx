import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as Y from 'yjs';

import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import { type CircleSession, createCircleSession } from '#renderer/bindings/circle-session.ts';
import { answerQuestion, askQuestion } from '#shared/domain/clinic/ask-question.ts';
import type { ClosablePhase } from '#shared/domain/clinic/clinic.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { closePhase } from '#shared/domain/clinic/close-phase.ts';
import { draftIdeas, keepIdeas } from '#shared/domain/clinic/draft-ideas.ts';
import type { ClinicRef } from '#shared/domain/clinic/find-clinic.ts';
import { readKeptIdeas } from '#shared/domain/clinic/kept-idea.ts';
import { openClinic } from '#shared/domain/clinic/open-clinic.ts';
import { revealIdeas } from '#shared/domain/clinic/reveal-ideas.ts';
import { sayBack } from '#shared/domain/clinic/say-back.ts';
import { sealIdeas } from '#shared/domain/clinic/seal-ideas.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import type { ClinicId, ClinicStepId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject, type Subject } from '#shared/kernel/observable.ts';
import type { CircleMember, SaveStatus } from '#shared/ports/workspace.ts';
import { settle } from '#tests/support/fake-clock.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: object };

/** What a command answered, which must have worked. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** Another member, who does in clinics what a test lets them do, and whom alice hears at once. */
export interface Other {
  readonly id: MemberId;
  readonly rests: () => void;
  /** Goes by another name from now on. */
  readonly isCalled: (name: string) => void;
  readonly brings: (how?: Partial<Parameters<typeof openClinic>[1]>) => ClinicId;
  readonly asks: (clinicId: ClinicId, text: string) => ClinicStepId;
  readonly answers: (clinicId: ClinicId, questionId: ClinicStepId, text: string) => void;
  readonly saysBack: (clinicId: ClinicId, text: string) => void;
  readonly closes: (clinicId: ClinicId, ...phases: readonly ClosablePhase[]) => void;
  readonly sends: (clinicId: ClinicId, ...texts: readonly string[]) => void;
  /** Their app opens what they sent, as soon as it may. */
  readonly opens: (clinicId: ClinicId) => void;
}

/** The app of alice, in a circle with bob and carol. */
export interface ClinicPage {
  readonly app: TestApp;
  readonly session: () => CircleSession;
  readonly bob: Other;
  readonly carol: Other;
  readonly members: Subject<readonly CircleMember[]>;
  /** Whether what alice writes for herself is stored. */
  readonly ownSaved: Subject<SaveStatus>;
  /** Closes the circle and opens it again. */
  readonly restart: () => void;
  readonly clinic: () => ClinicState;
}

/** Goes through all that comes before the ideas. */
export const BEFORE_IDEAS = ['statement', 'questions', 'saying-back'] as const;

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

export async function createClinicPage({ isAlone = false } = {}): Promise<ClinicPage> {
  const alone = await createTestApp();
  const real = alone.session();
  const { me, replica } = real.circle;
  real.dispose();
  const clients = new Map<number, MemberId>();
  const members = createSubject<readonly CircleMember[]>([memberOf(me)]);
  const ownSaved = createSubject<SaveStatus>({ state: 'saved' });
  const authorOf = (clientId: number): MemberId | undefined => clients.get(clientId) ?? replica.authorOf(clientId);
  const newId = createIdSource(createSeededRandom(31));
  const { statements, circleId, doc } = replica;
  if (statements === undefined) throw new Error('a circle has statements');
  const { digestOf } = statements;
  const open = (): CircleSession =>
    createCircleSession({
      circle: { ...replica, members, authorOf },
      own: { ...real.own.replica, ownSaved },
      clock: real.clock,
      newId,
    });
  let session = open();

  function add(name: string, clientId: number): Other {
    const id = name.charAt(0).repeat(64) as MemberId;
    const own = new Y.Doc();
    const theirs = new Y.Doc();
    theirs.clientID = clientId;
    clients.set(clientId, id);
    const write = <T,>(command: (doc: Y.Doc, ctx: CommandContext) => Outcome<T>): T => {
      Y.applyUpdateV2(theirs, Y.encodeStateAsUpdateV2(doc, Y.encodeStateVector(theirs)));
      const value = valueOf(command(theirs, { now: real.clock.now(), actor: id, newId }));
      act(() => Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(theirs, Y.encodeStateVector(doc))));
      return value;
    };
    const refTo = (clinicId: ClinicId): ClinicRef => ({
      ...{ clinicId, circleId, authorOf, digestOf },
      members: members.get().map((member) => member.id),
    });
    write((at, ctx) => setName(at, { name }, ctx));
    members.set([...members.get(), memberOf(id)]);
    return {
      id,
      isCalled: (other) => void write((at, ctx) => setName(at, { name: other }, ctx)),
      rests: () => void write((at, ctx) => beginRest(at, { zone: 'UTC', authorOf }, ctx)),
      brings: (how = {}) => {
        const asked = members.get().map((member) => member.id);
        const problem = { statement: 'I freeze when they ask about pay.', manner: 'written', asked, ...how } as const;
        return write((at, ctx) => openClinic(at, problem, ctx)).clinicId;
      },
      asks: (clinicId, text) => write((at, ctx) => askQuestion(at, { ...refTo(clinicId), text }, ctx)).stepId,
      answers: (clinicId, questionId, text) =>
        void write((at, ctx) => answerQuestion(at, { ...refTo(clinicId), questionId, text }, ctx)),
      saysBack: (clinicId, text) => void write((at, ctx) => sayBack(at, { ...refTo(clinicId), text }, ctx)),
      closes: (clinicId, ...phases) => {
        for (const phase of phases) write((at, ctx) => closePhase(at, { ...refTo(clinicId), phase }, ctx));
      },
      sends: (clinicId, ...texts) =>
        void write((at, ctx) => {
          const ideas = valueOf(draftIdeas({ circleId, clinicId, texts }, ctx));
          valueOf(keepIdeas(own, { ideas }, ctx));
          return sealIdeas(at, { ...refTo(clinicId), ideas }, ctx);
        }),
      opens: (clinicId) =>
        void write((at, ctx) => revealIdeas(at, { ...refTo(clinicId), kept: readKeptIdeas(own) }, ctx)),
    };
  }

  const [bob, carol] = [add('bob', 200), add('carol', 300)];
  if (isAlone) members.set([memberOf(me)]);
  valueOf(session.run(session.circle, setHabits, { clinic: true }));
  return {
    app: { ...alone, session: () => session },
    session: () => session,
    ...{ bob, carol, members, ownSaved },
    restart: () => {
      session.dispose();
      session = open();
    },
    clinic: () => {
      const [clinic] = session.clinics.get();
      if (clinic === undefined) throw new Error('there is no clinic');
      return clinic;
    },
  };
}

/** Lets what only waits for promises run on, such as what is stored and what is opened by itself. */
export const settled = () => act(() => settle());

export const user = userEvent.setup();
export const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
/** Writes at the end of a field; Enter is pressed where it is named. */
export async function write(name: string | RegExp, text: string): Promise<void> {
  await user.click(screen.getByRole('textbox', { name }));
  for (const [index, words] of text.split('{Enter}').entries()) {
    if (index > 0) await user.keyboard('{Enter}');
    if (words !== '') await user.paste(words);
  }
}
export const choose = (name: string | RegExp) => user.click(screen.getByRole('menuitem', { name }));
/** The words of the items of a list. */
export const itemsOf = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
