import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import type { CompanyMemory } from '#shared/domain/company/company-memory.ts';
import type { Replies } from '#shared/domain/company/select-replies.ts';
import type { Outcome } from '#shared/domain/pursuit/stage.ts';
import { useToldNames } from './use-told-names.ts';

const TOLD_OUTCOMES = ['rejected', 'declined', 'accepted', 'withdrawn'] as const satisfies readonly Outcome[];

/** How a company answered in sentences, each by itself; none where nobody went there. Source: SPEC COMP5, COMP6. */
export function useAnswerWords({ replies, reached, outcomes }: CompanyMemory): readonly string[] {
  const { t } = useTranslation('company');
  const { program } = useServices();
  const names = useToldNames();

  const inWords = t('answers.numbers').split(' ');
  const number = (count: number): string => inWords[count - 1] ?? new Intl.NumberFormat(program.locale).format(count);
  const atFirst = (text: string): string => text.charAt(0).toLocaleUpperCase(program.locale) + text.slice(1);
  const after = (days: number): string =>
    days === 0 ? t('answers.withinDay') : t('answers.afterDays', { count: days });

  const applied = ({ applicants, ownCount }: Replies): string => {
    const said = { Number: atFirst(number(applicants.length)), number: number(ownCount) };
    const isMore = ownCount > applicants.length;
    if (applicants.length === 1) {
      return t(isMore ? 'answers.appliedTimes' : 'answers.applied', { ...said, name: names.first(applicants[0]) });
    }
    return t(isMore ? 'answers.severalAppliedTimes' : 'answers.severalApplied', {
      ...said,
      names: names.list(applicants),
    });
  };
  const answered = ({ afterDays, halfWithinDays }: Replies, isOnly: boolean): string => {
    const last = after(afterDays.at(-1) ?? 0);
    if (isOnly) return t('answers.answered', { when: last });
    if (afterDays.length === 1) return t('answers.answeredOne', { when: last });
    const said = { number: number(afterDays.length) };
    if (halfWithinDays !== undefined)
      return t('answers.answeredMany', { ...said, count: Math.max(halfWithinDays, 1), last });
    return t('answers.answeredSome', {
      ...said,
      when: new Intl.ListFormat(program.locale).format(afterDays.map(after)),
    });
  };

  const { applicants, ownCount, elsewhereCount, afterDays, untimedCount, waitingCount, noReplyCount } = replies;
  const isOnly = ownCount + elsewhereCount === 1;
  const counted = (count: number) => ({ count, number: number(count), Number: atFirst(number(count)) });
  const interviewed = reached.get('interviewing');
  const offered = reached.get('offer');
  return [
    ...(applicants.length === 0 ? [] : [applied(replies)]),
    ...(elsewhereCount === 0 ? [] : [t('answers.elsewhere', counted(elsewhereCount))]),
    ...(afterDays.length === 0 ? [] : [answered(replies, isOnly)]),
    ...(untimedCount === 0 ? [] : [t(isOnly ? 'answers.untimed' : 'answers.untimedSome', counted(untimedCount))]),
    ...(waitingCount === 0 ? [] : [isOnly ? t('answers.waiting') : t('answers.waitingSome', counted(waitingCount))]),
    ...(noReplyCount === 0 ? [] : [t(isOnly ? 'answers.noReply' : 'answers.noReplySome', counted(noReplyCount))]),
    ...(interviewed === undefined ? [] : [t('answers.interviewing', { names: names.list(interviewed) })]),
    ...(offered === undefined ? [] : [t('answers.offer', { names: names.list(offered) })]),
    ...TOLD_OUTCOMES.flatMap((outcome) => {
      const ids = outcomes.get(outcome);
      return ids === undefined
        ? []
        : [t(`answers.${outcome}`, { names: names.list(ids, outcome === 'withdrawn' ? 'first' : undefined) })];
    }),
  ];
}
