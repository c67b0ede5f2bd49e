import { useTranslation } from 'react-i18next';

import type { LiveMeeting } from '#renderer/bindings/use-meetings.ts';
import type { Command } from '#renderer/bindings/circle-session.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { MeetingAct } from '#shared/domain/meeting/meeting-act.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';

type ActCode = 'not-found' | 'over' | 'begun' | 'gone-on' | 'not-a-choice' | 'empty' | 'too-long';

/**
 * Does something in the live meeting, at the time of the meeting. What the others have done a moment before is no fault: then
 * nothing is said, since the screen shows it already. Answers whether it was done.
 */
export function useMeetingAct(
  live: LiveMeeting,
): <More extends object, Code extends ActCode>(
  command: Command<MeetingAct & More, unknown, Code>,
  more: More,
) => boolean {
  const { t } = useTranslation('meeting');
  const session = useSession();
  const toasts = useToasts();
  return (command, more) => {
    const done = session.run(session.circle, command, { ...live.act(), ...more });
    if (done.ok) return true;
    const code: ActCode | 'read-only' = done.error.code;
    if (code !== 'gone-on' && code !== 'begun') toasts.show({ message: t(`errors.${code}`, { count: LIMITS.entry }) });
    return false;
  };
}
