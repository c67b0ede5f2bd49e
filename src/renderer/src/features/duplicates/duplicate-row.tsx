import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import voice from '#renderer/ui/voice.module.css';
import { sayNotSame } from '#shared/domain/duplicate/say-not-same.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import styles from './duplicates.module.css';
import { MergeDialog } from './merge-dialog.tsx';
import { type ShownDuplicate, useDuplicateWords } from './use-duplicate-words.ts';

interface DuplicateRowProps {
  /** The one that is open. */
  readonly lead: Lead;
  readonly shown: ShownDuplicate;
  /** Whether it needs no name to be told from others. */
  readonly isAlone: boolean;
  readonly region: RefObject<HTMLElement | null>;
  /** Opens the other. */
  readonly onOpen: () => void;
}

/** A lead that is likely the same job, or was it before, and what can be done about it. */
export function DuplicateRow({ lead, shown, isAlone, region, onOpen }: DuplicateRowProps) {
  const { t } = useTranslation('duplicates');
  const { nameOf, sentenceOf, becauseOf } = useDuplicateWords();
  const session = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const [isMerging, setIsMerging] = useState(false);
  const { duplicate, lead: other, space, isSameSpace } = shown;
  const because = becauseOf(duplicate.because);
  const name = nameOf(other);
  const isRepost = duplicate.kind === 'repost';
  // A circle never learns of a private lead: what is said of one is said where it is.
  const isShared = isSameSpace && space === session.circle;
  const spoken = isShared ? session.circle : session.own;
  const named = (label: string, long: string) => ({ children: label, ...(!isAlone && { 'aria-label': long }) });

  const sayTwoJobs = (): void => {
    const said = session.run(spoken, sayNotSame, { leadIds: [lead.id, other.id], isPrivate: !isShared });
    if (said.ok) sayAct(said.act, { message: t('keptAsTwo') });
    else toasts.show({ message: t(`errors.${said.error.code}`) });
  };

  return (
    <li className={styles['part']}>
      <p className={styles['words']}>{sentenceOf(shown)}</p>
      {isRepost || because === undefined ? null : <p className={voice['quiet']}>{because}</p>}
      <div className={acts['acts']}>
        <KeepsFocus to={region} />
        <Button isDense onPress={onOpen} {...named(t('open'), t('openNamed', { lead: name }))} />
        {isRepost || !isSameSpace || !space.isWritable() ? null : (
          <Button isDense onPress={() => setIsMerging(true)} {...named(t('merge'), t('mergeNamed', { lead: name }))} />
        )}
        {isRepost || !spoken.isWritable() ? null : (
          <Button
            isDense
            variant="text"
            onPress={sayTwoJobs}
            {...named(t('twoJobs'), t('twoJobsNamed', { lead: name }))}
          />
        )}
      </div>
      {isMerging ? (
        <MergeDialog lead={lead} other={other} space={space} onOpenOther={onOpen} onClose={() => setIsMerging(false)} />
      ) : null}
    </li>
  );
}
