import { Check, Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton, type MenuEntry } from '#renderer/ui/menu-button.tsx';
import { removeCommitment } from '#shared/domain/commitment/change-commitment.ts';
import type { ShownCommitment } from '#shared/domain/commitment/commitment.ts';
import { settleCommitment } from '#shared/domain/commitment/settle-commitment.ts';
import { SettleDialog } from './settle-dialog.tsx';
import styles from './together.module.css';

interface CommitmentRowProps {
  readonly commitment: ShownCommitment;
  /** One's own, which can be settled. */
  readonly isOwn: boolean;
  /** It stands in an earlier week, so it can come along into this one. */
  readonly isEarlier?: boolean;
}

/** One thing that somebody means to do, how they will know, and how it ended. */
export function CommitmentRow({ commitment, isOwn, isEarlier = false }: CommitmentRowProps) {
  const { t } = useTranslation('together');
  const session = useSession();
  const sayAct = useSayAct();
  const [asked, setAsked] = useState<'carried' | 'dropped'>();
  const acts = useRef<HTMLDivElement>(null);
  const { id: commitmentId, text, measure, outcome, reason } = commitment;
  const { circle } = session;
  const { authorOf } = circle.replica;
  const isOpen = outcome === undefined;

  const keep = (): void => {
    const kept = session.run(circle, settleCommitment, { commitmentId, outcome: 'kept', authorOf });
    if (!kept.ok) return;
    // The button goes; what else can be done stands beside it.
    acts.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
    sayAct(kept.act, { message: t('commitments.said.kept', { text }) });
  };
  const entries: readonly MenuEntry[] = [
    ...(isOpen && isEarlier ? [{ id: 'carried', label: t('commitments.carry') }] : []),
    ...(isOpen ? [{ id: 'dropped', label: t('commitments.drop') }] : []),
    { id: 'remove', label: t('commitments.remove') },
  ];
  const act = (id: string): void => {
    if (id === 'carried' || id === 'dropped') return setAsked(id);
    const removed = session.run(circle, removeCommitment, { commitmentId, authorOf });
    if (removed.ok) sayAct(removed.act, { message: t('commitments.removed') });
  };

  return (
    <li className={styles['commitment']} data-outcome={outcome}>
      <div className={styles['said']}>
        <p className={styles['words']}>{text}</p>
        <p className={styles['quiet']}>{t('commitments.measureShown', { measure })}</p>
        {isOpen ? null : (
          <p className={styles['quiet']}>
            {t(`commitments.outcome.${outcome}`)}
            {reason === undefined ? null : `: ${reason}`}
          </p>
        )}
      </div>
      {isOwn && circle.isWritable() ? (
        <div ref={acts} className={styles['acts']}>
          <KeepsFocus />
          {isOpen ? (
            <Button
              isDense
              icon={<Check aria-hidden />}
              aria-label={t('commitments.keepThis', { text })}
              onPress={keep}
            >
              {t('commitments.keep')}
            </Button>
          ) : null}
          <MenuButton
            variant="icon"
            label={t('commitments.more', { text })}
            icon={<Ellipsis aria-hidden />}
            entries={entries}
            onAction={act}
          />
        </div>
      ) : null}
      {asked === undefined ? null : (
        <SettleDialog commitment={commitment} how={asked} onClose={() => setAsked(undefined)} />
      )}
    </li>
  );
}
