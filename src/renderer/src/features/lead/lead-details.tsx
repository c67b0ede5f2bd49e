import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { useLeadChoices } from './choices.ts';
import { LeadFor } from './lead-for.tsx';
import { LeadTags } from './lead-tags.tsx';
import { LeadLink } from './lead-link.tsx';
import styles from './lead-panel.module.css';
import { SavedDate } from './saved-date.tsx';
import { SavedHeardFrom } from './saved-heard-from.tsx';
import { SavedText } from './saved-text.tsx';
import type { SaveLead } from './use-save-lead.ts';
import type { ShownLead } from './use-shown-lead.ts';

interface LeadDetailsProps {
  readonly shown: ShownLead;
  readonly save: SaveLead;
}

/** What is known about the job, each part saving itself; and where it came from. */
export function LeadDetails({ shown: { lead, space, isPrivate }, save }: LeadDetailsProps) {
  const { t } = useTranslation(['lead', 'common']);
  const headingId = useId();
  const choices = useLeadChoices();
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <Heading level={3} id={headingId}>
        {t('panel.details')}
      </Heading>
      <div className={styles['grid']}>
        <SavedText
          label={t('fields.place')}
          placeholder={t('ask.place')}
          value={lead.place ?? ''}
          save={(place) => save.fields({ place })}
        />
        <div className={styles['resting']}>
          <Select
            label={t('fields.mode')}
            options={[choices.notSaid, ...choices.modes]}
            value={lead.mode ?? ''}
            onChange={(mode) => save.fields({ mode: mode === '' ? undefined : mode })}
          />
        </div>
        <SavedText
          label={t('fields.pay')}
          placeholder={t('ask.pay')}
          value={lead.pay ?? ''}
          save={(pay) => save.fields({ pay })}
        />
        <div className={styles['resting']}>
          <SavedDate
            label={t('fields.deadlineOn')}
            clearLabel={t('clear.deadlineOn')}
            value={lead.deadlineOn ?? null}
            save={(day) => save.fields({ deadlineOn: day ?? undefined })}
          />
        </div>
        <LeadLink link={lead.link} save={(link) => save.fields({ link })} />
        <div className={styles['resting']}>
          <Select
            label={t('fields.kind')}
            options={[choices.notSaid, ...choices.kinds]}
            value={lead.kind ?? ''}
            onChange={(kind) => save.fields({ kind: kind === '' ? undefined : kind })}
          />
        </div>
        <div className={styles['resting']}>
          <SavedHeardFrom lead={lead} save={save.fields} />
        </div>
        {lead.kind === 'opening-soon' || lead.opensIn !== undefined ? (
          <div className={styles['resting']}>
            <Select
              label={t('fields.opensIn')}
              options={[choices.notSaid, ...choices.monthsWith(lead.opensIn)]}
              value={lead.opensIn ?? ''}
              onChange={(opensIn) => save.fields({ opensIn })}
            />
          </div>
        ) : null}
        {isPrivate ? null : <LeadFor lead={lead} space={space} />}
        <LeadTags lead={lead} space={space} />
        <FoundBy lead={lead} />
        <dl className={styles['fact']}>
          <dt>{t('common:whoSeesThis')}</dt>
          <dd>{isPrivate ? t('common:onlyYou') : t('common:myCircle')}</dd>
        </dl>
      </div>
    </section>
  );
}

function FoundBy({ lead: { addedAt, addedBy, copiedAddedAt, copiedAddedBy } }: Pick<ShownLead, 'lead'>) {
  const { t } = useTranslation(['lead', 'common']);
  const members = useMembers();
  const days = useDays();
  const adder = members.of(addedBy)?.name || t('common:someone');
  const name = copiedAddedBy === undefined ? adder : t('common:told', { name: copiedAddedBy, teller: adder });
  const at = copiedAddedAt ?? addedAt;
  return (
    <dl className={styles['fact']}>
      <dt>{t('panel.foundBy')}</dt>
      <dd>{at === undefined ? name : t('panel.foundOn', { name, day: days.short(days.dayOf(at)) })}</dd>
    </dl>
  );
}
