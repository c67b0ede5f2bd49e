import { screen, within } from '@testing-library/react';

import type { Fit } from '#renderer/bindings/fit.ts';
import { FitSection } from '#renderer/features/fit/index.ts';
import type { Aspect, FoundWords, Match, Reason, Verdict, Wish } from '#shared/domain/match/match.ts';
import type { PriorityList } from '#shared/domain/priority/priorities.ts';
import type { LeadId, MemberId, PriorityEntryId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

/** What is said of whom, by hand. */
export interface Said {
  readonly matches?: readonly Match[];
  readonly wouldClash?: Fit['wouldClash'];
}

/** The app with matches that are made up, so that nothing depends on how leads are read. */
export function withFit(app: TestApp, { matches = [], wouldClash = () => [] }: Said): TestApp {
  const fit: Fit = {
    fitting: createSubject<ReadonlySet<LeadId>>(new Set()),
    isRead: createSubject(true),
    changes: createSubject<object>({}),
    matchesOf: (leadId) => matches.filter((match) => match.leadId === leadId),
    wouldClash,
    dispose: () => undefined,
  };
  const session = { ...app.session(), fit };
  return { ...app, session: () => session };
}

/** Shows the part of the panel, by itself. */
export function show(app: TestApp, leadId: LeadId) {
  return renderInCircle(app, <FitSection leadId={leadId} prioritiesHref="#/priorities" />);
}

/** A line that somebody wrote. */
export function wish(list: PriorityList, text: string): Wish {
  return { kind: 'entry', id: `entry ${text}` as PriorityEntryId, list, text };
}

/** Words of a lead. */
export function found(field: FoundWords['field'], text: string): FoundWords {
  return { field, text };
}

/** A reason with what it is made of. */
export function reason(verdict: Verdict, aspect: Aspect, rest: Partial<Reason> = {}): Reason {
  return { verdict, aspect, wishes: [], found: [], isDenied: false, isGuessed: false, ...rest };
}

/** How a lead stands to a member. */
export function match(leadId: LeadId, memberId: MemberId, verdict: Verdict, reasons: readonly Reason[] = []): Match {
  return { leadId, memberId, verdict, reasons };
}

/** The role that bob wants, and the words that say it. */
export const ROLE_FITS = reason('fits', 'role', {
  found: [found('role', 'Data engineer')],
  wishes: [wish('roles', 'data engineering')],
});

/** The rows of members, as they are read. */
export function rows(): readonly HTMLElement[] {
  return within(screen.getByRole('region', { name: 'Who it fits' }))
    .getAllByRole('listitem')
    .filter((item) => item.parentElement?.closest('li') === null);
}

/** The sentences of the rows, without what can be done and the initials. */
export function sentences(): readonly (string | undefined)[] {
  return rows().map((row) => [...row.querySelectorAll('p')].map(({ textContent }) => textContent).join(' | '));
}
