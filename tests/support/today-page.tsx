import { screen, within } from '@testing-library/react';
import type { ComponentProps, ReactNode } from 'react';

import { TodayView } from '#renderer/features/today/index.ts';
import { renderInCircle, type TestApp } from './render-in-circle.tsx';

type Ways = Omit<ComponentProps<typeof TodayView>, 'levelLine' | 'search'>;

const nowhere = (): undefined => undefined;
/** Ways out of the page that lead nowhere. */
export const NOWHERE: Ways = {
  onOpenLead: nowhere,
  onNextStep: nowhere,
  onOpenBlock: nowhere,
  onAddLead: nowhere,
  onCheckIn: nowhere,
  onOpenIntroduction: nowhere,
  onGoTo: nowhere,
  onInvite: nowhere,
  onOffer: nowhere,
  renderSuggestion: () => null,
};

/** Shows the page Today, with something beside it perhaps. A way out that is not given leads nowhere. */
export const showToday = (app: TestApp, ways: Partial<Ways> = {}, beside: ReactNode = null) =>
  renderInCircle(
    app,
    <>
      <TodayView {...NOWHERE} {...ways} levelLine={null} search={null} />
      {beside}
    </>,
  );

/** The words of the rows under a heading, without what can be done there besides; none where it does not stand. */
function rowsUnder(heading: string): readonly string[] {
  const section = screen.queryByRole('region', { name: heading });
  return section === null
    ? []
    : within(section)
        .getAllByRole('listitem')
        .flatMap((row) => within(row).queryAllByRole('button').slice(0, 1))
        .map(({ textContent }) => textContent);
}

export const yours = () => rowsUnder('Yours to do');
export const asked = () => rowsUnder('Somebody asked you');
export const news = () => rowsUnder('New in the circle');
