import { screen, within } from '@testing-library/react';

// What a page loads when it is shown is here already: it would be made ready first in the middle of a test.
import '#renderer/features/funnel/flow-picture.tsx';
import '#renderer/features/funnel/save-picture-dialog.tsx';
import { FunnelView } from '#renderer/features/funnel/index.ts';
import { shareNumbers } from '#shared/domain/funnel/share-numbers.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';
import type { SecondMember } from '#tests/support/second-member.ts';
import { showSection } from '#tests/support/section-page.tsx';

export const wentToBoard: string[] = [];

export const showWay = (app: TestApp) =>
  showSection(
    app,
    <FunnelView
      hrefOfLead={(cardId) => `#/board/${cardId}`}
      boardHref="#/board"
      onGoToBoard={() => wentToBoard.push('board')}
    />,
  );

/** Bob lets others see his numbers, or does no more. */
export const bobShares = (bob: SecondMember, isShared = true) =>
  bob.write((doc, ctx) => shareNumbers(doc, { isShared, authorOf: bob.app.session().circle.replica.authorOf }, ctx));

/** What a table says, cell by cell. */
export const cellsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));

/** What a section says, paragraph by paragraph. */
export const said = (name: string) =>
  [...screen.getByRole('region', { name }).querySelectorAll('p')].map(({ textContent }) => textContent);
