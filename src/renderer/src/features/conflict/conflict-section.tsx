import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useConflicts } from '#renderer/bindings/use-conflicts.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import styles from './conflict.module.css';
import { OpenDialog, type OpeningDraft } from './open-dialog.tsx';
import { ShownConflict } from './shown-conflict.tsx';
import { ToldOfConflict } from './told-of-conflict.tsx';

/** What is difficult between members, as far as the person may see it, and how to begin. */
export function ConflictSection() {
  const { t } = useTranslation('conflict');
  const headingId = useId();
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const conflicts = useConflicts();
  const fresh: OpeningDraft = { words: '', concerned: [circle.me] };
  const [draft, setDraft] = useState(fresh);
  const [isAsked, setIsAsked] = useState(false);
  return (
    <section aria-labelledby={headingId} className={styles['conflicts']}>
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      <p>{t('why')}</p>
      {isWritable ? (
        <div>
          <KeepsFocus />
          <Button onPress={() => setIsAsked(true)}>{t('begin')}</Button>
        </div>
      ) : null}
      {conflicts.map((seen) =>
        seen.kind === 'told' ? (
          <ToldOfConflict key={seen.id} told={seen} isWritable={isWritable} />
        ) : (
          <ShownConflict key={seen.conflict.id} state={seen} isWritable={isWritable} />
        ),
      )}
      {isAsked ? (
        <OpenDialog
          draft={draft}
          onDraft={setDraft}
          onClose={() => setIsAsked(false)}
          onOpened={() => {
            setIsAsked(false);
            setDraft(fresh);
          }}
        />
      ) : null}
    </section>
  );
}
