import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { AddLeadDialog } from '#renderer/features/lead/index.ts';
import type { ReadPostings } from '#renderer/features/lead/read-page.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { Original } from '#shared/domain/original/original.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { field } from './lead-fixture.tsx';
import { job } from './posting-fixture.ts';

export const WELDER = job({
  role: 'Welder',
  company: 'Northwind',
  place: 'Lyon',
  link: 'https://northwind.example/7',
});
export const PAINTER = job({ role: 'Painter', company: 'Globex', place: 'Paris' });
export const COOK = job({ role: 'Cook', company: 'Contoso' });

/** The form for a new lead, as the app would open it. */
export function openForm(app: TestApp, readPostings: ReadPostings): void {
  renderInCircle(app, <Form readPostings={readPostings} />);
}

function Form({ readPostings }: { readonly readPostings: ReadPostings }) {
  const [isOpen, setOpen] = useState(true);
  return <AddLeadDialog isOpen={isOpen} onClose={() => setOpen(false)} readPostings={readPostings} />;
}

export const user = userEvent.setup();
export const leadsOf = (space: CircleSession['circle']): readonly Lead[] => [...space.leads.all.get().values()];
export const originalsOf = (space: CircleSession['circle']): readonly Original[] => [
  ...space.originals.all.get().values(),
];
export const press = (words: string): Promise<void> => user.click(screen.getByText(words, { selector: 'button' }));
export const button = (words: string): HTMLElement | null => screen.queryByText(words, { selector: 'button' });
export const undo = async (): Promise<void> => user.click(await screen.findByText('Undo', { selector: 'button' }));
export const valueOf = (label: string): unknown => (field(label) as HTMLInputElement).value;
export const descriptionOf = (label: string): string =>
  (field(label).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
