import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { JournalSection } from '#renderer/features/journal/index.ts';
import { writeJournal } from '#shared/domain/journal/write-journal.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

/** The journal of alice, on Monday, 5 January 2026, 9:00 UTC. */
export interface JournalPage {
  readonly app: TestApp;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly show: () => ReturnType<typeof renderInCircle>;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Something that is done with the entry that there is. */
  readonly choose: (entry: string) => Promise<void>;
  /** Writes and keeps an entry without the page, so many days before this one. */
  readonly kept: (text: string, daysAgo?: number) => void;
  /** What the entries say, as they stand on the page. */
  readonly entries: () => readonly (string | null)[];
  /** Each thing that has been written into the circle since the page was opened, as bytes read as Latin letters. */
  readonly told: () => readonly string[];
}

export async function openJournalPage(): Promise<JournalPage> {
  const app = await createTestApp();
  const user = userEvent.setup();
  const told: string[] = [];
  const { circle, own, contextFor } = app.session();
  circle.replica.doc.on('update', (update: Uint8Array) => void told.push(new TextDecoder('latin1').decode(update)));
  return {
    app,
    user,
    show: () =>
      renderInCircle(
        app,
        <main tabIndex={-1}>
          <JournalSection />
        </main>,
      ),
    press: (name) => user.click(screen.getByRole('button', { name })),
    undo: async () => user.click(await screen.findByRole('button', { name: 'Undo' })),
    choose: async (entry) => {
      await user.click(screen.getByRole('button', { name: /^More for the entry/ }));
      await user.click(screen.getByRole('menuitem', { name: entry }));
    },
    kept: (text, daysAgo = 0) => {
      const ctx = contextFor(own);
      act(() => {
        const written = writeJournal(
          own.replica.doc,
          { text, zone: 'UTC' },
          { ...ctx, now: ctx.now - daysAgo * DAY_MS },
        );
        if (!written.ok) throw new Error(written.error.code);
      });
    },
    entries: () =>
      [...document.querySelectorAll('article')].map(
        (entry) => entry.querySelector('p:last-of-type')?.textContent ?? null,
      ),
    told: () => told,
  };
}
