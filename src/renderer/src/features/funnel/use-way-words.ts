import { useTranslation } from 'react-i18next';

import { type ShownFunnel, useAgreed } from '#renderer/bindings/funnel.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import { ENOUGH_FOR_SHARES, type Funnel } from '#shared/domain/funnel/funnel.ts';
import { countAt } from '#shared/domain/funnel/select-funnel.ts';
import type { WhoseChoice } from './use-whose.ts';

/** A way in a few sentences, and what is good to know of how it was counted. */
export interface WayWords {
  readonly sentences: readonly string[];
  readonly notes: readonly string[];
}

/** What stands above any picture. Source: SPEC FUN7, FUN10, FUN11. */
export function useWayWords(
  { hasPrivate, hasMovesOfOthers }: ShownFunnel,
  funnel: Funnel,
  { voice, name }: WhoseChoice,
): WayWords {
  const { t } = useTranslation('funnel');
  const { program } = useServices();
  const agreed = useAgreed();
  const names = useNamesAndYou();
  const number = new Intl.NumberFormat(program.locale, { maximumFractionDigits: 1 });
  const [applied, replied] = [countAt(funnel, 'applied'), countAt(funnel, 'replied')];
  const open = funnel.flows.filter(({ to }) => to === 'open');
  const begun = open.find(({ from }) => from === 'applying')?.count ?? 0;
  const goingOn = open.reduce((sum, { count }) => sum + count, -begun);

  const counted = (count: number) => ({ count, number: number.format(count) });

  const said = (): string => {
    if (applied === 0) return t(`words.${voice}.none`, { name });
    const numbers = { name, ...counted(applied), replied: number.format(replied) };
    return replied === 0 ? t(`words.${voice}.noWord`, numbers) : t(`words.${voice}.some`, numbers);
  };
  const firstWord = (): readonly string[] => {
    const { medianDays, timedCount = 0 } = funnel.steps.find(({ step }) => step === 'replied') ?? {};
    if (medianDays === undefined) return [];
    const wait =
      medianDays === 0
        ? t('words.shortWait')
        : t('words.wait', { count: Math.ceil(medianDays), number: number.format(medianDays) });
    return [t(timedCount === 1 ? 'words.oneWord' : 'words.medianWord', { days: wait })];
  };
  return {
    sentences: [
      said(),
      ...firstWord(),
      ...(goingOn === 0 ? [] : [t('words.goOn', counted(goingOn))]),
      ...(applied === 0 || begun === 0 ? [] : [t('words.begun', counted(begun))]),
    ],
    notes: [
      ...(applied < ENOUGH_FOR_SHARES ? [t('few')] : []),
      ...(funnel.undatedCount === 0 ? [] : [t('undated', counted(funnel.undatedCount))]),
      ...(hasPrivate ? [t('withPrivate')] : []),
      ...(hasMovesOfOthers ? [voice === 'mine' ? t('movedByOthers') : t('movedByOthersOf', { name })] : []),
      ...(voice !== 'circle' ? [] : [t('summed', { names: names(agreed.members) })]),
      ...(voice !== 'circle' || agreed.otherCount === 0 ? [] : [t('notSummed', counted(agreed.otherCount))]),
    ],
  };
}
