import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { SUPPORTS, type Support } from '#shared/domain/conversation/message.ts';
import type { CheckInId } from '#shared/kernel/ids.ts';
import styles from './together.module.css';

/** What can be said to somebody who would just like to be listened to: one press each. */
export function SupportBar({ checkInId }: { readonly checkInId: CheckInId }) {
  const { t } = useTranslation(['together', 'conversation']);
  const session = useSession();
  const sayAct = useSayAct();
  const members = useMembers();
  const { authorOf } = session.circle.replica;
  const say = (text: Support): void => {
    const about = { kind: 'check-in', id: checkInId } as const;
    const input = { about, text, as: 'support', members: members.list, authorOf } as const;
    const said = session.run(session.circle, addMessage, input);
    if (said.ok) sayAct(said.act, { message: t('supportSaid') });
  };
  return (
    <div role="group" aria-label={t('supportLabel')} className={styles['support']}>
      {SUPPORTS.map((support) => (
        <Button key={support} isDense onPress={() => say(support)}>
          {t(`conversation:support.${support}`)}
        </Button>
      ))}
    </div>
  );
}
