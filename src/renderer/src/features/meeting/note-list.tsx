import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { compareNotes, type MeetingNote } from '#shared/domain/meeting/meeting-note.ts';
import { removeMeetingNote } from '#shared/domain/meeting/write-note.ts';
import styles from './meeting.module.css';

interface NoteListProps {
  readonly label: string;
  readonly notes: readonly MeetingNote[];
}

/** What was written down, oldest first; one's own lines can be removed. */
export function NoteList({ label, notes }: NoteListProps) {
  const { t } = useTranslation(['meeting', 'common']);
  const members = useMembers();
  const session = useSession();
  const sayAct = useSayAct();
  const { circle } = session;
  const nameOf = (id: MeetingNote['author'] | undefined): string => members.of(id)?.name || t('common:someone');
  const remove = ({ id }: MeetingNote): void => {
    const { authorOf } = circle.replica;
    const removed = session.run(circle, removeMeetingNote, { noteId: id, authorOf });
    if (removed.ok) sayAct(removed.act, { message: t('noteRemoved') });
  };
  if (notes.length === 0) return null;
  return (
    <ul aria-label={label} className={styles['list']}>
      {notes.toSorted(compareNotes).map((note) => (
        <li key={note.id} className={styles['row']}>
          <KeepsFocus />
          <div className={styles['said']}>
            <p className={styles['words']}>
              {t(`noteLines.${note.kind === 'turn' ? 'note' : note.kind}`, {
                text: note.text,
                name: nameOf(note.forMember),
              })}
            </p>
            <p className={styles['quiet']}>{t('noteBy', { name: nameOf(note.author) })}</p>
          </div>
          {note.author === circle.me && circle.isWritable() ? (
            <IconButton
              label={t('noteRemove', { text: note.text })}
              icon={<X aria-hidden />}
              onPress={() => remove(note)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
