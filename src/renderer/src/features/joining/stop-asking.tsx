import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { PendingJoin } from '#shared/ports/joining.ts';
import { FaultNote } from './fault-note.tsx';

interface StopAskingProps {
  readonly join: PendingJoin;
  /** It was answered for good: nothing is lost by putting it away. */
  readonly isOver: boolean;
  readonly onStopped: () => void;
}

/** Gives a request up, after a question while somebody may still answer it. */
export function StopAsking({ join: { inviteId, invite }, isOver, onStopped }: StopAskingProps) {
  const { t } = useTranslation('joining');
  const { app, folders, logError } = useServices();
  const { joining } = app;
  const [isAsked, setAsked] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function stop(): Promise<void> {
    setAsked(false);
    const isForgotten = await joining.forget(inviteId);
    setFailed(!isForgotten);
    if (!isForgotten) return;
    void leaveFolder();
    onStopped();
  }

  /** What was chosen for this request alone is of no use to anybody now. */
  async function leaveFolder(): Promise<void> {
    const { circleId } = invite;
    const isMember = app.circles.get().some((circle) => circle.circleId === circleId);
    const isAskedOtherwise = joining.pending
      .get()
      .some((other) => other.inviteId !== inviteId && other.invite.circleId === circleId);
    if (isMember || isAskedOtherwise || !folders.chosen.get().has(circleId)) return;
    await folders.forget(circleId).catch(logError);
  }

  return (
    <>
      <Button variant={isOver ? 'quiet' : 'text'} onPress={() => (isOver ? void stop() : setAsked(true))}>
        {t(isOver ? 'stop.putAway' : 'stop.ask')}
      </Button>
      {hasFailed ? <FaultNote fault="not-forgotten" /> : null}
      <AlertDialog
        isOpen={isAsked}
        title={t('stop.title')}
        confirmLabel={t('stop.ask')}
        cancelLabel={t('stop.keep')}
        onConfirm={() => void stop()}
        onCancel={() => setAsked(false)}
      >
        <p>{t('stop.what')}</p>
      </AlertDialog>
    </>
  );
}
