import { hasReached } from '#shared/domain/funnel/attempt.ts';
import type { Flow, Funnel } from '#shared/domain/funnel/funnel.ts';
import { countAt } from '#shared/domain/funnel/select-funnel.ts';

/** The flows that a picture and its table show: beginning is left out where everybody went on from there, and it says nothing. */
export function shownFlows(funnel: Funnel): readonly Flow[] {
  const isWholeGone = countAt(funnel, 'applying') === countAt(funnel, 'applied');
  return isWholeGone ? funnel.flows.filter(({ from }) => hasReached(from, 'applied')) : funnel.flows;
}
