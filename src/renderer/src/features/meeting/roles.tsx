import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import type { LiveMeeting } from '#renderer/bindings/use-meetings.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { MEETING_ROLES } from '#shared/domain/meeting/meeting.ts';
import type { MeetingState } from '#shared/domain/meeting/meeting-state.ts';
import { takeRole } from '#shared/domain/meeting/take-role.ts';
import styles from './meeting.module.css';
import { useMeetingAct } from './use-meeting-act.ts';

/** Who leads through the meeting and who watches its time: words, of which anybody can make themselves the one. */
export function Roles({ live, state }: { readonly live: LiveMeeting; readonly state: MeetingState }) {
  const { t } = useTranslation(['meeting', 'common']);
  const members = useMembers();
  const act = useMeetingAct(live);
  return (
    <ul className={styles['roles']}>
      {MEETING_ROLES.map((role) => {
        const id = state[role];
        const member = members.of(id);
        const known = id === undefined ? t('nobody') : member?.isMe === true ? t('common:you') : member?.name;
        const isAway = id !== undefined && !state.here.includes(id);
        const name = known || t('common:someone');
        return (
          <li key={role}>
            <KeepsFocus key={id} />
            <span className={styles['quiet']}>
              {t('roleOf', { role: t(role), name: isAway ? t('away', { name }) : name })}
            </span>
            {member?.isMe === true ? null : (
              <Button
                isDense
                variant="text"
                aria-label={t('takeRoleOf', { role: t(role) })}
                onPress={() => act(takeRole, { role })}
              >
                {t('takeRole')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
