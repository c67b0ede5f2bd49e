import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { type ShownMember, useMembers } from '#renderer/bindings/members.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useMatches } from '#renderer/bindings/use-fit.ts';
import { useLead } from '#renderer/bindings/use-lead.ts';
import { Fold } from '#renderer/ui/fold.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { Match } from '#shared/domain/match/match.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import styles from './fit.module.css';
import { MemberRow } from './member-row.tsx';
import { ReaderRow } from './reader-row.tsx';

/** Whom a lead fits. */
export interface FitSectionProps {
  readonly leadId: LeadId;
  /** Where the reader writes what they look for. */
  readonly prioritiesHref: string;
}

/** With more of whom nothing is known, they stand behind a word. */
const MOST_UNKNOWN = 5;
const MOST_NAMES = 3;

interface Matched {
  readonly member: ShownMember;
  readonly match: Match;
}

/**
 * How a lead stands to everybody who wrote what they look for: the reader first, the others by joining, never by how well it
 * fits. Of a private lead only the reader is spoken of, who alone sees it.
 */
export function FitSection({ leadId, prioritiesHref }: FitSectionProps) {
  const { t } = useTranslation('fit');
  const headingId = useId();
  const region = useRef<HTMLElement>(null);
  const members = useMembers();
  const { lead, space } = useLead(leadId);
  const { circle } = useSession();
  const matches = useMatches(leadId);
  if (lead === undefined) return null;
  const isPrivate = space !== circle;
  const matched = members.list.flatMap((member): readonly Matched[] => {
    const match = isPrivate && !member.isMe ? undefined : matches.find(({ memberId }) => memberId === member.id);
    return match === undefined ? [] : [{ member, match }];
  });
  const own = matched.find(({ member }) => member.isMe);
  const others = matched.filter(({ member }) => !member.isMe);
  const unknown = others.filter(({ match }) => match.verdict === 'unknown');
  const isFolded = unknown.length > MOST_UNKNOWN;
  const isNobody = matched.length === 0 && members.list.length > 1 && !isPrivate;
  const rowOf = ({ member, match }: Matched) => (
    <MemberRow key={member.id} member={member} match={match} lead={lead} region={region} />
  );
  return (
    <section
      ref={(element: HTMLElement | null) => {
        region.current = element;
      }}
      tabIndex={-1}
      aria-labelledby={headingId}
      className={styles['fit']}
    >
      <Heading level={3} id={headingId}>
        {t('title')}
      </Heading>
      {isNobody ? (
        <p className={voice['quiet']}>
          {t('nobody')}
          {circle.isWritable() ? (
            <>
              {' '}
              <KeepsFocus to={region} />
              <TextLink href={prioritiesHref}>{t('writeYours')}</TextLink>
            </>
          ) : null}
        </p>
      ) : (
        <ul className={styles['rows']}>
          <ReaderRow
            member={members.me}
            match={own?.match}
            lead={lead}
            isPrivate={isPrivate}
            prioritiesHref={prioritiesHref}
            region={region}
          />
          {others.filter((each) => !isFolded || each.match.verdict !== 'unknown').map(rowOf)}
        </ul>
      )}
      {isFolded ? <UnknownFold unknown={unknown} rowOf={rowOf} /> : null}
    </section>
  );
}

interface UnknownFoldProps {
  readonly unknown: readonly Matched[];
  readonly rowOf: (matched: Matched) => ReactNode;
}

/** Those of whom nothing is known, by name. */
function UnknownFold({ unknown, rowOf }: UnknownFoldProps) {
  const { t } = useTranslation(['fit', 'common']);
  const { program } = useServices();
  const named = unknown.slice(0, MOST_NAMES).map(({ member }) => member.name || t('common:someone'));
  const names = new Intl.ListFormat(program.locale).format([...named, t('others')]);
  return (
    <Fold label={t('notKnownFor', { names })}>
      <ul aria-label={t('verdict.unknown.they')} className={styles['rows']}>
        {unknown.map(rowOf)}
      </ul>
    </Fold>
  );
}
