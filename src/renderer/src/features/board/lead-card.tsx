import { memo, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Card, CardId } from '#shared/domain/board/board.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import { useLead, usePursuit } from '#renderer/bindings/use-lead.ts';
import { personColor } from '#renderer/ui/person-color.ts';
import { Pill } from '#renderer/ui/pill.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { OpenCardContext, useBoard, useDrawnCard, useIsFitting, useIsUnseen, useMover } from './board-context.ts';
import { CardFoot } from './card-foot.tsx';
import { CardMenu } from './card-menu.tsx';
import { CardPeople } from './card-people.tsx';
import { linesOf } from './card-lines.ts';
import styles from './lead-card.module.css';

interface LeadCardProps {
  readonly cardId: CardId;
  /** The column that it is drawn in. */
  readonly stage: Stage;
}

/** The inside of a card: what is known of the lead, in five lines at most. What nobody knows takes no room. */
export const LeadCard = memo(function LeadCard({ cardId, stage }: LeadCardProps) {
  const card = useDrawnCard(cardId);
  // A row stays a moment longer than its card, which then stands in another column.
  return card?.stage === stage ? <KnownCard card={card} /> : null;
});

function KnownCard({ card }: { readonly card: Card }) {
  const { t } = useTranslation(['board', 'common']);
  const { focus, members } = useBoard();
  const { lead, space } = useLead(card.leadId);
  const pursuit = usePursuit(space, card.pursuitId);
  const isUnseen = useIsUnseen(card.leadId);
  const isFitting = useIsFitting(card.leadId);
  const element = useRef<HTMLDivElement>(null);
  useEffect(
    () => (element.current === null ? undefined : focus.attach(card.cardId, element.current)),
    [focus, card.cardId],
  );
  if (lead === undefined) return null;

  const { title, where, known, pill } = linesOf({ card, lead, isFitting, members, t });
  return (
    <div ref={element} className={styles['card']} data-private={card.isPrivate || undefined}>
      <div className={styles['top']}>
        <span className={styles['role']} data-unseen={isUnseen || undefined}>
          <bdi>{title}</bdi>
        </span>
        <CardPeople memberIds={card.memberIds} />
      </div>
      {isUnseen ? <VisuallyHidden>{t('changed')}</VisuallyHidden> : null}
      {where === '' ? null : (
        <span className={styles['line']}>
          <bdi>{where}</bdi>
        </span>
      )}
      {known === '' ? null : <span className={styles['line']}>{known}</span>}
      {pill === undefined ? null : (
        <span>
          <Pill>{pill}</Pill>
        </span>
      )}
      <CardFoot card={card} lead={lead} pursuit={pursuit} />
      <CardMenu card={card} />
      <OpenMark cardId={card.cardId} />
      <MovedEdge cardId={card.cardId} />
    </div>
  );
}

/** The colour of somebody else who has just moved the card: says nothing that its history does not say for longer. */
function MovedEdge({ cardId }: { readonly cardId: CardId }) {
  const { members } = useBoard();
  const by = useMover(cardId);
  if (by === undefined) return null;
  const { name, colourIndex } = members.of(by) ?? { name: '', colourIndex: 0 };
  return <span aria-hidden data-moved-by={name} className={styles['moved']} style={personColor(colourIndex)} />;
}

/** The edge of the card that is open beside the board; it stays in sight when the panel takes its room. */
function OpenMark({ cardId }: { readonly cardId: CardId }) {
  const isOpen = useContext(OpenCardContext) === cardId;
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isOpen) mark.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isOpen]);
  return isOpen ? <span ref={mark} aria-hidden className={styles['open']} /> : null;
}
