import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import type { LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { LeadPanel } from '#renderer/features/lead/index.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

export const BOB = 'b'.repeat(64) as MemberId;
export const CAROL = 'c'.repeat(64) as MemberId;

/** The engine of these tests knows neither media queries nor CSS.escape; the window is as wide as said. */
export function stubWindow({ isNarrow }: { readonly isNarrow: boolean }): void {
  const list = { matches: isNarrow, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => list);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
}

/** The app of alice in a circle with bob and carol. */
export async function createCircleOfThree(): Promise<TestApp> {
  stubWindow({ isNarrow: false });
  const app = await createTestApp();
  const { circle, contextFor } = app.session();
  for (const [actor, name] of [
    [BOB, 'bob'],
    [CAROL, 'carol'],
  ] as const) {
    setName(circle.replica.doc, { name }, { ...contextFor(circle), actor });
  }
  return app;
}

/** Adds a lead for a test; with `circle` among the fields it is private. */
export function addTestLead(session: CircleSession, lead: NewLead): LeadId {
  const space = lead.circle === undefined ? session.circle : session.own;
  const result = session.run(space, addLead, lead);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.leadId;
}

/** Lets another member go for a lead. */
export function startFor({ circle, contextFor }: CircleSession, actor: MemberId, leadId: LeadId): PursuitId {
  const result = startPursuit(circle.replica.doc, { leadId }, { ...contextFor(circle), actor });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.pursuitId;
}

/** The lead as it is kept. */
export function leadIn(space: SpaceView, leadId: LeadId): Lead {
  const lead = space.leads.all.get().get(leadId);
  if (lead === undefined) throw new Error('there is no such lead');
  return lead;
}

/** Opens the panel on a lead, as the app would. */
export function openPanel(app: TestApp, leadId: LeadId, around: Partial<Parameters<typeof LeadPanel>[0]> = {}) {
  const onClose = vi.fn<() => void>();
  const onShown = vi.fn<(leadId: LeadId) => void>();
  const cardId: CardId = around.cardId ?? leadId;
  const rendered = renderInCircle(
    app,
    <LeadPanel leadId={leadId} cardId={cardId} onClose={onClose} onShown={onShown} otherCircles={[]} {...around} />,
  );
  return { ...rendered, onClose, onShown };
}

/** A field by its label; by role it would take jsdom a second in forms of this size. */
export const field = (label: string): HTMLElement => screen.getByLabelText(label);

/** Puts words into a field in place of what is there, all at once. */
export async function fill(user: UserEvent, label: string, text: string): Promise<void> {
  await user.clear(field(label));
  await user.click(field(label));
  await user.paste(text);
}
