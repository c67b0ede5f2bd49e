import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useResting } from '#renderer/bindings/resting.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { useTurnOfDay } from '#renderer/bindings/use-turns.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { FairShare } from '#shared/domain/fair-share/fair-share.ts';
import type { FairTask } from '#shared/domain/fair-share/select-fair-task.ts';
import type { CheckInId, WinId } from '#shared/kernel/ids.ts';
import styles from './fair-share.module.css';
import { useFairShare } from './use-fair-share.ts';
import { useFairTask } from './use-fair-task.ts';

/** Where in the week the offered task is to be done. */
export type FairTaskPlace =
  | { readonly kind: 'check-in'; readonly id: CheckInId }
  | { readonly kind: 'win'; readonly id: WinId };

interface FairShareNoteProps {
  /** Leads to the week, to what the task is about. */
  readonly onOpenWeek: (place: FairTaskPlace) => void;
}

/** A word to the person alone about their giving and taking, and one thing that could be next; nothing while they rest. */
export function FairShareNote({ onOpenWeek }: FairShareNoteProps) {
  const isResting = useResting().has(useMembers().me.id);
  const isAlone = useMembers().list.length === 1;
  return isResting || isAlone ? null : <Note onOpenWeek={onOpenWeek} />;
}

function Note({ onOpenWeek }: FairShareNoteProps) {
  const { t } = useTranslation(['fairShare', 'common']);
  useTurnOfDay();
  const { today } = useDays();
  const members = useMembers();
  const words = useShareWords();
  const share = useFairShare(today);
  const { task, putOff } = useFairTask(today);
  const section = useRef<HTMLElement>(null);
  const nameOf = (offered: FairTask): string =>
    members.of(offered.kind === 'cheer' ? offered.win.author : offered.checkIn.author)?.name || t('common:someone');
  const open = (offered: FairTask): void =>
    onOpenWeek(
      offered.kind === 'cheer' ? { kind: 'win', id: offered.win.id } : { kind: 'check-in', id: offered.checkIn.id },
    );
  return (
    <section ref={section} tabIndex={-1} aria-label={t('title')} className={styles['note']}>
      <p>
        {words(share)} <span className={styles['quiet']}>{t('onlyYou')}</span>
      </p>
      {task === undefined ? null : (
        <div className={styles['task']}>
          <p>{t(`task.${task.kind}`, { name: nameOf(task) })}</p>
          <Button isDense onPress={() => open(task)}>
            {t('look')}
          </Button>
          <Button
            variant="text"
            isDense
            onPress={() => {
              // The buttons go; what is said stays.
              section.current?.focus({ preventScroll: true });
              putOff();
            }}
          >
            {t('notNow')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Puts into words how giving and taking look. */
function useShareWords(): (share: FairShare) => string {
  const { t } = useTranslation('fairShare');
  const { program } = useServices();
  return ({ kind, gave }) => {
    if (kind !== 'giving-more') return t(`kinds.${kind}`);
    if (gave.length === 0) return t('kinds.giving-more-plain');
    const ways = new Intl.ListFormat(program.locale, { type: 'unit' }).format(gave.map((way) => t(`ways.${way}`)));
    return t('kinds.giving-more', { ways });
  };
}
