import { findOffLimits } from '#shared/domain/charter/off-limits.ts';
import { useServices, useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** The topics that a text touches and the circle has put off limits, as a list in words; empty where there are none. */
export function useOffLimits(text: string): string {
  const { program } = useServices();
  const charter = useObservable(useSession().charter);
  if (charter?.holding === undefined || text === '') return '';
  const found = findOffLimits(text, charter.holding.wording);
  return new Intl.ListFormat(program.locale).format(found);
}
