import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useWouldClash } from '#renderer/bindings/use-would-clash.ts';
import voice from '#renderer/ui/voice.module.css';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import type { LeadId } from '#shared/kernel/ids.ts';

interface TouchedNoteProps {
  /** The lead that gave rise to the line. */
  readonly leadId: LeadId;
  readonly line: string;
}

const MOST_NAMES = 3;

/** Which other leads a line among the reader's deal-breakers would touch. */
export function TouchedNote({ leadId, line }: TouchedNoteProps) {
  const { t } = useTranslation(['fit', 'lead']);
  const { program } = useServices();
  const session = useSession();
  // Nobody waits with a key for two thousand leads.
  const touched = useWouldClash(useDeferredValue(line)).flatMap((id) => {
    const lead = id === leadId ? undefined : session.spaceOf(id).leads.all.get().get(id);
    return lead === undefined ? [] : [lead];
  });
  const more = touched.length - MOST_NAMES;
  const names = new Intl.ListFormat(program.locale).format([
    ...touched.slice(0, MOST_NAMES).map((lead) => t('quote', { text: cardNameOf(lead) || t('lead:unnamed') })),
    ...(more > 0 ? [t('notForMe.more', { count: more })] : []),
  ]);
  return (
    // Always there, so that what comes into it is read out.
    <p role="status" className={voice['quiet']}>
      {touched.length === 0 ? null : t('notForMe.touches', { count: touched.length, names })}
    </p>
  );
}
