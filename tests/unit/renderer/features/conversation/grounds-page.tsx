import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { Conversation } from '#renderer/features/conversation/index.ts';
import { addMessage, type NewMessage } from '#shared/domain/conversation/add-message.ts';
import type { Ground } from '#shared/domain/conversation/ground.ts';
import type { About, Message } from '#shared/domain/conversation/message.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { MemberId, MessageId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

/** The conversation about a lead as alice sees it, on Monday, 5 January 2026, with bob in the circle. */
export interface GroundsPage {
  readonly bob: SecondMember;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly session: TestApp['session'];
  readonly authorOf: (clientId: number) => MemberId | undefined;
  readonly turnOn: (isOn?: boolean) => void;
  /** Lets the page and bob speak about something else. */
  readonly speakAbout: (about: About) => void;
  readonly show: (app?: TestApp, speaking?: string) => ReturnType<typeof renderInCircle>;
  readonly box: () => HTMLTextAreaElement;
  readonly source: () => HTMLInputElement;
  readonly day: () => HTMLInputElement;
  readonly press: (name: string) => Promise<void>;
  readonly choose: (button: string, entry: string) => Promise<void>;
  /** What can be done with a message. */
  readonly entriesOf: (text: string) => Promise<readonly (string | null)[]>;
  /** What stands in the conversation, line by line. */
  readonly items: () => readonly (readonly (string | null)[])[];
  readonly messages: () => readonly Message[];
  readonly grounds: () => readonly (readonly [string, Ground | undefined])[];
  readonly bobSays: (text: string, more?: Partial<NewMessage>) => MessageId;
}

export async function openGroundsPage(): Promise<GroundsPage> {
  const bob = addBob(await createTestApp());
  const user = userEvent.setup();
  const { session } = bob.app;
  const { run, circle } = session();
  const added = run(circle, addLead, { company: 'Northwind' });
  if (!added.ok) throw new Error(added.error.code);
  let about: About = { kind: 'lead', id: added.value.leadId };
  const { authorOf } = circle.replica;
  const press: GroundsPage['press'] = (name) => user.click(screen.getByRole('button', { name }));
  const messages = (): readonly Message[] => [...circle.messages.all.get().values()];
  return {
    bob,
    user,
    session,
    authorOf,
    turnOn: (isOn = true) => act(() => void run(circle, setHabits, { advice: isOn })),
    speakAbout: (next) => {
      about = next;
    },
    show: (app = bob.app, speaking) =>
      renderInCircle(
        app,
        <main tabIndex={-1}>
          <Conversation about={about} speaking={speaking} />
        </main>,
      ),
    box: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write to the circle' }),
    source: () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Where you looked' }),
    day: () => screen.getByLabelText<HTMLInputElement>('When you looked'),
    press,
    choose: async (button, entry) => {
      await press(button);
      await user.click(screen.getByRole('menuitem', { name: entry }));
    },
    entriesOf: async (text) => {
      await press(`More for “${text}”`);
      const entries = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
      await user.keyboard('{Escape}');
      return entries;
    },
    items: () =>
      screen.getAllByRole('listitem').map((item) => Array.from(item.querySelectorAll('p'), (p) => p.textContent)),
    messages,
    grounds: () => messages().map(({ text, ground }) => [text, ground]),
    bobSays: (text, more = {}) => {
      const said: MessageId[] = [];
      act(() => {
        const result = bob.write((doc, ctx) => addMessage(doc, { about, text, members: [], authorOf, ...more }, ctx));
        if (!result.ok) throw new Error(result.error.code);
        said.push(result.value.messageId);
      });
      const [id] = said;
      if (id === undefined) throw new Error('it was not said');
      return id;
    },
  };
}
