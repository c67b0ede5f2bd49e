import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import type { ShownMember } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { Match } from '#shared/domain/match/match.ts';
import { NotForMe } from './not-for-me.tsx';
import { RowFrame } from './row-frame.tsx';

interface ReaderRowProps {
  readonly member: ShownMember;
  /** Nothing where they wrote nothing. */
  readonly match: Match | undefined;
  readonly lead: Lead;
  readonly isPrivate: boolean;
  readonly prioritiesHref: string;
  readonly region: RefObject<HTMLElement | null>;
}

/** How a lead stands to the reader, who can say why it is not for them. */
export function ReaderRow({ member, match, lead, isPrivate, prioritiesHref, region }: ReaderRowProps) {
  const { t } = useTranslation('fit');
  const canWrite = useSession().circle.isWritable();
  const unwritten = (
    <p className={voice['quiet']}>
      {t('notWritten')}
      {canWrite ? (
        <>
          {' '}
          <KeepsFocus to={region} />
          <TextLink href={prioritiesHref}>{t('write')}</TextLink>
        </>
      ) : null}
    </p>
  );
  return (
    <RowFrame
      member={member}
      match={match}
      unwritten={unwritten}
      region={region}
      acts={isPrivate ? null : <NotForMe lead={lead} match={match} region={region} />}
    />
  );
}
