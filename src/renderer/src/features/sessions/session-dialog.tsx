import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { addDays, type Weekday, weekdayOf } from '#shared/domain/record/week.ts';
import { addSession, editSession } from '#shared/domain/sessions/change-session.ts';
import type { PlannedSession } from '#shared/domain/sessions/session.ts';
import { type BegunDraft, changesOf, type SessionDraft } from './session-draft.ts';

interface SessionDialogProps {
  /** What is edited; nothing for a session that is added. */
  readonly session: PlannedSession | undefined;
  readonly begun: BegunDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: SessionDraft) => void;
  readonly onClose: () => void;
  readonly onWritten: () => void;
}

/** The words of a session and the week that it is planned for. */
export function SessionDialog({ session, begun, onDraft, onClose, onWritten }: SessionDialogProps) {
  const { t } = useTranslation(['sessions', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const { firstDay } = usePresentWeek();
  const [fault, setFault] = useState<{ readonly field: string | undefined; readonly words: string }>();
  const { draft, from } = begun;
  const themeTitle = session?.theme === undefined ? undefined : t(`themes.${session.theme}.title`);
  const change = (part: Partial<SessionDraft>): void => {
    setFault(undefined);
    onDraft({ ...draft, ...part });
  };
  const handleSubmit = (): void => {
    const week = draft.week === null || draft.week === from.week ? draft.week : beginOf(draft.week, firstDay);
    const changes = themeless({ from, draft: { ...draft, week } }, themeTitle);
    const written =
      session === undefined
        ? run(circle, addSession, { ...changes, title: draft.title })
        : run(circle, editSession, { ...changes, sessionId: session.id });
    if (!written.ok) {
      const { code, field } = written.error;
      const count = field === 'title' ? LIMITS.line : LIMITS.entry;
      return setFault({ field, words: t(`errors.${code}`, { count }) });
    }
    onWritten();
    const message = session === undefined ? t('form.added', { title: draft.title.trim() }) : t('form.saved');
    sayAct(written.act, { message });
  };
  const errorOf = (field: string): string | undefined => (fault?.field === field ? fault.words : undefined);
  return (
    <FormDialog
      title={session === undefined ? t('form.addTitle') : t('form.editTitle')}
      closeLabel={t('common:close')}
      submit={session === undefined ? t('form.submitAdd') : t('form.submitEdit')}
      fault={fault !== undefined && fault.field === undefined ? fault.words : undefined}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={t('form.title')}
        hint={themeTitle === undefined ? undefined : t('form.titleHint', { title: themeTitle })}
        error={errorOf('title')}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        isMultiline
        isShort
        label={t('form.purpose')}
        error={errorOf('purpose')}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <DateField
        label={t('form.week')}
        hint={t('form.weekHint')}
        clearLabel={t('form.clearWeek')}
        error={errorOf('week')}
        value={draft.week}
        onChange={(week) => change({ week })}
      />
    </FormDialog>
  );
}

/** The day on which the week of a day begins. */
function beginOf(day: string, firstDay: Weekday): string {
  return addDays(day, -((weekdayOf(day) - firstDay + 7) % 7));
}

/** Whoever writes the theme's own title wants that of the theme, in whatever language it is read. */
function themeless(begun: BegunDraft, title: string | undefined): ReturnType<typeof changesOf> {
  const changes = changesOf(begun);
  return title !== undefined && changes.title?.trim() === title ? { ...changes, title: '' } : changes;
}
