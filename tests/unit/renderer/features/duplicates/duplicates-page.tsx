import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { OpenLead } from '#renderer/app/open-lead.tsx';
import { hrefOf, usePlace } from '#renderer/app/place.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { addTestLead, createCircleOfThree } from '../lead/lead-fixture.tsx';

export const user = userEvent.setup();

/** The circle of alice, bob and carol; bob writes by himself, so that what he adds is known to be his. */
export async function createCircle(): Promise<SecondMember> {
  window.location.hash = '#/board';
  return addBob(await createCircleOfThree());
}

export const NORTHWIND = { company: 'Northwind', role: 'Data engineer', place: 'Lyon' } as const;

/** Lets bob add a lead. */
export function bobAdds(bob: SecondMember, lead: NewLead): LeadId {
  const added = bob.write((doc, ctx) => addLead(doc, lead, ctx));
  if (!added.ok) throw new Error(added.error.code);
  return added.value.leadId;
}

/** Lets alice add a lead. */
export function aliceAdds(app: TestApp, lead: NewLead): LeadId {
  return addTestLead(app.session(), lead);
}

/** Lets somebody go for a lead. */
export function goesFor(app: TestApp, leadId: LeadId, actor: MemberId = app.session().circle.me): PursuitId {
  const { circle, contextFor } = app.session();
  const begun = startPursuit(circle.replica.doc, { leadId }, { ...contextFor(circle), actor });
  if (!begun.ok) throw new Error(begun.error.code);
  return begun.value.pursuitId;
}

export function nameAs(app: TestApp, actor: MemberId, name: string): void {
  const { circle, contextFor } = app.session();
  setName(circle.replica.doc, { name }, { ...contextFor(circle), actor });
}

function Page() {
  const { cardId } = usePlace();
  return cardId === undefined ? null : <OpenLead key={cardId} cardId={cardId} />;
}

/** Opens a card as the app does, once the leads have been read. */
export async function open(app: TestApp, cardId: CardId) {
  window.location.hash = hrefOf('board', cardId);
  const rendered = renderInCircle(app, <Page />);
  await read(app);
  return rendered;
}

/** Lets the leads be read. */
export const read = (app: TestApp) => act(() => app.device.clock.advance(2 * SECOND_MS));

export const section = () => screen.getByRole('region', { name: 'Same job' });
export const noSection = () => screen.queryByRole('region', { name: 'Same job' });
export const sentences = () => [...section().querySelectorAll('p')].map(({ textContent }) => textContent);
export const buttons = () =>
  within(section())
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent);
export const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
/** What the panel is about now. */
export const openCard = () => window.location.hash.split('/')[2];
