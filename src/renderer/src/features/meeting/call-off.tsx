import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useMeetingRecords } from '#renderer/bindings/use-meetings.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { withdrawMeeting } from '#shared/domain/meeting/end-meeting.ts';
import type { Meeting } from '#shared/domain/meeting/meeting.ts';
import { isTakenUp } from '#shared/domain/meeting/read-meetings.ts';

/** Calls off a meeting that one opened oneself, as long as nobody else has come to it or written into it. */
export function CallOff({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('meeting');
  const session = useSession();
  const sayAct = useSayAct();
  const records = useMeetingRecords();
  const { circle } = session;
  if (meeting.openedBy !== circle.me || isTakenUp(meeting, records)) return null;
  const callOff = (): void => {
    const { authorOf } = circle.replica;
    const done = session.run(circle, withdrawMeeting, { meetingId: meeting.id, authorOf });
    if (done.ok) sayAct(done.act, { message: t('calledOff') });
  };
  return (
    <>
      <KeepsFocus />
      <Button variant="text" onPress={callOff}>
        {t('callOff')}
      </Button>
    </>
  );
}
