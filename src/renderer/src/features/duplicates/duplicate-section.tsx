import { type RefObject, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useCollision, useDuplicates } from '#renderer/bindings/use-duplicates.ts';
import { useLead } from '#renderer/bindings/use-lead.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { CardId } from '#shared/domain/board/board.ts';
import { partsOf } from '#shared/domain/duplicate/joined-lead.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { CollisionNote } from './collision-note.tsx';
import { DuplicateRow } from './duplicate-row.tsx';
import styles from './duplicates.module.css';
import { MadeOf } from './made-of.tsx';
import { cardAt } from './standing.ts';
import type { ShownDuplicate } from './use-duplicate-words.ts';

/** What else there is of a job. */
export interface DuplicateSectionProps {
  readonly leadId: LeadId;
  /** Called with another lead, or with the card of another member. */
  readonly onOpenCard: (cardId: CardId) => void;
  /** Brings somebody to where the circle speaks about the lead. */
  readonly onSayHello: () => void;
}

/** More of them would stand in the way of the lead itself. */
const MOST_SHOWN = 2;

/** Who else goes for the same job, which leads are likely the same, and of which this one is made; nothing without any. */
export function DuplicateSection({ leadId, onOpenCard, onSayHello }: DuplicateSectionProps) {
  const { t } = useTranslation('duplicates');
  const region = useRef<HTMLElement>(null);
  const { lead } = useLead(leadId);
  const collision = useCollision(leadId);
  const shown = useShownDuplicates(leadId);
  if (lead === undefined || lead.deletedAt !== undefined) return null;
  const isMerged = partsOf(lead).length > 1;
  if (collision === undefined && shown.length === 0 && !isMerged) return null;
  return (
    <section
      ref={(element: HTMLElement | null) => {
        region.current = element;
      }}
      tabIndex={-1}
      aria-label={t('name')}
      className={styles['section']}
    >
      <KeepsFocus to="aside" />
      {collision === undefined ? null : (
        <CollisionNote
          leadId={lead.id}
          collision={collision}
          region={region}
          onSayHello={onSayHello}
          onOpenCard={onOpenCard}
        />
      )}
      {shown.length === 0 ? null : (
        <DuplicateList key={leadId} lead={lead} shown={shown} region={region} onOpenCard={onOpenCard} />
      )}
      {isMerged ? <MadeOf lead={lead} region={region} /> : null}
    </section>
  );
}

interface DuplicateListProps {
  readonly lead: Lead;
  readonly shown: readonly ShownDuplicate[];
  readonly region: RefObject<HTMLElement | null>;
  readonly onOpenCard: (cardId: CardId) => void;
}

function DuplicateList({ lead, shown, region, onOpenCard }: DuplicateListProps) {
  const { t } = useTranslation('duplicates');
  const [isWhole, setIsWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(shown.length - MOST_SHOWN, 0);
  return (
    <>
      <ul className={styles['rows']}>
        {shown.slice(0, shown.length - hidden).map((each) => (
          <DuplicateRow
            key={each.lead.id}
            lead={lead}
            shown={each}
            isAlone={shown.length - hidden === 1}
            region={region}
            onOpen={() => onOpenCard(cardAt(each.space, each.lead.id))}
          />
        ))}
      </ul>
      {hidden === 0 ? null : (
        <div className={styles['more']}>
          <KeepsFocus to={region} />
          <Button variant="text" isDense onPress={() => setIsWhole(true)}>
            {t('more', { count: hidden })}
          </Button>
        </div>
      )}
    </>
  );
}

function useShownDuplicates(leadId: LeadId): readonly ShownDuplicate[] {
  const session = useSession();
  const found = useDuplicates(leadId);
  return useMemo(() => {
    const here = session.spaceOf(leadId);
    return found.flatMap((duplicate): readonly ShownDuplicate[] => {
      const space = session.spaceOf(duplicate.leadId);
      const lead = space.leads.all.get().get(duplicate.leadId);
      return lead === undefined ? [] : [{ duplicate, lead, space, isSameSpace: space === here }];
    });
  }, [session, found, leadId]);
}
