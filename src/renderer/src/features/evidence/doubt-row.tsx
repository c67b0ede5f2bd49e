import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { removeDoubt } from '#shared/domain/evidence/change-doubt.ts';
import type { Doubt } from '#shared/domain/evidence/doubt.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { EditDoubtDialog } from './edit-doubt-dialog.tsx';
import styles from './evidence.module.css';
import { SpeaksAgainst } from './speaks-against.tsx';

interface DoubtRowProps {
  readonly doubt: Doubt;
  /** Their writer's own. */
  readonly evidence: readonly Evidence[];
  /** What speaks against it is shown. */
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Only where there is somebody to ask. */
  readonly onAsk?: () => void;
}

/** A doubt in its writer's words, and at a press what speaks against it. */
export function DoubtRow({ doubt, evidence, isOpen, onToggle, onAsk }: DoubtRowProps) {
  const { t } = useTranslation('evidence');
  const session = useSession();
  const sayAct = useSayAct();
  const days = useDays();
  const [draft, setDraft] = useState<string>();
  const [isEdited, setIsEdited] = useState(false);
  const { own } = session;
  const { id: doubtId, text, at } = doubt;

  const handleAction = (id: string): void => {
    if (id === 'edit') return setIsEdited(true);
    const removed = session.run(own, removeDoubt, { doubtId });
    if (removed.ok) sayAct(removed.act, { message: t('doubts.removed') });
  };

  return (
    <li className={styles['doubt']}>
      <KeepsFocus />
      <div className={styles['row']}>
        <div className={styles['said']}>
          <p className={styles['words']}>{text}</p>
          <p className={styles['quiet']}>{t('written', { day: days.date(days.dayOf(at)) })}</p>
        </div>
        {own.isWritable() ? (
          <div className={styles['acts']}>
            <MenuButton
              variant="icon"
              label={t('doubts.more', { text })}
              icon={<Ellipsis aria-hidden />}
              entries={[
                { id: 'edit', label: t('doubts.edit') },
                { id: 'remove', label: t('doubts.remove') },
              ]}
              onAction={handleAction}
            />
          </div>
        ) : null}
      </div>
      <div className={styles['inLine']}>
        <Button variant="text" aria-expanded={isOpen} aria-label={t('doubts.againstThis', { text })} onPress={onToggle}>
          {t('doubts.against')}
        </Button>
      </div>
      {/* Always there, so that what comes into it is read out. */}
      <SpeaksAgainst doubt={isOpen ? text : undefined} evidence={evidence} {...(onAsk && { onAsk })} />
      {isEdited ? (
        <EditDoubtDialog
          doubtId={doubtId}
          text={draft ?? text}
          onText={setDraft}
          onClose={() => setIsEdited(false)}
          onSaved={() => {
            setIsEdited(false);
            setDraft(undefined);
          }}
        />
      ) : null}
    </li>
  );
}
