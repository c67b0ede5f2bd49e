import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { CardId } from '#shared/domain/board/board.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import { selectNextSteps } from '#shared/domain/today/select-next-steps.ts';
import styles from './funnel.module.css';

interface NextUpProps {
  readonly hrefOfLead: (cardId: CardId) => string;
  readonly boardHref: string;
}

/** What the person means to do next: it stands above everything that was. */
export function NextUp({ hrefOfLead, boardHref }: NextUpProps) {
  const { t } = useTranslation(['funnel', 'board']);
  const headingId = useId();
  const { circle, own, circleId, spaceOf } = useSession();
  const [ours, mine] = [useObservable(circle.space), useObservable(own.space)];
  const days = useDays();
  const { today } = days;
  const [next] = useMemo(
    () => selectNextSteps({ circleId, spaces: [ours, mine], today }),
    [circleId, ours, mine, today],
  );
  const lead = next && spaceOf(next.leadId).leads.one(next.leadId).get();
  const day = next?.on === undefined ? undefined : days.short(next.on);
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <Heading level={2} id={headingId}>
        {t('next.title')}
      </Heading>
      {next === undefined ? (
        <p>
          {t('next.none')} <TextLink href={boardHref}>{t('next.toBoard')}</TextLink>
        </p>
      ) : (
        <p className={styles['next']}>
          <TextLink href={hrefOfLead(next.cardId)}>
            {t('next.step', { step: next.nextStep, lead: (lead && cardNameOf(lead)) || t('board:noName') })}
          </TextLink>
          {day === undefined ? null : (
            <span className={styles['quiet']}>{next.due === 'since' ? t('next.since', { day }) : day}</span>
          )}
        </p>
      )}
    </section>
  );
}
