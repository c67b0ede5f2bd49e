import { useCallback, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { SharedText } from '#renderer/bindings/rich-text/shared-text.tsx';
import { useSession } from '#renderer/bindings/services.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { SharedNotesTools } from './shared-notes-tools.tsx';
import styles from './shared-notes.module.css';

/** The page that everybody in the circle writes together. */
export function SharedNotes({ isEditable }: { readonly isEditable: boolean }) {
  const { t } = useTranslation(['priorities', 'common']);
  const { circle } = useSession();
  const headingId = useId();
  const nameCheckbox = useCallback(
    (item: string) => (item === '' ? t('notes.emptyCheckbox') : t('notes.checkbox', { item })),
    [t],
  );
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <header>
        <Heading level={2} id={headingId}>
          {t('notes.name')}
        </Heading>
        <p className={styles['about']}>{t('notes.about')}</p>
      </header>
      <div className={styles['paper']}>
        <SharedText
          space={circle}
          label={t('notes.name')}
          placeholder={t('notes.prompts')}
          isEditable={isEditable}
          nameCheckbox={nameCheckbox}
          someone={t('common:someone')}
          cannotShow={t('notes.cannotShow')}
          renderTools={(editing) => <SharedNotesTools editing={editing} />}
        />
      </div>
    </section>
  );
}
