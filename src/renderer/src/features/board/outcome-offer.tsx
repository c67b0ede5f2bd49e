import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { CardId } from '#shared/domain/board/board.ts';
import type { Outcome } from '#shared/domain/pursuit/stage.ts';
import { usePursuit } from '#renderer/bindings/use-lead.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useBoard, useCard } from './board-context.ts';
import styles from './board-column.module.css';

/** Not knowing needs no button: it is what leaving the question alone says. */
const OFFERED = ['accepted', 'declined', 'rejected', 'withdrawn', 'no-reply'] as const satisfies readonly Outcome[];

interface OutcomeOfferProps {
  readonly cardId: CardId;
  readonly onDone: () => void;
}

/** Asks how a closed run ended, and can be left alone. Nothing is shown once that is known or the card has moved on. */
export function OutcomeOffer({ cardId, onDone }: OutcomeOfferProps) {
  const { t } = useTranslation('board');
  const { acts, board } = useBoard();
  const session = useSession();
  const card = useCard(cardId);
  const pursuit = usePursuit(card?.isPrivate === true ? session.own : session.circle, card?.pursuitId);
  if (pursuit?.stage !== 'closed' || pursuit.outcome !== undefined) return null;
  return (
    <div role="group" aria-label={t('howItEnded')} className={styles['offer']}>
      <div className={styles['question']}>
        <p>
          <strong>{t('howItEnded')}</strong> {board.nameOf(cardId)}
        </p>
        <IconButton isDense label={t('notNow')} icon={<X aria-hidden />} onPress={onDone} />
      </div>
      <div className={styles['answers']}>
        {OFFERED.map((outcome) => (
          <Button
            key={outcome}
            isDense
            onPress={() => {
              acts.sayOutcome(cardId, outcome);
              onDone();
            }}
          >
            {t(`outcome.${outcome}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
