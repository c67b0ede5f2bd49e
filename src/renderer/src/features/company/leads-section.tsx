import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { ListRow } from '#renderer/ui/list-row.tsx';
import { Pill } from '#renderer/ui/pill.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { CardId } from '#shared/domain/board/board.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import type { CompanyLead } from '#shared/domain/company/company-memory.ts';
import { isOnBoard } from '#shared/domain/pursuit/pursuit-queries.ts';
import type { ShownPursuit } from '#shared/domain/pursuit/pursuit.ts';
import styles from './company.module.css';
import { MoreButton } from './more-button.tsx';
import { usePart } from './use-part.ts';
import { useToldNames } from './use-told-names.ts';

const SHOWN = 30;

interface LeadsSectionProps {
  readonly leads: readonly CompanyLead[];
  readonly hrefOf: (cardId: CardId) => string;
}

/** The leads at a company, each a way to it, with who goes or went for it and how that stands. */
export function LeadsSection({ leads, hrefOf }: LeadsSectionProps) {
  const { t } = useTranslation(['company', 'common']);
  const headingId = useId();
  const part = usePart(leads, SHOWN);
  const { me } = useMembers();
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <Heading level={2} id={headingId}>
        {t('leads.title')}
      </Heading>
      {leads.length === 0 ? (
        <p className={voice['quiet']}>{t('leads.none')}</p>
      ) : (
        <ul aria-label={t('leads.title')}>
          {part.shown.map((told) => {
            const running = told.runs.filter(isOnBoard);
            const card = running.find(({ memberId }) => memberId === me.id) ?? running[0];
            return (
              <ListRow
                key={told.lead.id}
                title={
                  <TextLink href={hrefOf(card?.id ?? told.lead.id)}>
                    {cardNameOf(told.lead) || t('leads.unnamed')}
                  </TextLink>
                }
                detail={<Standing told={told} />}
                action={told.isPrivate ? <Pill>{t('common:onlyYou')}</Pill> : undefined}
              />
            );
          })}
        </ul>
      )}
      <MoreButton part={part} />
    </section>
  );
}

function Standing({ told: { lead, runs } }: { readonly told: CompanyLead }) {
  const { t } = useTranslation(['company', 'common', 'lead']);
  const names = useToldNames();
  const days = useDays();
  const lineOf = ({ memberId, stage, outcome }: ShownPursuit): string => {
    const name = names.first(memberId);
    if (stage === 'spotted') return t('leads.putBack', { name });
    const said = { name, stage: t(`common:stage.${stage}`) };
    return stage === 'closed' && outcome !== undefined
      ? t('leads.ended', { ...said, outcome: t(`lead:outcome.${outcome}`) })
      : t('leads.run', said);
  };
  if (runs.length > 0) return <>{runs.map(lineOf).join(' · ')}</>;
  const spotted =
    lead.addedAt === undefined || lead.addedBy === undefined
      ? undefined
      : t('leads.spottedBy', { name: names.list([lead.addedBy]), day: days.date(days.dayOf(lead.addedAt)) });
  return <>{[t('leads.nobody'), ...(spotted === undefined ? [] : [spotted])].join(' ')}</>;
}
