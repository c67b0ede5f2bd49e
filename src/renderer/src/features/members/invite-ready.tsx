import { Copy, FileDown, MessageSquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { NewInvite } from '#shared/ports/joining.ts';
import styles from './members.module.css';
import { useSaveFile } from './use-save-file.ts';

type Said = 'linkCopied' | 'messageCopied' | 'notCopied' | 'fileSaved' | 'fileNotSaved';

interface InviteReadyProps {
  readonly invite: NewInvite;
  readonly asksFirst: boolean;
  /** The person wants an invite for somebody else. */
  readonly onAnother: () => void;
}

/** A written invite and the ways to hand it over. */
export function InviteReady({ invite, asksFirst, onAnother }: InviteReadyProps) {
  const { t } = useTranslation(['members', 'frame']);
  const { logError } = useServices();
  const days = useDays();
  const members = useMembers();
  const { me } = members;
  const session = useSession();
  const comer = useObservable(session.circle.replica.members).find(({ inviteId }) => inviteId === invite.inviteId);
  const circle = useObservable(session.circle.name) || t('unnamedCircle', { ns: 'frame' });
  const saveFile = useSaveFile();
  const [said, setSaid] = useState<Said>();
  const about = { name: me.name, circle, day: days.long(days.dayOf(invite.expiresAt)) };

  const [message, setMessage] = useState<string>(() => t('inviteDialog.message', about));

  const copy = async (text: string, done: Said): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(done);
    } catch (error) {
      setSaid('notCopied');
      logError(error);
    }
  };
  const save = async (): Promise<void> => {
    // A line for people who open it with something else, then the link.
    const text = `${onOneLine(t('inviteDialog.fileLine', about))}\n${invite.link}\n`;
    const name = t('inviteDialog.fileName', about);
    const outcome = await saveFile({ name, bytes: new TextEncoder().encode(text) });
    setSaid(outcome === 'kept' ? 'fileSaved' : outcome === 'failed' ? 'fileNotSaved' : undefined);
  };

  if (comer !== undefined) {
    const name = members.of(comer.id)?.name ?? comer.name ?? '';
    return (
      <div className={styles['ready']}>
        <p role="status">{t('inviteDialog.used', { name })}</p>
        <div className={styles['buttons']}>
          <Button variant="primary" onPress={onAnother}>
            {t('inviteDialog.another')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles['ready']}>
      <TextField
        isReadOnly
        label={t('inviteDialog.link')}
        value={invite.link}
        onChange={() => undefined}
        onFocus={({ target }) => (target instanceof HTMLInputElement ? target.select() : undefined)}
        hint={t(asksFirst ? 'inviteDialog.forOneAsking' : 'inviteDialog.forOne', about)}
      />
      <Fold label={t('inviteDialog.whom')}>
        <ul className={styles['whom']}>
          {t('inviteDialog.whomToAsk', { returnObjects: true }).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Fold>
      <TextField
        isMultiline
        label={t('inviteDialog.messageLabel')}
        hint={t('inviteDialog.messageHint')}
        value={message}
        onChange={setMessage}
      />
      <div className={styles['buttons']}>
        <Button variant="primary" icon={<Copy aria-hidden />} onPress={() => void copy(invite.link, 'linkCopied')}>
          {t('inviteDialog.copyLink')}
        </Button>
        <Button
          icon={<MessageSquare aria-hidden />}
          onPress={() => void copy(`${message.trim()}\n\n${invite.link}\n`.trimStart(), 'messageCopied')}
        >
          {t('inviteDialog.copyMessage')}
        </Button>
        <Button icon={<FileDown aria-hidden />} onPress={() => void save()}>
          {t('inviteDialog.saveFile')}
        </Button>
      </div>
      <p role={said === 'notCopied' || said === 'fileNotSaved' ? 'alert' : 'status'} className={styles['quiet']}>
        {said === undefined ? null : t(`inviteDialog.${said}`)}
      </p>
    </div>
  );
}

/** Names may be anything; the first line of the file must stay one. */
function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
