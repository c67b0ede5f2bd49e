import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useNames } from '#renderer/words/use-names.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { CardId } from '#shared/domain/board/board.ts';
import type { Collision } from '#shared/domain/duplicate/select-collisions.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import styles from './duplicates.module.css';
import { useCollisionWords } from './use-collision-words.ts';

interface CollisionNoteProps {
  readonly leadId: LeadId;
  readonly collision: Collision;
  readonly region: RefObject<HTMLElement | null>;
  readonly onSayHello: () => void;
  readonly onOpenCard: (cardId: CardId) => void;
}

/** Who else goes for the posting and who found it, with the way to them: to know of each other, not to race. */
export function CollisionNote({ leadId, collision, region, onSayHello, onOpenCard }: CollisionNoteProps) {
  const { t } = useTranslation('duplicates');
  const { circle } = useSession();
  const members = useMembers();
  const names = useNames();
  const wordsOf = useCollisionWords();
  const here = new Set(collision.runs.filter((run) => run.leadId === leadId).map(({ memberId }) => memberId));
  const apart = collision.runs.filter((run) => run.leadId !== leadId && !here.has(run.memberId));
  const labelOf = (memberId: (typeof apart)[number]['memberId']): string => {
    if (memberId === members.me.id) return t('collision.openYours');
    return apart.length === 1 ? t('collision.openCard') : t('collision.openCardOf', { name: names([memberId]) });
  };
  return (
    <div className={styles['part']}>
      <p className={styles['words']}>{wordsOf(collision, leadId)}</p>
      <div className={acts['acts']}>
        {circle.isWritable() ? (
          <Button isDense onPress={onSayHello}>
            {t('collision.sayHello')}
          </Button>
        ) : null}
        {apart.map(({ pursuitId, memberId }) => (
          <Button key={pursuitId} isDense onPress={() => onOpenCard(pursuitId)}>
            {labelOf(memberId)}
          </Button>
        ))}
        <KeepsFocus to={region} />
      </div>
    </div>
  );
}
