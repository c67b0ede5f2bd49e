import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { Match } from '#shared/domain/match/match.ts';
import { NO_OBJECTION, NotForMeDialog } from './not-for-me-dialog.tsx';

interface NotForMeProps {
  readonly lead: Lead;
  readonly match: Match | undefined;
  readonly region: RefObject<HTMLElement | null>;
}

/** The way to say why a lead is not for the reader; what was begun is there again later. */
export function NotForMe({ lead, match, region }: NotForMeProps) {
  const { t } = useTranslation('fit');
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState(NO_OBJECTION);
  return (
    <>
      {useSession().circle.isWritable() ? (
        <>
          <KeepsFocus to={region} />
          <Button isDense variant="text" onPress={() => setIsOpen(true)}>
            {t('notForMe.open')}
          </Button>
        </>
      ) : null}
      {isOpen ? (
        <NotForMeDialog lead={lead} match={match} draft={draft} onDraft={setDraft} onClose={() => setIsOpen(false)} />
      ) : null}
    </>
  );
}
