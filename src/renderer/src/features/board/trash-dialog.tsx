import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { cardNameOf } from '#shared/domain/board/card-name.ts';
import { selectTrash } from '#shared/domain/lead/lead-queries.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ListRow } from '#renderer/ui/list-row.tsx';
import { useBoard } from './board-context.ts';
import styles from './board-view.module.css';

interface TrashDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What was thrown away from this board, the person's private leads among it. */
export function TrashDialog({ isOpen, onClose }: TrashDialogProps) {
  const { t } = useTranslation(['board', 'common']);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('trash')} closeLabel={t('common:close')}>
      <TrashList />
    </Dialog>
  );
}

function TrashList() {
  const { t } = useTranslation(['board', 'common']);
  const { acts, days } = useBoard();
  const leads = useTrash();
  const session = useSession();
  if (leads.length === 0) return <p>{t('trashEmpty')}</p>;
  const detailOf = ({ id, deletedAt }: Lead): string => {
    const since = t('trashedOn', { day: days.short(days.dayOf(deletedAt ?? 0)) });
    return session.spaceOf(id) === session.own ? `${since} · ${t('common:onlyYou')}` : since;
  };
  const restoreButton = (leadId: LeadId, name: string) => (
    <Button
      isDense
      aria-description={name}
      isDisabled={!session.spaceOf(leadId).isWritable()}
      onPress={() => acts.restore(leadId)}
    >
      {t('restore')}
    </Button>
  );
  return (
    <>
      <p className={styles['quiet']}>{t('trashNote')}</p>
      <ul aria-label={t('trash')}>
        {leads.map((lead) => {
          const name = cardNameOf(lead) || t('noName');
          return <ListRow key={lead.id} title={name} detail={detailOf(lead)} action={restoreButton(lead.id, name)} />;
        })}
      </ul>
    </>
  );
}

function useTrash(): readonly Lead[] {
  const { circle, own, circleId } = useSession();
  const shared = useObservable(circle.leads.all);
  const ofMine = useObservable(own.leads.all);
  return useMemo(
    () => selectTrash([...shared.values(), ...[...ofMine.values()].filter((lead) => lead.circle === circleId)]),
    [shared, ofMine, circleId],
  );
}
