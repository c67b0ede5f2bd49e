import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import acts from '#renderer/ui/acts.module.css';
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { beginStructured, endStructured } from '#shared/domain/sessions/begin-structured.ts';
import { selectNextSession, selectSessionPlan } from '#shared/domain/sessions/select-session-plan.ts';
import { type PlannedSession, SESSION_THEMES } from '#shared/domain/sessions/session.ts';
import { type BegunDraft, draftOf, goOnFrom, NEW_SESSION } from './session-draft.ts';
import { SessionDialog } from './session-dialog.tsx';
import { SessionRow } from './session-row.tsx';
import styles from './sessions.module.css';
import { useSessionWords } from './use-session-words.ts';

/** Whether the circle keeps it light or goes by a plan of sessions, and that plan, which is everybody's to change. */
export function SessionsSection() {
  const { t } = useTranslation('sessions');
  const headingId = useId();
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const written = useObservable(circle.sessions.all);
  const plan = useMemo(() => selectSessionPlan(written.values()), [written]);
  const next = selectNextSession(plan);
  const isWhole = SESSION_THEMES.every((theme) => plan.some((session) => session.theme === theme));
  return (
    <section aria-labelledby={headingId} className={styles['sessions']}>
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      {plan.length === 0 ? <p>{t('light')}</p> : null}
      <Plan plan={plan} next={next} isWritable={isWritable} />
      {next === undefined && !isWhole ? (
        <Begin isAgain={plan.length > 0} isWritable={isWritable} />
      ) : next === undefined ? (
        <p>{t('allDone')}</p>
      ) : null}
      {next !== undefined && isWritable ? <BackToLight /> : null}
    </section>
  );
}

interface PlanProps {
  readonly plan: readonly PlannedSession[];
  readonly next: PlannedSession | undefined;
  readonly isWritable: boolean;
}

const ADDED = 'added';

/** The sessions in their order, with one dialog for the one that is written. */
function Plan({ plan, next, isWritable }: PlanProps) {
  const { t } = useTranslation('sessions');
  const wordsOf = useSessionWords();
  // Of each session, and of one that is added, what was typed is kept while its dialog is closed.
  const [drafts, setDrafts] = useState<ReadonlyMap<string, BegunDraft>>(new Map());
  const [openKey, setOpenKey] = useState<string>();
  const [last, setLast] = useState<PlannedSession>();
  // Somebody may remove it meanwhile: what was typed stays, and saving says so.
  const session = openKey === ADDED ? undefined : (plan.find(({ id }) => id === openKey) ?? last);
  const keep = (key: string, begun: BegunDraft): void => setDrafts((all) => new Map([...all, [key, begun]]));
  const forget = (key: string): void => setDrafts((all) => new Map([...all].filter(([each]) => each !== key)));
  const edit = (planned: PlannedSession): void => {
    keep(planned.id, goOnFrom(draftOf(planned, wordsOf(planned)), drafts.get(planned.id)));
    setLast(planned);
    setOpenKey(planned.id);
  };
  const begun = openKey === undefined ? undefined : (drafts.get(openKey) ?? NEW_SESSION);
  return (
    <>
      {plan.length === 0 ? null : (
        <ol aria-label={t('list')} className={styles['list']}>
          {plan.map((planned) => (
            <SessionRow
              key={planned.id}
              session={planned}
              plan={plan}
              isNext={planned === next}
              isWritable={isWritable}
              onEdit={() => edit(planned)}
            />
          ))}
        </ol>
      )}
      {plan.length > 0 && isWritable ? (
        <div>
          <KeepsFocus />
          <Button onPress={() => setOpenKey(ADDED)}>{t('add')}</Button>
        </div>
      ) : null}
      {openKey === undefined || begun === undefined ? null : (
        <SessionDialog
          session={session}
          begun={begun}
          onDraft={(draft) => keep(openKey, { ...begun, draft })}
          onClose={() => setOpenKey(undefined)}
          onWritten={() => {
            forget(openKey);
            setOpenKey(undefined);
          }}
        />
      )}
    </>
  );
}

/** Writes the ten, or those of them that are not there. */
function Begin({ isAgain, isWritable }: { readonly isAgain: boolean; readonly isWritable: boolean }) {
  const { t } = useTranslation('sessions');
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const begin = (): void => {
    const begun = run(circle, beginStructured, {});
    if (begun.ok) sayAct(begun.act, { message: t('begun') });
    else toasts.show({ message: t(`errors.${begun.error.code}`) });
  };
  return (
    <>
      {isAgain ? <p>{t('lightAgain')}</p> : null}
      {isWritable ? (
        <div>
          <KeepsFocus />
          <Button onPress={begin}>{t('begin')}</Button>
        </div>
      ) : null}
    </>
  );
}

/** Goes on without a plan, for all, so it is asked first. */
function BackToLight() {
  const { t } = useTranslation(['sessions', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const [isAsked, setIsAsked] = useState(false);
  const end = (): void => {
    setIsAsked(false);
    const ended = run(circle, endStructured, {});
    if (ended.ok) sayAct(ended.act, { message: t('backDone') });
    else toasts.show({ message: t(`errors.${ended.error.code}`) });
  };
  return (
    <div className={acts['acts']}>
      <KeepsFocus />
      <Button variant="text" onPress={() => setIsAsked(true)}>
        {t('back')}
      </Button>
      <AlertDialog
        isOpen={isAsked}
        title={t('backTitle')}
        confirmLabel={t('back')}
        cancelLabel={t('common:cancel')}
        onConfirm={end}
        onCancel={() => setIsAsked(false)}
      >
        <p>{t('backWhat')}</p>
      </AlertDialog>
    </div>
  );
}
