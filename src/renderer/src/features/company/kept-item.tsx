import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { Pill } from '#renderer/ui/pill.tsx';
import { SaidItem } from '#renderer/ui/said-item.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import voice from '#renderer/ui/voice.module.css';
import type { CardId } from '#shared/domain/board/board.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import { withdrawCompanyNote } from '#shared/domain/company/change-company-note.ts';
import type { KeptNote } from '#shared/domain/company/company-memory.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { idsOf } from '#shared/domain/duplicate/joined-lead.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { beginningOf } from '#renderer/words/beginning-of.ts';
import styles from './company.module.css';
import { EditNoteDialog } from './edit-note-dialog.tsx';
import { useToldNames } from './use-told-names.ts';

interface KeptItemProps {
  readonly kept: KeptNote;
  readonly company: Company;
  readonly hrefOf: (cardId: CardId) => string;
}

/** What somebody keeps of a company, in their words, with who and when; whoever wrote it can change it and take it back. */
export function KeptItem({ kept: { note, isPrivate }, company, hrefOf }: KeptItemProps) {
  const { t } = useTranslation(['company', 'common']);
  const { run, circle, own } = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const days = useDays();
  const names = useToldNames();
  const member = useMembers().of(note.author);
  const [isEdited, setIsEdited] = useState(false);
  const space = isPrivate ? own : circle;
  const isWritable = useObservable(space.writable);
  const { leads } = isPrivate ? company.own : company.circle;
  const lead = leads.find((each) => idsOf(each).some((id) => id === note.leadId));
  const day = days.dayOf(note.at);

  const handleAction = (id: string): void => {
    if (id === 'edit') return setIsEdited(true);
    const withdrawn = run(space, withdrawCompanyNote, { noteId: note.id, authorOf: space.replica.authorOf });
    if (withdrawn.ok) sayAct(withdrawn.act, { message: t(`${note.kind}.withdrawn`) });
    else toasts.show({ message: t(`errors.${withdrawn.error.code}`, { count: LIMITS.clause }) });
  };
  return (
    <SaidItem
      name={names.first(note.author)}
      letters={member?.initials ?? '?'}
      joinIndex={member?.colourIndex ?? 0}
      text={note.text}
    >
      <KeepsFocus />
      <div className={styles['foot']}>
        <p className={voice['quiet']}>
          <time dateTime={day} title={days.long(day)}>
            {days.date(day)}
          </time>
          {lead === undefined ? null : (
            <>
              {' · '}
              <TextLink href={hrefOf(lead.id)}>{cardNameOf(lead) || t('leads.unnamed')}</TextLink>
            </>
          )}
        </p>
        {isPrivate ? <Pill>{t('common:onlyYou')}</Pill> : null}
        {member?.isMe === true && isWritable ? (
          <MenuButton
            variant="icon"
            label={t(`${note.kind}.more`, { text: beginningOf(note.text) })}
            icon={<Ellipsis aria-hidden />}
            entries={[
              { id: 'edit', label: t('edit') },
              { id: 'withdraw', label: t('withdraw') },
            ]}
            onAction={handleAction}
          />
        ) : null}
      </div>
      {isEdited ? <EditNoteDialog note={note} space={space} leads={leads} onClose={() => setIsEdited(false)} /> : null}
    </SaidItem>
  );
}
