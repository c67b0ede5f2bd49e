import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { selectCountingGroups, selectElsewhere } from '#shared/domain/same-words/select-same-words.ts';
import type { SameWords } from '#shared/domain/same-words/same-words.ts';
import { GroupRow } from './group-row.tsx';
import styles from './same-words.module.css';
import { WordsForm } from './words-form.tsx';

/** The groups of words that the circle added, each to be changed or removed by anybody, and a line for another one. */
export function SameWordsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['sameWords', 'common']);
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const written = useObservable(circle.sameWords.all);
  const groups = useMemo(() => selectCountingGroups(written.values()), [written]);
  const elsewhere = useMemo(() => selectElsewhere(groups), [groups]);
  // Somebody may remove it meanwhile: what was typed stays, and saving says so.
  const [changed, setChanged] = useState<SameWords>();
  const part = useRef<HTMLDivElement>(null);

  const focusWords = (): void => part.current?.querySelector('input')?.focus();
  const change = (group: SameWords): void => {
    setChanged(group);
    focusWords();
  };
  /** What the person removed is not to be changed any more. */
  const forget = ({ id }: SameWords): void => {
    setChanged((known) => (known?.id === id ? undefined : known));
    if (groups.length === 1) focusWords();
  };
  /** Back to where the change began. */
  const leave = (): void => {
    const rows = [...(part.current?.querySelectorAll('li') ?? [])];
    const row = rows.find(({ dataset }) => dataset['group'] === changed?.id);
    row?.querySelector('button')?.focus();
    setChanged(undefined);
  };

  return (
    <Dialog isOpen title={t('title')} closeLabel={t('common:close')} onClose={onClose}>
      <div ref={part} className={styles['part']}>
        <p>{t('what')}</p>
        {groups.length === 0 ? (
          <p className={styles['none']}>{t('none')}</p>
        ) : (
          <ul aria-label={t('list')} className={styles['list']}>
            {groups.map((group) => (
              <GroupRow
                key={group.id}
                group={group}
                elsewhere={elsewhere.get(group) ?? []}
                isWritable={isWritable}
                onChange={() => change(group)}
                onRemoved={() => forget(group)}
              />
            ))}
          </ul>
        )}
        {isWritable ? <WordsForm key={changed?.id} changed={changed} onLeave={leave} /> : null}
      </div>
    </Dialog>
  );
}
