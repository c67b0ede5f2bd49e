import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { usePriorities } from '#renderer/bindings/use-priorities.ts';
import voice from '#renderer/ui/voice.module.css';
import type { Wish } from '#shared/domain/match/match.ts';
import { PRIORITY_LISTS } from '#shared/domain/priority/priorities.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

interface WishedWordsProps {
  readonly wishes: readonly Wish[];
  /** Whose they are. */
  readonly memberId: MemberId;
}

/** What a member wrote, as they wrote it, under the names of the lists where it stands. */
export function WishedWords({ wishes, memberId }: WishedWordsProps) {
  const { t } = useTranslation(['fit', 'priorities']);
  const { program } = useServices();
  const { payFloor } = usePriorities(memberId);
  const lists = useMemo(
    () =>
      PRIORITY_LISTS.flatMap((list) => {
        const texts = wishes.flatMap((wish) => (wish.kind === 'entry' && wish.list === list ? [wish.text] : []));
        return texts.length === 0 ? [] : [{ list, texts }];
      }),
    [wishes],
  );
  const money = payFloor && {
    pay: new Intl.NumberFormat(program.locale, {
      style: 'currency',
      currency: payFloor.currency,
      trailingZeroDisplay: 'stripIfInteger',
    }).format(payFloor.amount),
    per: payFloor.per,
  };
  return (
    <>
      {lists.map(({ list, texts }) => (
        <p key={list}>
          <span className={voice['quiet']}>{t(`lists.${list}`)}</span>{' '}
          <span className={voice['words']}>
            {new Intl.ListFormat(program.locale, { type: 'unit' }).format(texts.map((text) => t('quote', { text })))}
          </span>
        </p>
      ))}
      {wishes.some(({ kind }) => kind === 'pay-floor') ? (
        <p>
          <span className={voice['quiet']}>{t('lists.payFloor')}</span>{' '}
          <span className={voice['words']}>
            {money === undefined ? null : t(`priorities:payFloor.words.${money.per}`, { pay: money.pay })}
          </span>
        </p>
      ) : null}
    </>
  );
}
