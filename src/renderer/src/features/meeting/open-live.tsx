import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useMeetingRecords, useMemberIds } from '#renderer/bindings/use-meetings.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Button } from '#renderer/ui/button.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { MEETING_TIMES } from '#shared/domain/meeting/meeting.ts';
import { openMeeting } from '#shared/domain/meeting/open-meeting.ts';
import { planTurnSeconds } from '#shared/domain/meeting/plan-turns.ts';
import { selectNextRoles } from '#shared/domain/meeting/select-next-roles.ts';
import styles from './meeting.module.css';

const SECONDS = 60;
const { least, most } = MEETING_TIMES.turnSeconds;

/** Opens a live meeting: how long each one's turn is, and to whom the roles fall. */
export function OpenLive() {
  const { t } = useTranslation(['meeting', 'common']);
  const session = useSession();
  const { circle, meetingTime } = session;
  const shown = useMembers();
  const members = useMemberIds();
  const peers = useObservable(circle.replica.peers);
  const charter = useObservable(session.charter);
  const isAgreed = useObservable(meetingTime.isAgreed);
  const { meetings, steps } = useMeetingRecords();
  const { zone } = usePresentWeek();
  const lengthMinutes = charter?.holding?.wording.lengthMinutes;
  const [minutes, setMinutes] = useState<number | null>(null);
  const [error, setError] = useState<string>();
  const planned = Math.floor(planTurnSeconds(lengthMinutes, members.length) / SECONDS);
  const turnSeconds = (minutes ?? planned) * SECONDS;
  const present = members.filter((id) => id === circle.me || peers.some(({ member }) => member === id));
  const roles = selectNextRoles({ meetings, steps, members, present });
  const nameOf = (id: (typeof members)[number]): string =>
    shown.of(id)?.isMe === true ? t('common:you') : shown.of(id)?.name || t('common:someone');
  const faultOf = (code: 'already-open' | 'not-a-choice' | 'read-only'): string =>
    code === 'not-a-choice' ? t('turnFault', { least: least / SECONDS, most: most / SECONDS }) : t(`errors.${code}`);
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { authorOf } = circle.replica;
    const at = meetingTime.now();
    const opened = session.run(circle, openMeeting, {
      kind: 'live',
      zone,
      members,
      present,
      turnSeconds,
      at,
      authorOf,
    });
    setError(opened.ok ? undefined : faultOf(opened.error.code));
  };
  return (
    <form noValidate className={styles['part']} onSubmit={handleSubmit}>
      {lengthMinutes === undefined ? null : (
        <p className={styles['quiet']}>{t('byCharter', { minutes: lengthMinutes })}</p>
      )}
      <NumberField
        label={t('turnMinutes')}
        value={minutes ?? planned}
        minValue={0}
        error={error}
        hint={`${least / SECONDS}–${most / SECONDS}`}
        onChange={setMinutes}
      />
      {roles.facilitator === undefined || roles.timekeeper === undefined ? null : (
        <p className={styles['quiet']}>
          {t('next', { facilitator: nameOf(roles.facilitator), timekeeper: nameOf(roles.timekeeper) })}
        </p>
      )}
      <div>
        <Button type="submit" isDisabled={!isAgreed}>
          {t('meetNow')}
        </Button>
      </div>
    </form>
  );
}
