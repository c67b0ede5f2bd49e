import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import type { InviteSummary } from '#shared/ports/joining.ts';
import styles from './joining.module.css';
import type { JoinGround } from './part.tsx';

/** As many as an invite has room for; of a larger circle it names only some. */
const MOST_NAMES = 12;

interface InviteFactsProps {
  readonly ground: JoinGround;
  readonly invite: InviteSummary;
}

/** What an invite says of its circle. */
export function InviteFacts({ ground, invite }: InviteFactsProps) {
  const { t } = useTranslation('joining');
  const days = useDays();
  const membersId = useId();
  const { inviterName, memberNames, writtenAt, expiresAt, asksFirst, meetingPoints } = invite;
  const MembersHeading = ground === 'screen' ? 'h2' : 'h3';
  const dayOf = (at: number): string => days.long(days.dayOf(at));
  return (
    <>
      <p>{t('invitedBy', { name: inviterName })}</p>
      <section className={styles['facts']}>
        <div className={styles['membersHead']}>
          <MembersHeading id={membersId} className={styles['lead']}>
            {t('members')}
          </MembersHeading>
          <span className={styles['small']}>{t('asOf', { day: dayOf(writtenAt) })}</span>
        </div>
        <ul aria-labelledby={membersId} className={styles['members']}>
          {memberNames.map((name, index) => (
            // Two members may have one name, and the list never changes.
            <li key={index}>{name}</li>
          ))}
        </ul>
        {memberNames.length < MOST_NAMES ? null : <p className={styles['small']}>{t('firstNamed')}</p>}
      </section>
      <div className={styles['facts']}>
        <p>{t(asksFirst ? 'asksFirst' : 'asksNobody', { name: inviterName })}</p>
        <p>{t('validUntil', { day: dayOf(expiresAt) })}</p>
        <p>{t(meetingPoints.length === 0 ? 'meetsNearby' : 'meetsAt')}</p>
        {meetingPoints.length === 0 ? null : (
          <ul className={styles['addresses']}>
            {meetingPoints.map((address) => (
              <li key={address}>{address}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
