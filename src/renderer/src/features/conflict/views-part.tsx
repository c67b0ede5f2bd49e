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
      {areViewsShown ? (
        <ShownNote hasViews={views.length > 0} isOpen={canAct && isOn} />
      ) : (
        <>
          <p className={voice['quiet']}>{isOn ? t('views.hidden') : t('views.stayHidden')}</p>
          <p className={voice['quiet']}>
            {written.length === 0 ? t('views.nobody') : t('views.written', { names: namesOf(written) })}
          </p>
        </>
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

/** Who sees what stands there, or what will when somebody writes it. */
function ShownNote({ hasViews, isOpen }: { readonly hasViews: boolean; readonly isOpen: boolean }) {
  const { t } = useTranslation('conflict');
  if (hasViews) return <p className={voice['quiet']}>{t('views.shown')}</p>;
  return (
    <p className={voice['quiet']}>
      {t('views.nothing')} {isOpen ? t('views.nextShown') : null}
    </p>
  );
}
