import { useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useLead } from '#renderer/bindings/use-lead.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { selectInvitationsOf } from '#shared/domain/calendar/select-invitations.ts';
import { removeInvitation } from '#shared/domain/calendar/take-invitation.ts';
import type { KnownInvitation } from '#shared/domain/calendar/known-invitation.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import styles from './calendar.module.css';
import { InvitationFacts } from './invitation-facts.tsx';
import { useWhenWords } from './use-when-words.ts';

/** When and where the interviews of a lead are, from invitations that the person took over; for them alone. Source: SPEC CAL19. */
export function InvitationSection({ leadId }: { readonly leadId: LeadId }) {
  const { t } = useTranslation('calendar');
  const { own } = useSession();
  const { lead } = useLead(leadId);
  const { today } = useDays();
  const all = useObservable(own.invitations.all);
  const region = useRef<HTMLElement>(null);
  const headingId = useId();
  const shown = useMemo(
    () => (lead === undefined ? [] : selectInvitationsOf(lead, all.values(), today)),
    [lead, all, today],
  );
  if (shown.length === 0) return null;
  return (
    <section ref={region} tabIndex={-1} aria-labelledby={headingId} className={styles['own']}>
      <KeepsFocus to="aside" />
      <Heading level={3} id={headingId}>
        {t('panel.region')}
      </Heading>
      <p className={styles['quiet']}>{t('onlyYou')}</p>
      <ul className={styles['list']}>
        {shown.map((one) => (
          <li key={one.id} className={styles['facts']}>
            <KeepsFocus to={region} />
            <InvitationFacts details={one} />
            <Remove invitation={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Remove({ invitation: { id, span } }: { readonly invitation: KnownInvitation }) {
  const { t } = useTranslation('calendar');
  const session = useSession();
  const isWritable = useObservable(session.own.writable);
  const sayAct = useSayAct();
  const toasts = useToasts();
  const words = useWhenWords();
  if (!isWritable) return null;
  const remove = (): void => {
    const removed = session.run(session.own, removeInvitation, { invitationId: id });
    if (removed.ok) sayAct(removed.act, { message: t('panel.removed') });
    else toasts.show({ message: t('panel.notRemoved') });
  };
  const when = span === undefined ? '' : words.when(span);
  return (
    <div className={acts['acts']}>
      <Button variant="text" isDense aria-label={t('panel.removeOf', { when })} onPress={remove}>
        {t('panel.remove')}
      </Button>
    </div>
  );
}
