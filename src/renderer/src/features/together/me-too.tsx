import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useConversation } from '#renderer/bindings/conversations.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type CheckIn, isJustListen } from '#shared/domain/check-in/check-in.ts';
import { selectMeToos } from '#shared/domain/check-in/select-me-toos.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './together.module.css';

/** Who knows what is stuck from themselves, and the way to say so. */
export function MeToo({ checkIn }: { readonly checkIn: CheckIn }) {
  const { t } = useTranslation(['together', 'common']);
  const { program } = useServices();
  const { circle } = useSession();
  const members = useMembers();
  const heard = useConversation({ kind: 'check-in', id: checkIn.id });
  const [isAsked, setIsAsked] = useState(false);
  const say = useSayMeToo(checkIn);
  const known = selectMeToos(checkIn, heard).members;
  const others = known.filter((id) => id !== members.me.id).map((id) => members.of(id)?.name || t('common:someone'));
  const hasSaid = known.includes(members.me.id);
  const names = new Intl.ListFormat(program.locale).format([...others, ...(hasSaid ? [t('meTooBy.reader')] : [])]);
  const canSay = checkIn.author !== members.me.id && !hasSaid && circle.isWritable();
  const words = (): string => {
    if (others.length === 0) return t('meTooBy.you');
    return t(known.length === 1 ? 'meTooBy.one' : 'meTooBy.some', { name: names, names });
  };
  return (
    <div className={styles['meToo']}>
      {known.length === 0 ? null : <p className={styles['quiet']}>{words()}</p>}
      {canSay ? (
        <>
          <KeepsFocus />
          {/* While only listening is asked for, a story can wait. */}
          <Button variant="text" isDense onPress={() => (isJustListen(checkIn) ? say('') : setIsAsked(true))}>
            {t('meToo')}
          </Button>
        </>
      ) : null}
      {isAsked ? <MeTooDialog say={say} onClose={() => setIsAsked(false)} /> : null}
    </div>
  );
}

/** Says "me too", with a story or without; answers why it could not be said. */
type SayMeToo = (story: string) => string | undefined;

function useSayMeToo({ id }: CheckIn): SayMeToo {
  const { t } = useTranslation(['conversation', 'together']);
  const session = useSession();
  const sayAct = useSayAct();
  const members = useMembers();
  const { authorOf } = session.circle.replica;
  return (text) => {
    const about = { kind: 'check-in', id } as const;
    const input = { about, text, as: 'me-too', members: members.list, authorOf } as const;
    const said = session.run(session.circle, addMessage, input);
    if (!said.ok) return t(`errors.${said.error.code}`, { count: LIMITS.message });
    sayAct(said.act, { message: t('together:meTooSaid') });
    return undefined;
  };
}

function MeTooDialog({ say, onClose }: { readonly say: SayMeToo; readonly onClose: () => void }) {
  const { t } = useTranslation(['together', 'common']);
  const [story, setStory] = useState('');
  const [error, setError] = useState<string>();
  const handleSubmit = (): void => {
    const refused = say(story);
    setError(refused);
    if (refused === undefined) onClose();
  };
  return (
    <FormDialog
      title={t('meTooDialog')}
      closeLabel={t('common:close')}
      submit={t('meTooSay')}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{t('meTooWhat')}</p>
      <TextField
        autoFocus
        isMultiline
        isShort
        label={t('meTooStory')}
        error={error}
        value={story}
        onChange={setStory}
      />
    </FormDialog>
  );
}
