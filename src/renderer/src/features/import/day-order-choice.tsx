import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { Select } from '#renderer/ui/select.tsx';
import { type DayOrder, readDate } from '#shared/domain/import/read-date.ts';

const ORDERS: readonly DayOrder[] = ['month-first', 'day-first'];

interface DayOrderChoiceProps {
  /** A day of the file that can be read in two ways. */
  readonly sample: string;
  readonly value: DayOrder;
  readonly onChange: (order: DayOrder) => void;
}

/** Asks which of two days is meant, in words. */
export function DayOrderChoice({ sample, value, onChange }: DayOrderChoiceProps) {
  const { t } = useTranslation('importing');
  const days = useDays();
  const options = ORDERS.map((order) => ({
    value: order,
    label: days.long(readDate(sample, order)?.day ?? days.today),
  }));
  return (
    <Select
      label={t('dayOrder', { sample })}
      hint={t('dayOrderHint')}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}
