import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { PendingJoin } from '#shared/ports/joining.ts';
import styles from './joining.module.css';
import type { JoinPlace } from './use-join-place.ts';

/** Requests beside whatever else is on the page. */
export interface JoinNotesProps {
  readonly place: JoinPlace;
  /** They stand above a page, at its edge. */
  readonly isAbovePage?: boolean;
}

/** The requests of this person that are not shown now: each in one line, with the way to it. */
export function JoinNotes({ place, isAbovePage = false }: JoinNotesProps) {
  const { app } = useServices();
  const others = useObservable(app.joining.pending).filter(({ inviteId }) => inviteId !== place.waiting?.inviteId);
  // The region is always there, so that what comes into it is read out.
  return (
    <div role="status" aria-atomic="false" className={styles['notes']} data-above={isAbovePage || undefined}>
      {others.map((join) => (
        <Note key={join.inviteId} join={join} place={place} />
      ))}
    </div>
  );
}

function Note({ join, place }: { readonly join: PendingJoin; readonly place: JoinPlace }) {
  const { t } = useTranslation('joining');
  const { inviteId, invite, status } = join;
  const circle = invite.circleName || t('unnamedCircle');
  const kind = status.state === 'asks-first' ? 'asking' : status.state;
  return (
    <div className={styles['note']} data-joined={kind === 'joined' || undefined}>
      <KeepsFocus />
      <p>{t(`note.${kind}`, { circle })}</p>
      {kind === 'joined' ? (
        <Button isDense onPress={() => place.enter(inviteId)}>
          {t('openCircle', { circle })}
        </Button>
      ) : (
        <TextLink onPress={() => place.show(inviteId)}>{t('note.show')}</TextLink>
      )}
    </div>
  );
}
