import { useTranslation } from 'react-i18next';

import type { ShownPursuit } from '#shared/domain/pursuit/pursuit.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Initials } from '#renderer/ui/initials.tsx';
import styles from './lead-panel.module.css';
import type { ShownLead } from './use-shown-lead.ts';

interface GoingTooProps {
  readonly shown: ShownLead;
  /** Of whom it is told elsewhere that they go for it. */
  readonly toldGoing: ReadonlySet<MemberId> | undefined;
  readonly onGoFor: () => void;
}

/** Who else goes for the same job, and the way to go for it too. */
export function GoingToo({ shown: { run, others, space }, shown, toldGoing, onGoFor }: GoingTooProps) {
  const { t } = useTranslation('lead');
  const isMine = [run, ...others].some((each) => each?.memberId === space.me);
  const untold = others.filter(({ stage, memberId }) => stage === 'closed' || toldGoing?.has(memberId) !== true);
  if (untold.length === 0 && isMine) return null;
  return (
    <div className={styles['going']}>
      {untold.map((other) => (
        <OtherRun key={other.id} other={other} shown={shown} />
      ))}
      {isMine ? null : (
        <Button isDense aria-label={t('panel.goingToo')} onPress={onGoFor}>
          {t(run === undefined ? 'panel.going' : 'panel.goingToo')}
        </Button>
      )}
    </div>
  );
}

function OtherRun({ other, shown: { lead } }: { readonly other: ShownPursuit; readonly shown: ShownLead }) {
  const { t } = useTranslation(['lead', 'common']);
  const members = useMembers();
  const days = useDays();
  const member = members.of(other.memberId);
  const name = member?.name ?? t('common:someone');
  const hasEnded = other.stage === 'closed';
  const hasLeft = members.former.some(({ id }) => id === other.memberId);
  const words = member?.isMe
    ? t(hasEnded ? 'panel.alsoWentMe' : 'panel.alsoGoingMe')
    : t(hasEnded ? 'panel.alsoWent' : hasLeft ? 'panel.alsoWentLeft' : 'panel.alsoGoing', { name });
  const hasSpotted = member?.isMe === false && lead.addedBy === other.memberId && lead.addedAt !== undefined;
  return (
    <p className={styles['other']}>
      {member === undefined ? null : <Initials letters={member.initials} joinIndex={member.colourIndex} size="small" />}
      <span>
        {words}
        {hasSpotted ? ` ${t('panel.spottedOn', { name, day: days.short(days.dayOf(lead.addedAt)) })}` : null}
      </span>
    </p>
  );
}
