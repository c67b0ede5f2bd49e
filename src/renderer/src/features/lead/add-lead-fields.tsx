import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { LONGEST_TAG, MOST_TAGS } from '#shared/domain/lead/tag.ts';
import type { PostingField } from '#shared/domain/posting/posting.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './add-lead.module.css';
import { useLeadChoices } from './choices.ts';
import { FieldSection } from './field-section.tsx';
import { heardFromSuggestions } from './heard-from.ts';
import type { LeadDraft } from './lead-draft.ts';
import type { AddRefusal } from './use-add-lead.ts';

const LIMITS_OF_TAGS = { longest: LONGEST_TAG, most: MOST_TAGS };

interface AddLeadFieldsProps {
  readonly draft: LeadDraft;
  /** Fields whose words were guessed from a page and stand as they were. */
  readonly guessed: readonly PostingField[];
  readonly onChange: (part: Partial<LeadDraft>) => void;
  readonly refusal: AddRefusal | undefined;
  /** Two columns. */
  readonly isWide: boolean;
  /** What there is to say of the company and role that are filled in. */
  readonly hint: ReactNode;
}

/** Everything that can be said about a lead: what it is, what is known, what comes next, whom it is for. */
export function AddLeadFields({ draft, guessed, onChange, refusal, isWide, hint }: AddLeadFieldsProps) {
  const { t } = useTranslation(['lead', 'common', 'posting', 'search']);
  const members = useMembers();
  const choices = useLeadChoices();
  const errorOf = (field: string): string | undefined =>
    refusal?.field === field && refusal.code !== 'too-many' ? t(`errors.${refusal.code}`) : undefined;
  const tagFault =
    refusal?.field === 'tags'
      ? t(`search:tags.fault.${refusal.code === 'too-many' ? 'too-many' : 'too-long'}`, LIMITS_OF_TAGS)
      : undefined;
  const hintOf = (field: PostingField, otherwise?: string): string | undefined =>
    guessed.includes(field) ? t('posting:guessedField') : otherwise;
  const line = (field: 'company' | 'role' | 'place' | 'link' | 'pay' | 'nextStep', hint?: string) => ({
    label: t(`fields.${field}`),
    value: draft[field],
    onChange: (value: string) => onChange({ [field]: value }),
    hint: field === 'nextStep' ? hint : hintOf(field, hint),
    error: errorOf(field),
    autoComplete: 'off',
  });

  return (
    <div className={styles['form']} data-wide={isWide || undefined}>
      <FieldSection>
        <TextField {...line('company', t('add.oneIsEnough'))} autoFocus />
        <TextField {...line('role')} />
      </FieldSection>
      {hint}
      <FieldSection title={t('add.known')}>
        <div className={styles['pair']}>
          <TextField {...line('place')} />
          <Select
            label={t('fields.mode')}
            options={[choices.notSaid, ...choices.modes]}
            value={draft.mode}
            onChange={(mode) => onChange({ mode })}
            hint={hintOf('mode')}
          />
        </div>
        <TextField {...line('pay')} placeholder={t('ask.pay')} />
        <TextField {...line('link')} placeholder={t('ask.link')} />
        <ComboBox
          label={t('fields.heardFrom')}
          value={draft.heardFrom}
          onChange={(heardFrom) => onChange({ heardFrom })}
          suggestions={heardFromSuggestions(members.list)}
          placeholder={t('ask.heardFrom')}
          error={errorOf('heardFrom')}
        />
        <div className={styles['whole']}>
          <RadioGroup
            label={t('fields.kind')}
            options={choices.kinds}
            value={draft.kind}
            onChange={(kind) => onChange({ kind })}
          />
        </div>
        {draft.kind === 'opening-soon' ? (
          <Select
            label={t('fields.opensIn')}
            options={[choices.notSaid, ...choices.monthsWith(undefined)]}
            value={draft.opensIn}
            onChange={(opensIn) => onChange({ opensIn })}
          />
        ) : null}
        <TextField
          label={t('search:tags.title')}
          value={draft.tags}
          onChange={(tags) => onChange({ tags })}
          placeholder={t('search:tags.ask')}
          hint={t('search:tags.several')}
          error={tagFault}
          autoComplete="off"
        />
        <div className={styles['whole']}>
          <TextField
            label={t('fields.notes')}
            value={draft.notes}
            onChange={(notes) => onChange({ notes })}
            placeholder={t('ask.notes')}
            isMultiline
          />
        </div>
      </FieldSection>
      <FieldSection title={t('add.next')}>
        <Select
          label={t('fields.stage')}
          options={choices.stages}
          value={draft.stage}
          onChange={(stage) => onChange({ stage })}
        />
        <DateField
          label={t('fields.deadlineOn')}
          clearLabel={t('clear.deadlineOn')}
          value={draft.deadlineOn}
          onChange={(deadlineOn) => onChange({ deadlineOn })}
          hint={hintOf('deadlineOn')}
          error={errorOf('deadlineOn')}
        />
        <TextField {...line('nextStep')} />
        <DateField
          label={t('fields.nextStepOn')}
          clearLabel={t('clear.nextStepOn')}
          value={draft.nextStepOn}
          onChange={(nextStepOn) => onChange({ nextStepOn })}
          error={errorOf('nextStepOn')}
        />
      </FieldSection>
      <FieldSection title={t('add.whom')}>
        <RadioGroup
          label={t('common:whoSeesThis')}
          options={[
            { value: 'circle', label: t('common:myCircle') },
            { value: 'me', label: t('common:onlyMe') },
          ]}
          value={draft.audience}
          onChange={(audience) => onChange({ audience })}
          hint={t(draft.audience === 'me' ? 'add.onlyMeHint' : 'add.circleHint')}
        />
        {draft.audience === 'me' ? null : (
          <CheckboxGroup
            label={t('fields.forMembers')}
            options={members.list.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.forMembers}
            onChange={(forMembers) => onChange({ forMembers })}
          />
        )}
      </FieldSection>
    </div>
  );
}
