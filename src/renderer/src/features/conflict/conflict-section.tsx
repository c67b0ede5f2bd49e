import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useConflicts } from '#renderer/bindings/use-conflicts.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { ConflictState, ToldConflict } from '#shared/domain/conflict/conflict-state.ts';
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
  const conflicts = withEndedLast(useConflicts());
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

/** What the person was only told of and has ended comes after the rest; of that alike, which says no more, one is enough. */
function withEndedLast(
  conflicts: readonly (ConflictState | ToldConflict)[],
): readonly (ConflictState | ToldConflict)[] {
  const ended = conflicts.filter((seen): seen is ToldConflict => seen.kind === 'told' && seen.hasEnded);
  const own = ended.filter(({ words }) => words !== undefined);
  const alike = ended.filter(({ words }) => words === undefined).slice(0, 1);
  return [...conflicts.filter((seen) => seen.kind !== 'told' || !seen.hasEnded), ...own, ...alike];
}
