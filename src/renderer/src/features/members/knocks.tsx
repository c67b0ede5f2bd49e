import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { Door, Knock } from '#shared/ports/joining.ts';
import { type Answer, AnswerDialog } from './answer-dialog.tsx';

/** What the questions depend on. */
export interface KnocksProps {
  /** Who asked in a way that wants an answer as a file. */
  readonly askedByFile: readonly MemberId[];
  /** Whom the person has left waiting, for now. */
  readonly left: readonly MemberId[];
  readonly onLeft: (left: readonly MemberId[]) => void;
  /** Coming to the members brings back what was left open. */
  readonly isAtMembers: boolean;
}

/** Asks the person about those who wait to be let in, one after the other, wherever the person is. */
export function Knocks(props: KnocksProps) {
  const { door } = useSession().circle.replica;
  return door === undefined ? null : <KnocksAt {...props} door={door} />;
}

function KnocksAt({ door, askedByFile, left, onLeft, isAtMembers }: KnocksProps & { readonly door: Door }) {
  const { t } = useTranslation(['members', 'frame']);
  const { logError } = useServices();
  const circle = useObservable(useSession().circle.name) || t('unnamedCircle', { ns: 'frame' });
  const toasts = useToasts();
  const knocks = useObservable(door.knocks);
  const [answering, setAnswering] = useState<MemberId>();
  const [failed, setFailed] = useState<MemberId>();
  const [answer, setAnswer] = useState<Answer>();
  const bringBack = useEffectEvent(() => onLeft([]));
  useEffect(() => {
    if (isAtMembers) bringBack();
  }, [isAtMembers]);
  const knock = knocks.find(({ id }) => id !== answering && !left.includes(id));

  const attempt = async ({ id }: Knock, act: () => Promise<void>): Promise<void> => {
    setAnswering(id);
    setFailed(undefined);
    try {
      await act();
    } catch (error) {
      setFailed(id);
      logError(error);
    }
    setAnswering(undefined);
  };
  const letIn = (who: Knock): Promise<void> =>
    attempt(who, async () => {
      const { name } = who;
      const bytes = await door.letIn(who.id);
      if (bytes === undefined) toasts.show({ message: t('knock.gone', { name }) });
      else if (askedByFile.includes(who.id))
        setAnswer({ name, bytes, title: t('answer.title', { name }), why: t('answer.why') });
      else toasts.show({ message: t('knock.isIn', { name }) });
    });
  const decline = (who: Knock): Promise<void> =>
    attempt(who, async () => {
      await door.decline(who.id);
      toasts.show({ message: t('knock.declined', { name: who.name }) });
    });

  return (
    <>
      {knock === undefined || answer !== undefined ? null : (
        <AlertDialog
          key={knock.id}
          isOpen
          title={t('knock.title', { name: knock.name })}
          confirmLabel={t('knock.letIn')}
          cancelLabel={t('knock.decline')}
          onConfirm={() => void letIn(knock)}
          onCancel={() => void decline(knock)}
          onLeave={() => {
            onLeft([...left, knock.id]);
            toasts.show({ message: t(isAtMembers ? 'knock.leftHere' : 'knock.left', { name: knock.name }) });
          }}
        >
          <p>{t('knock.why', { name: knock.name, circle })}</p>
          <p>{t('knock.ifUnsure')}</p>
          {failed === knock.id ? (
            <ErrorNote what={t('knock.failed.what')} safe={t('knock.failed.safe')} next={t('knock.failed.next')} />
          ) : null}
        </AlertDialog>
      )}
      {answer === undefined ? null : <AnswerDialog answer={answer} onClose={() => setAnswer(undefined)} />}
    </>
  );
}
