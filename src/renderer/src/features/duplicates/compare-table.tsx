import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import { ALSO_FIELDS } from '#shared/domain/duplicate/also-said.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { foldText } from '#shared/domain/record/fold-text.ts';
import styles from './duplicates.module.css';
import { runsAt } from './standing.ts';
import { useFieldWords } from './use-field-words.ts';

interface CompareTableProps {
  readonly lead: Lead;
  readonly other: Lead;
  readonly space: SpaceView;
}

/** Two leads beside each other, in words: where they differ, who goes for them, and who found them. */
export function CompareTable({ lead, other, space }: CompareTableProps) {
  const { t } = useTranslation(['duplicates', 'lead', 'common']);
  const { labelOf, wordsOf } = useFieldWords();
  const members = useMembers();
  const days = useDays();
  const both = [lead, other] as const;

  const fields = ALSO_FIELDS.filter((field) => foldText(lead[field] ?? '') !== foldText(other[field] ?? ''));
  const goersOf = ({ id }: Lead): readonly string[] =>
    runsAt(space, id).map(({ stage, memberId }) =>
      t('merging.goes', {
        stage: t(`common:stage.${stage}`),
        name: members.of(memberId)?.name || t('common:someone'),
      }),
    );
  const foundBy = ({ addedBy, addedAt, copiedAddedBy, copiedAddedAt }: Lead): string => {
    const adder = members.of(addedBy)?.name || t('common:someone');
    const name = copiedAddedBy === undefined ? adder : t('common:told', { name: copiedAddedBy, teller: adder });
    const at = copiedAddedAt ?? addedAt;
    return at === undefined ? name : t('lead:panel.foundOn', { name, day: days.short(days.dayOf(at)) });
  };
  const rows = [
    ...fields.map((field) => ({
      key: field,
      label: labelOf(field),
      cells: both.map(({ [field]: text }) => (text === undefined ? undefined : wordsOf(field, text))),
    })),
    {
      key: 'going',
      label: t('merging.whoGoes'),
      cells: both.map((each) => goersOf(each).join('; ') || t('lead:panel.nobodyYet')),
    },
    { key: 'found', label: t('merging.foundBy'), cells: both.map(foundBy) },
  ];
  return (
    <table className={styles['compared']} aria-label={t('merging.compared')}>
      <thead>
        <tr>
          <th scope="col">{t('merging.field')}</th>
          <th scope="col">{t('merging.thisShort')}</th>
          <th scope="col">{t('merging.otherShort')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, cells: [first, second] }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{first ?? <NotSaid />}</td>
            <td>{second ?? <NotSaid />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NotSaid() {
  const { t } = useTranslation('lead');
  return <span className={styles['unsaid']}>{t('notSaid')}</span>;
}
