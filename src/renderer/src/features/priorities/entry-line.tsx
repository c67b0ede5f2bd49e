import { GripVertical } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { PriorityEntry } from '#shared/domain/priority/priorities.ts';
import styles from './entry-line.module.css';
import { type EntryAction, EntryMenu } from './entry-menu.tsx';
import { LineField } from './line-field.tsx';
import { useDraft } from './use-draft.ts';
import type { EntryActs } from './use-entry-acts.ts';
import type { EntryDrag } from './use-entry-drag.ts';
import { useStableCallback } from './use-stable-callback.ts';

interface EntryLineProps {
  readonly entry: PriorityEntry;
  readonly index: number;
  readonly isLast: boolean;
  readonly acts: EntryActs;
  readonly drag: EntryDrag;
  /** Enter: leaves this line, which saves it, for the empty one at the end of the list. */
  readonly onGoOn: () => void;
  /** Chosen in the menu. */
  readonly onRemove: () => void;
  /** Backspace in the emptied line. */
  readonly onStepBack: () => void;
}

/** One line of one's own, edited in place, with a handle to drag it and a menu that does the same by keyboard. */
export function EntryLine({ entry, index, isLast, acts, drag, onGoOn, onRemove, onStepBack }: EntryLineProps) {
  const { t } = useTranslation('priorities');
  const draft = useDraft(entry.text, (text) => acts.rewrite(entry, text));

  const handleAction = useStableCallback((action: EntryAction) => {
    if (action === 'remove') onRemove();
    else acts.move(entry, action === 'up' ? index - 1 : index + 1);
  });

  return (
    <li className={styles['entry']} {...drag.rowProps(entry, index)}>
      <span aria-hidden className={styles['grip']} {...drag.gripProps(entry)}>
        <GripVertical />
      </span>
      <LineField
        label={t('entry', { number: index + 1 })}
        draft={draft}
        onEnter={onGoOn}
        onBackspaceEmpty={onStepBack}
      />
      <span className={styles['more']}>
        <EntryMenu text={entry.text} isFirst={index === 0} isLast={isLast} onAction={handleAction} />
      </span>
    </li>
  );
}
