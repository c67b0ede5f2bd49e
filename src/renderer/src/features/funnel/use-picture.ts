import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { Flow, Period } from '#shared/domain/funnel/funnel.ts';
import { layOutFlow, SAVED_WIDTH } from './lay-out-flow.ts';
import { useFlowWords } from './use-flow-words.ts';
import type { WhoseChoice } from './use-whose.ts';
import { type FlowSvg, writeFlowSvg } from './write-flow-svg.ts';

/** The picture as it would be saved: names are in it only where they were chosen. Source: SPEC FUN12. */
export function usePicture(
  flows: readonly Flow[],
  { voice, name }: WhoseChoice,
  { period, isWithNames }: { readonly period: Period; readonly isWithNames: boolean },
): FlowSvg {
  const { t } = useTranslation('funnel');
  const { program } = useServices();
  const members = useMembers();
  const circle = useObservable(useSession().circle.name) ?? '';
  const { labelOf, describe } = useFlowWords();
  const { today } = useDays();
  const date = new Intl.DateTimeFormat(program.locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const person = voice === 'mine' ? members.me.name : voice === 'other' ? name : '';
  const named = [person, circle].filter((each) => each.trim() !== '').join(', ');
  return writeFlowSvg(layOutFlow(flows, SAVED_WIDTH), {
    title: t('title'),
    below: [
      ...(isWithNames ? [named] : []),
      t(`save.time.${period}`, { day: date.format(Date.parse(`${today}T00:00:00Z`)) }),
    ],
    description: describe(flows),
    labelOf,
  });
}
