import { screen, within } from '@testing-library/react';

import { CompanyView } from '#renderer/features/company/index.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import type { Outcome, Stage } from '#shared/domain/pursuit/stage.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { LeadId, PursuitId } from '#shared/kernel/ids.ts';
import type * as Y from 'yjs';
import type { TestApp } from '#tests/support/render-in-circle.tsx';
import type { SecondMember } from '#tests/support/second-member.ts';
import { showSection } from '#tests/support/section-page.tsx';

/** Where somebody writes: the first member, here or in private, or the second one. */
export type Write = <T>(command: (doc: Y.Doc, ctx: CommandContext) => T) => T;

export const writeOf = (app: TestApp, where: 'circle' | 'own' = 'circle'): Write => {
  const session = app.session();
  const space = session[where];
  return (command) => command(space.replica.doc, session.contextFor(space));
};
export const bobWrites = (bob: SecondMember): Write => bob.write;

/** Adds a lead and goes through stages, so many days after now, to an outcome. */
export function goes(
  write: Write,
  fields: NewLead,
  moves: readonly (readonly [to: Stage, day: number])[] = [],
  outcome?: Outcome,
): LeadId {
  return write((doc, ctx) => {
    const added = addLead(doc, { company: 'Northwind', role: 'Welder', ...fields }, ctx);
    if (!added.ok) throw new Error(added.error.code);
    let cardId: LeadId | PursuitId = added.value.leadId;
    for (const [toStage, day] of moves) {
      const moved = moveCard(doc, { cardId, toStage }, { ...ctx, now: ctx.now + day * DAY_MS });
      if (!moved.ok) throw new Error(moved.error.code);
      cardId = moved.value.pursuitId ?? cardId;
    }
    if (outcome !== undefined) setOutcome(doc, { pursuitId: cardId as PursuitId, outcome }, ctx);
    return added.value.leadId;
  });
}

/** Shows a company, or the list of all. */
export const showCompany = (app: TestApp, companyKey: string | null = 'northwind') =>
  showSection(
    app,
    <CompanyView
      companyKey={companyKey ?? undefined}
      hrefOf={(key) => `#/company/${key ?? ''}`}
      hrefOfLead={(cardId) => `#/board/${cardId}`}
      boardHref="#/board"
    />,
  );

export const section = (name: string) => within(screen.getByRole('region', { name }));
/** What a section says, paragraph by paragraph. */
export const said = (name: string) =>
  [...screen.getByRole('region', { name }).querySelectorAll('p')].map(({ textContent }) => textContent);
