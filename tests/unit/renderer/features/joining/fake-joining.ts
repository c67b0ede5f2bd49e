import type { Joining } from '#renderer/bindings/joining.ts';
import type { CircleId, InviteId } from '#shared/kernel/ids.ts';
import { createSubject, type Subject } from '#shared/kernel/observable.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type {
  AskRefusal,
  InviteFault,
  InviteSummary,
  JoinFileOutcome,
  JoinStatus,
  PendingJoin,
} from '#shared/ports/joining.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';

const NOW = Date.UTC(2026, 2, 10, 12);
const DAY_MS = 86_400_000;

/** The only invite that the fake finds in a text. */
export const LINK = 'lateral://join#good';

/** The circle of bob, who does not ask first. */
export const INVITE: InviteSummary = {
  circleId: 'c'.repeat(64) as CircleId,
  circleName: 'Thursday circle',
  inviterName: 'bob',
  memberNames: ['bob', 'carol'],
  writtenAt: NOW,
  expiresAt: NOW + 7 * DAY_MS,
  asksFirst: false,
  meetingPoints: ['ws://192.168.1.5:4444'],
};

/** Joining that does what the test says, and notes what it was asked to do. */
export interface FakeJoining extends Joining {
  readonly pending: Subject<readonly PendingJoin[]>;
  read: Joining['read'];
  invite: InviteSummary;
  readFault: InviteFault | 'not-started' | undefined;
  askFault: AskRefusal | 'not-kept' | undefined;
  opens: boolean;
  forgets: boolean;
  outcome: JoinFileOutcome | undefined;
  readonly calls: (readonly [string, ...unknown[]])[];
  /** How the request stands from now on. */
  readonly becomes: (status: JoinStatus) => void;
}

/** A request as it stands. */
export function pendingJoin(status: JoinStatus, more: Partial<PendingJoin> = {}): PendingJoin {
  const inviteId = 'a'.repeat(32) as InviteId;
  return { inviteId, invite: INVITE, name: 'alice', askedAt: NOW, request: Uint8Array.of(1, 2, 3), status, ...more };
}

export function createFakeJoining(): FakeJoining {
  const pending = createSubject<readonly PendingJoin[]>([]);
  const calls: (readonly [string, ...unknown[]])[] = [];
  const remove = (inviteId: InviteId): void => pending.set(pending.get().filter((each) => each.inviteId !== inviteId));
  const fake: FakeJoining = {
    pending,
    calls,
    invite: INVITE,
    readFault: undefined,
    askFault: undefined,
    opens: true,
    forgets: true,
    outcome: undefined,
    becomes: (status) => pending.set(pending.get().map((each) => ({ ...each, status }))),
    read: (text) => {
      const fault = fake.readFault ?? (text.includes(LINK) ? undefined : 'not-an-invite');
      const read: Result<InviteSummary, InviteFault | 'not-started'> = fault ? err(fault) : ok(fake.invite);
      return Promise.resolve(read);
    },
    ask: (text, name) => {
      calls.push(['ask', text, name]);
      if (fake.askFault !== undefined) return Promise.resolve(err(fake.askFault));
      const asked = pendingJoin({ state: 'asking' }, { invite: fake.invite, name });
      pending.set([...pending.get(), asked]);
      return Promise.resolve(ok(asked.inviteId));
    },
    open: (inviteId) => {
      calls.push(['open', inviteId]);
      if (fake.opens) remove(inviteId);
      return Promise.resolve(fake.opens);
    },
    forget: (inviteId) => {
      calls.push(['forget', inviteId]);
      if (fake.forgets) remove(inviteId);
      return Promise.resolve(fake.forgets);
    },
    loadFile: (bytes) => {
      calls.push(['loadFile', [...bytes]]);
      return Promise.resolve(fake.outcome);
    },
  };
  return fake;
}

/** The same app, joining by the fake. `openLink` opens a link outside. */
export function withJoining(
  test: TestApp,
  joining: FakeJoining,
): TestApp & { readonly openLink: (link: string) => void } {
  const listeners = new Set<(link: string) => void>();
  const { services } = test;
  const program = {
    ...services.program,
    onInvite: (listener: (link: string) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const app = { ...test.app, joining };
  return {
    ...test,
    app,
    services: { ...services, app, program },
    openLink: (link) => {
      for (const listener of listeners) listener(link);
    },
  };
}
