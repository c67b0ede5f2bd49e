import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';

import { renderInCircle, type TestApp } from './render-in-circle.tsx';

/** Shows a section as a page, which takes the focus where something goes that had it. */
export const showSection = (app: TestApp, section: ReactNode) =>
  renderInCircle(app, <main tabIndex={-1}>{section}</main>);

export const user = userEvent.setup();
export const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
export const undo = async () => user.click(await screen.findByRole('button', { name: 'Undo' }));

/** The words of the items of a list. */
export const itemsOf = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

/** What went gives the focus to the page two frames later: to the page of its own test. */
export const settleFocus = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
