import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { MeetingAct } from '#shared/domain/meeting/meeting-act.ts';
import type { MeetingNote } from '#shared/domain/meeting/meeting-note.ts';
import type { TurnKey } from '#shared/domain/meeting/turn.ts';
import { addMeetingNote } from '#shared/domain/meeting/write-note.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './meeting.module.css';
import { NoteList } from './note-list.tsx';

const KINDS = ['note', 'decision', 'commitment'] as const;

interface WriteDownProps {
  /** What every command in the meeting takes. */
  readonly act: () => MeetingAct;
  /** The turn that is on. */
  readonly turn: TurnKey | undefined;
  /** All that was written down in the meeting. */
  readonly notes: readonly MeetingNote[];
}

/** Lines that anybody writes down as they are said: notes, what was decided, and what somebody means to do. */
export function WriteDown({ act, turn, notes }: WriteDownProps) {
  const { t } = useTranslation(['meeting', 'common']);
  const session = useSession();
  const members = useMembers();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('note');
  const [words, setWords] = useState({ text: '', measure: '' });
  const [who, setWho] = useState<string>(members.me.id);
  const [fault, setFault] = useState<{ readonly field: string | undefined; readonly words: string }>();
  const forMember = members.list.find(({ id }) => id === who) ?? members.me;
  const errorOf = (field: string): string | undefined => (fault?.field === field ? fault.words : undefined);
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = { ...act(), turn, text: words.text };
    const input =
      kind === 'commitment'
        ? ({ ...said, kind, forMember: forMember.id, measure: words.measure } as const)
        : ({ ...said, kind } as const);
    const added = session.run(session.circle, addMeetingNote, input);
    if (!added.ok) {
      const { code, field } = added.error;
      return setFault({
        field,
        words: t(`errors.${code}`, { count: kind === 'commitment' ? LIMITS.line : LIMITS.entry }),
      });
    }
    setFault(undefined);
    setWords({ text: '', measure: '' });
  };
  return (
    <section className={styles['part']}>
      <Heading level={3}>{t('notes')}</Heading>
      <NoteList label={t('noteList')} notes={notes} />
      <form noValidate className={styles['noteForm']} onSubmit={handleSubmit}>
        <RadioGroup
          label={t('noteKind')}
          options={KINDS.map((value) => ({ value, label: t(`noteKinds.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        {kind === 'commitment' ? (
          <Select
            label={t('noteFor')}
            options={members.list.map(({ id, name, isMe }) => ({
              value: id,
              label: isMe ? t('common:you') : name || t('common:someone'),
            }))}
            value={forMember.id}
            onChange={setWho}
          />
        ) : null}
        <TextField
          label={t('noteText')}
          error={errorOf('text')}
          value={words.text}
          onChange={(text) => setWords({ ...words, text })}
        />
        {kind === 'commitment' ? (
          <TextField
            label={t('noteMeasure')}
            error={errorOf('measure')}
            value={words.measure}
            onChange={(measure) => setWords({ ...words, measure })}
          />
        ) : null}
        {fault !== undefined && fault.field !== 'text' && fault.field !== 'measure' ? (
          <p role="alert" className={styles['fault']}>
            {fault.words}
          </p>
        ) : null}
        <div>
          <Button type="submit">{t('noteAdd')}</Button>
        </div>
      </form>
    </section>
  );
}
