import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { Initials } from '#renderer/ui/initials.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { useLeadChoices } from './choices.ts';
import styles from './lead-panel.module.css';
import { NextStepField, type NextStepFieldProps } from './next-step-field.tsx';
import { SavedDate } from './saved-date.tsx';
import type { MoveShown } from './use-move-shown.ts';
import type { SaveLead } from './use-save-lead.ts';
import type { ShownLead } from './use-shown-lead.ts';

export interface LeadStandingProps {
  readonly shown: ShownLead;
  readonly save: SaveLead;
  readonly moves: MoveShown;
  readonly step: Pick<NextStepFieldProps, 'isSought' | 'onFound'>;
}

/** How far it is, whose it is, and what comes next. */
export function LeadStanding({ shown, save, moves, step }: LeadStandingProps) {
  const { lead, run, cardId } = shown;
  const { t } = useTranslation('lead');
  const members = useMembers();
  const choices = useLeadChoices();
  const owner = members.of(run?.memberId);
  const { nextStepOn } = run ?? lead;
  return (
    <div className={styles['grid']}>
      <div className={styles['resting']}>
        <Select
          label={t('fields.stage')}
          options={choices.stages}
          value={run?.stage ?? 'spotted'}
          onChange={moves.moveTo}
        />
      </div>
      <dl className={styles['fact']}>
        <dt>{t('panel.whoIsGoing')}</dt>
        <dd>
          {owner === undefined ? (
            <span className={styles['quiet']}>{t('panel.nobodyYet')}</span>
          ) : (
            <>
              <Initials letters={owner.initials} joinIndex={owner.colourIndex} size="medium" />
              <span>{owner.name}</span>
            </>
          )}
        </dd>
      </dl>
      <NextStepField key={`step ${cardId}`} {...step} shown={shown} save={save} />
      <div className={styles['resting']}>
        <SavedDate
          key={cardId}
          label={t('fields.nextStepOn')}
          clearLabel={t('clear.nextStepOn')}
          value={nextStepOn ?? null}
          save={(day) => save.nextStep({ nextStepOn: day ?? undefined })}
        />
      </div>
      {run?.stage === 'closed' ? (
        <div className={styles['resting']}>
          <Select
            label={t('fields.outcome')}
            options={[choices.notSaid, ...choices.outcomes]}
            value={run.outcome ?? ''}
            onChange={(outcome) => moves.endWith(outcome === '' ? undefined : outcome)}
          />
        </div>
      ) : null}
    </div>
  );
}
