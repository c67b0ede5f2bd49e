import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { SaidItem } from '#renderer/ui/said-item.tsx';
import type { SaidInConflict } from '#shared/domain/conflict/conflict-state.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import { withdrawFromConflict } from '#shared/domain/conflict/speak-in-conflict.ts';
import { useConflictPress } from './use-conflict-act.ts';

interface SaidProps {
  readonly conflict: Conflict;
  readonly said: SaidInConflict;
  /** Whether its author can still take it back. */
  readonly canTakeBack: boolean;
  /** What belongs to it, and what else can be done with it. */
  readonly children?: ReactNode;
}

/** An item of a list: what somebody said, in their words; they can take it back. */
export function Said({ conflict, said, canTakeBack, children }: SaidProps) {
  const { t } = useTranslation(['conflict', 'common']);
  const press = useConflictPress(conflict);
  const author = useMembers().of(said.author);
  const isMine = author?.isMe === true;
  return (
    <SaidItem
      name={isMine ? t('common:you') : author?.name || t('common:someone')}
      letters={author?.initials ?? '?'}
      joinIndex={author?.colourIndex ?? 0}
      text={said.text}
    >
      <KeepsFocus />
      {children}
      {isMine && canTakeBack ? (
        <div className={acts['acts']}>
          <Button
            variant="text"
            isDense
            aria-label={t('takeBackThis', { text: said.text })}
            onPress={() => press(withdrawFromConflict, { stepId: said.id }, t('takenBack'))}
          >
            {t('takeBack')}
          </Button>
        </div>
      ) : null}
    </SaidItem>
  );
}
