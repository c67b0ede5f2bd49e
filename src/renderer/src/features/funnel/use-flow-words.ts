import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { isReach, REACHES } from '#shared/domain/funnel/attempt.ts';
import type { Flow } from '#shared/domain/funnel/funnel.ts';

/** How stages and ends are called. */
export interface FlowNames {
  readonly nameOf: (what: Flow['from'] | Flow['to']) => string;
  /** With how many. */
  readonly labelOf: (place: { readonly what: Flow['from'] | Flow['to']; readonly count: number }) => string;
  /** All of it in sentences, for those who do not see the picture. */
  readonly describe: (flows: readonly Flow[]) => string;
}

export function useFlowWords(): FlowNames {
  const { t } = useTranslation('funnel');
  const { program } = useServices();
  const number = new Intl.NumberFormat(program.locale);
  const list = new Intl.ListFormat(program.locale);
  const nameOf: FlowNames['nameOf'] = (what) => (isReach(what) ? t(`steps.${what}`) : t(`flow.ends.${what}`));
  const labelOf: FlowNames['labelOf'] = ({ what, count }) =>
    t('flow.place', { place: nameOf(what), number: number.format(count) });
  return {
    nameOf,
    labelOf,
    describe: (flows) =>
      REACHES.flatMap((from) => {
        const ends = flows.filter((flow) => flow.from === from);
        if (ends.length === 0) return [];
        const told = ends.map(({ to, count }) => labelOf({ what: to, count }));
        return [t('flow.described', { from: nameOf(from), ends: list.format(told) })];
      }).join(' '),
  };
}
