import { CircleHelp, Ellipsis, LifeBuoy, Scale, SearchCheck, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { MenuButton, type MenuEntry } from '#renderer/ui/menu-button.tsx';
import { REQUEST_KINDS, type RequestKind } from '#shared/domain/advice/check-request.ts';
import { requestCheck, withdrawCheckRequest } from '#shared/domain/advice/request-check.ts';
import { isInOwnWords } from '#shared/domain/check-in/speaking.ts';
import type { Message } from '#shared/domain/conversation/message.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import { GroundDialog } from './ground-dialog.tsx';
import styles from './message-item.module.css';
import { shortened } from './shortened.ts';
import type { Asked } from './use-asked.ts';

/** What there is to know of a message where the circle speaks about the grounds of advice. */
export interface Advice {
  readonly asked: Asked;
  /** Lets whoever reads answer with a check; nothing where nothing can be answered. */
  readonly onAnswer: ((message: Message) => void) | undefined;
}

interface MessageMenuProps {
  readonly message: Message;
  readonly isMine: boolean;
  /** Without it a message can only be withdrawn. */
  readonly advice: Advice | undefined;
}

const ICONS: Readonly<Record<RequestKind, typeof Scale>> = { 'needs-checking': CircleHelp, 'beyond-us': LifeBuoy };

/** What can be done with a message; nothing where there is nothing to do. */
export function MessageMenu({ message, isMine, advice }: MessageMenuProps) {
  const { t } = useTranslation('conversation');
  const session = useSession();
  const sayAct = useSayAct();
  const [isGroundAsked, setIsGroundAsked] = useState(false);
  const { circle } = session;
  const { authorOf } = circle.replica;
  const { id: messageId } = message;
  const isOpen = advice !== undefined && isInOwnWords(message);
  const hasAsked = (kind: RequestKind): boolean => advice?.asked[kind].includes(circle.me) === true;

  const request = (kind: RequestKind): void => {
    const isTakenBack = hasAsked(kind);
    const input = { messageId, kind, authorOf };
    const done = session.run(circle, isTakenBack ? withdrawCheckRequest : requestCheck, input);
    if (done.ok) sayAct(done.act, { message: isTakenBack ? t('requests.takenBack') : t(`requests.asked.${kind}`) });
  };
  const withdraw = (): void => {
    const result = session.run(circle, withdrawMessage, { messageId, authorOf });
    if (result.ok) sayAct(result.act, { message: t('withdrawn') });
  };
  const handleAction = (id: string): void => {
    if (id === 'withdraw') return withdraw();
    if (id === 'ground') return setIsGroundAsked(true);
    if (id === 'answer') return advice?.onAnswer?.(message);
    const kind = REQUEST_KINDS.find((each) => each === id);
    if (kind !== undefined) request(kind);
  };
  const ofRequest = (kind: RequestKind): MenuEntry => {
    const Icon = ICONS[kind];
    return {
      id: kind,
      label: t(`requests.${hasAsked(kind) ? 'takeBack' : 'ask'}.${kind}`),
      icon: <Icon aria-hidden />,
    };
  };
  const entries: readonly MenuEntry[] = [
    ...(isOpen && isMine ? [{ id: 'ground', label: t('ground.say'), icon: <Scale aria-hidden /> }] : []),
    ...(isOpen && !isMine && advice.onAnswer !== undefined
      ? [{ id: 'answer', label: t('answering.begin'), icon: <SearchCheck aria-hidden /> }]
      : []),
    ...(isOpen ? REQUEST_KINDS.map(ofRequest) : []),
    ...(isMine
      ? [{ id: 'withdraw', label: t('withdraw'), icon: <Undo2 aria-hidden />, ...(isOpen && { startsGroup: true }) }]
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <div className={styles['menu']}>
      <MenuButton
        variant="icon"
        label={t('more', { text: shortened(message.text) })}
        icon={<Ellipsis aria-hidden />}
        entries={entries}
        onAction={handleAction}
      />
      {isGroundAsked ? <GroundDialog message={message} onClose={() => setIsGroundAsked(false)} /> : null}
    </div>
  );
}
