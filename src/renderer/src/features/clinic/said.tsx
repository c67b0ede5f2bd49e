import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { SaidItem } from '#renderer/ui/said-item.tsx';
import type { MemberId } from '#shared/kernel/ids.ts';

interface SaidProps {
  readonly author: MemberId;
  readonly text: string;
  /** What belongs to it, and what can be done with it. */
  readonly children?: ReactNode;
}

/** An item of a list: what somebody said, in their words. */
export function Said({ author, text, children }: SaidProps) {
  const { t } = useTranslation('common');
  const member = useMembers().of(author);
  return (
    <SaidItem
      name={member?.isMe === true ? t('you') : member?.name || t('someone')}
      letters={member?.initials ?? '?'}
      joinIndex={member?.colourIndex ?? 0}
      text={text}
    >
      {children}
    </SaidItem>
  );
}
