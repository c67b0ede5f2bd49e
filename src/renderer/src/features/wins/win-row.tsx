import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Initials } from '#renderer/ui/initials.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { removeWin } from '#shared/domain/win/change-win.ts';
import { cheer, withdrawCheer } from '#shared/domain/win/cheer.ts';
import type { Win } from '#shared/domain/win/win.ts';
import { EditWinDialog } from './edit-win-dialog.tsx';
import styles from './wins.module.css';

interface WinRowProps {
  readonly win: Win;
  /** Brings it into sight, and the next key and the next word read out to it. */
  readonly isSought: boolean;
  readonly onFound: (() => void) | undefined;
}

/** A win in its author's words, with the names of those who cheered. */
export function WinRow({ win, isSought, onFound }: WinRowProps) {
  const { t } = useTranslation(['wins', 'common']);
  const { program } = useServices();
  const session = useSession();
  const sayAct = useSayAct();
  const members = useMembers();
  const [isEdited, setIsEdited] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isSought) return;
    row.current?.focus();
    onFound?.();
  }, [isSought, onFound]);
  const { circle } = session;
  const cheered = useObservable(circle.cheers).get(win.id) ?? [];
  const author = members.of(win.author);
  const isMine = author?.isMe === true;
  const hasCheered = cheered.includes(members.me.id);
  const input = { winId: win.id, authorOf: circle.replica.authorOf };
  const nameOf = (id: (typeof cheered)[number]): string => {
    const member = members.of(id);
    return member?.isMe === true ? t('common:you') : member?.name || t('common:someone');
  };
  const names = new Intl.ListFormat(program.locale).format(cheered.map(nameOf));

  const handleAction = (id: string): void => {
    if (id === 'edit') return setIsEdited(true);
    const removed = session.run(circle, removeWin, input);
    if (removed.ok) sayAct(removed.act, { message: t('removed') });
  };

  return (
    <li ref={row} tabIndex={-1} className={styles['win']}>
      <KeepsFocus />
      <Initials letters={author?.initials ?? '?'} joinIndex={author?.colourIndex ?? 0} size="medium" />
      <div className={styles['said']}>
        <p className={styles['name']}>{isMine ? t('common:you') : author?.name || t('common:someone')}</p>
        <p className={styles['words']}>{win.text}</p>
        {cheered.length === 0 ? null : <p className={styles['quiet']}>{t('cheeredBy', { names })}</p>}
      </div>
      {circle.isWritable() ? (
        isMine ? (
          <MenuButton
            variant="icon"
            label={t('more', { text: win.text })}
            icon={<Ellipsis aria-hidden />}
            entries={[
              { id: 'edit', label: t('edit') },
              { id: 'remove', label: t('remove') },
            ]}
            onAction={handleAction}
          />
        ) : (
          <Button
            variant={hasCheered ? 'text' : 'quiet'}
            isDense
            {...(!hasCheered && { 'aria-label': t('cheerFor', { text: win.text }) })}
            onPress={() => void session.run(circle, hasCheered ? withdrawCheer : cheer, input)}
          >
            {hasCheered ? t('uncheer') : t('cheer')}
          </Button>
        )
      ) : null}
      {isEdited ? <EditWinDialog win={win} onClose={() => setIsEdited(false)} /> : null}
    </li>
  );
}
