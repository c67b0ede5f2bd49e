import { Check, Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton, type MenuEntry } from '#renderer/ui/menu-button.tsx';
import { answerEvidence } from '#shared/domain/evidence/answer-evidence.ts';
import { removeEvidence } from '#shared/domain/evidence/change-evidence.ts';
import { type Evidence, type EvidenceAnswer, isOwn } from '#shared/domain/evidence/evidence.ts';
import styles from './evidence.module.css';
import { Provenance } from './provenance.tsx';

interface EvidenceRowProps {
  readonly evidence: Evidence;
  readonly onEdit: (evidence: Evidence) => void;
}

/** One thing that somebody did or can do, in the words of whoever wrote it, and what the reader can do with it. */
export function EvidenceRow({ evidence, onEdit }: EvidenceRowProps) {
  const { t } = useTranslation('evidence');
  const session = useSession();
  const sayAct = useSayAct();
  const acts = useRef<HTMLDivElement>(null);
  const { circle } = session;
  const { id: evidenceId, text, author, about, answer } = evidence;
  const input = { evidenceId, authorOf: circle.replica.authorOf };
  const isMine = author === circle.me;
  const isOfMe = about === circle.me && !isMine;
  const isPutAway = isOfMe && answer === 'declined';

  const say = (next: EvidenceAnswer, message: string, detail?: string): void => {
    const answered = session.run(circle, answerEvidence, { ...input, answer: next });
    if (!answered.ok) return;
    // The button goes; what else can be done stands beside it.
    acts.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
    sayAct(answered.act, { message, ...(detail !== undefined && { detail }) });
  };
  const withdraw = (): void => {
    const removed = session.run(circle, removeEvidence, input);
    if (removed.ok) sayAct(removed.act, { message: t('withdrawn') });
  };
  const entries: readonly MenuEntry[] = [
    ...(isMine && isOwn(evidence) ? [{ id: 'edit', label: t('edit') }] : []),
    ...(isMine ? [{ id: 'withdraw', label: t('withdraw') }] : []),
    ...(isOfMe && !isPutAway ? [{ id: 'putAway', label: t('putAway') }] : []),
  ];
  const handleAction = (id: string): void => {
    if (id === 'edit') onEdit(evidence);
    else if (id === 'withdraw') withdraw();
    else say('declined', t('wasPutAway'), t('othersSee'));
  };

  return (
    <li className={styles['row']}>
      <KeepsFocus />
      <div className={styles['said']}>
        <p className={styles['words']}>{text}</p>
        <Provenance evidence={evidence} />
      </div>
      {circle.isWritable() ? (
        <div ref={acts} className={styles['acts']}>
          {isPutAway ? (
            <Button isDense aria-label={t('haveThisBack', { text })} onPress={() => say('kept', t('isBack'))}>
              {t('haveBack')}
            </Button>
          ) : null}
          {isOfMe && answer === undefined ? (
            <Button
              isDense
              icon={<Check aria-hidden />}
              aria-label={t('keepThis', { text })}
              onPress={() => say('kept', t('kept'))}
            >
              {t('keep')}
            </Button>
          ) : null}
          {entries.length === 0 ? null : (
            <MenuButton
              variant="icon"
              label={t('more', { text })}
              icon={<Ellipsis aria-hidden />}
              entries={entries}
              onAction={handleAction}
            />
          )}
        </div>
      ) : null}
    </li>
  );
}
