import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import voice from '#renderer/ui/voice.module.css';
import type { ConflictState } from '#shared/domain/conflict/conflict-state.ts';
import styles from './conflict.module.css';
import { Said } from './said.tsx';
import { WordsForm } from './words-form.tsx';

interface ViewsPartProps {
  readonly state: ConflictState;
  readonly isWritable: boolean;
  /** Whether the person is in it and can write. */
  readonly canAct: boolean;
}

/** How each sees it: one's own words alone until all have written, or until a pause is over. */
export function ViewsPart({ state, isWritable, canAct }: ViewsPartProps) {
  const { t } = useTranslation('conflict');
  const { circle } = useSession();
  const namesOf = useNamesAndYou();
  const { conflict, views, areViewsShown, written, parties, ending } = state;
  const hasWritten = written.includes(circle.me);
  const isOn = ending === undefined;
  // Whoever writes last opens them all.
  const isLast = parties.every((id) => id === circle.me || written.includes(id));
  return (
    <div role="group" aria-label={t('views.title')} className={styles['part']}>
      <p className={styles['label']}>{t('views.title')}</p>
      <p className={voice['quiet']}>{areViewsShown ? t('views.shown') : t('views.hidden')}</p>
      {areViewsShown ? null : (
        <p className={voice['quiet']}>
          {written.length === 0 ? t('views.nobody') : t('views.written', { names: namesOf(written) })}
        </p>
      )}
      {views.length === 0 ? null : (
        <ul aria-label={t('views.list')} className={styles['list']}>
          {views.map((view) => (
            <Said key={view.id} conflict={conflict} said={view} canTakeBack={isWritable} />
          ))}
        </ul>
      )}
      {canAct && isOn ? (
        <WordsForm
          conflict={conflict}
          kind="view"
          hint={t('views.hint')}
          isOpen={!hasWritten}
          said={areViewsShown || isLast ? t('views.sent') : t('views.sentHidden')}
        />
      ) : null}
    </div>
  );
}
