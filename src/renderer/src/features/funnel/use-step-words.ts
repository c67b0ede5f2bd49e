import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import type { FunnelStep } from '#shared/domain/funnel/attempt.ts';
import type { Funnel, StepCount } from '#shared/domain/funnel/funnel.ts';

/** What there is to say of one step, for the picture and for the table alike. */
export interface StepWords {
  readonly step: FunnelStep;
  readonly label: string;
  readonly count: string;
  /** Of the largest, from 0 to 1. */
  readonly part: number;
  /** Nothing where a share would say little. */
  readonly share: string | undefined;
  /** Nothing where it is not known, or is not counted for this step. */
  readonly days: string | undefined;
  readonly timed: string | undefined;
  /** How many go on there; nothing for a step at which nobody can stand. */
  readonly here: string | undefined;
  /** All of this in a sentence. */
  readonly sentence: string;
}

/** Puts the steps of a way into words, those about which there is something to say. */
export function useStepWords({ steps, flows }: Funnel): readonly StepWords[] {
  const { t } = useTranslation('funnel');
  const { program } = useServices();
  const number = new Intl.NumberFormat(program.locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(program.locale, { style: 'percent' });

  const hereAt = (step: FunnelStep): number | undefined => {
    if (step === 'replied' || step === 'accepted') return undefined;
    return flows.find(({ from, to }) => from === step && to === 'open')?.count ?? 0;
  };
  const daysIn = (median: number): string =>
    median === 0 ? t('steps.sameDay') : t('steps.days', { count: Math.ceil(median), number: number.format(median) });
  const tookOf = ({ step, count, medianDays, timedCount }: StepCount): readonly string[] => {
    // Many begin by applying: that they were not seen to begin before is nothing to say.
    if (step === 'applying' || count === 0 || (step === 'applied' && timedCount === 0)) return [];
    const untimed = count - timedCount;
    const unknown = untimed === 0 ? [] : [t('steps.untimed', { number: number.format(untimed) })];
    if (medianDays === undefined) return unknown;
    const took = t(`steps.took.${step}`, { days: daysIn(medianDays) });
    return [timedCount === 1 ? took : t('steps.median', { took, number: number.format(timedCount) }), ...unknown];
  };

  // Where all went on at once, beginning is what applying says.
  const [begun, applied] = steps;
  const saysNothing = begun?.count === applied?.count && applied?.timedCount === 0;
  // To where nothing has come yet there is nothing to say.
  const come = steps.filter(({ count }) => count > 0);
  return (saysNothing ? come.slice(1) : come).map((each) => {
    const { step, count, share, medianDays, timedCount } = each;
    // There is no step before that days could be counted from.
    const isFirst = step === 'applying' || (step === 'applied' && saysNothing);
    const here = hereAt(step);
    const shareWords = share === undefined ? undefined : percent.format(share);
    const told = [
      ...(shareWords === undefined || count === 0 ? [] : [t('steps.share', { share: shareWords })]),
      ...tookOf(each),
      ...(here === undefined || here === 0 ? [] : [t('steps.here', { number: number.format(here) })]),
    ];
    return {
      step,
      label: t(`steps.${step}`),
      count: number.format(count),
      part: count / Math.max(1, begun?.count ?? 0),
      share: shareWords,
      days: medianDays === undefined ? undefined : number.format(medianDays),
      timed: count === 0 || isFirst ? undefined : number.format(timedCount),
      here: here === undefined ? undefined : number.format(here),
      sentence: told.join(' · '),
    };
  });
}
