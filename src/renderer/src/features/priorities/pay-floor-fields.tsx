import { type FocusEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { NumberField } from '#renderer/ui/number-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { PAY_PERIODS, type PayFloor } from '#shared/domain/priority/priorities.ts';
import { CURRENCIES } from './currencies.ts';
import styles from './priorities.module.css';
import { usePayFloor } from './use-pay-floor.ts';

/** The least one would work for. It saves itself once it is whole; what is missing is said when one has left it. */
export function PayFloorFields({ payFloor }: { readonly payFloor: PayFloor | undefined }) {
  const { t } = useTranslation('priorities');
  const { draft, missing, change } = usePayFloor(payFloor);
  const [isLeft, setLeft] = useState(false);
  const problem = isLeft ? missing : undefined;
  const isEmpty = draft.amount === null && draft.currency === '';

  const handleBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setLeft(true);
  };

  return (
    <fieldset aria-label={t('payFloor.name')} onFocus={() => setLeft(false)} onBlur={handleBlur}>
      <h3 className={styles['label']}>{t('payFloor.name')}</h3>
      {isEmpty ? <p className={styles['question']}>{t('payFloor.question')}</p> : null}
      <div className={styles['pay']}>
        <NumberField
          label={t('payFloor.amount')}
          value={draft.amount}
          fractionDigits={2}
          onChange={(amount) => change({ amount })}
        />
        <TextField
          label={t('payFloor.currency')}
          value={draft.currency}
          suggestions={CURRENCIES}
          onChange={(currency) => change({ currency: currency.trim().toUpperCase() })}
          error={problem === 'currency' ? t('payFloor.likeCurrency') : undefined}
        />
        <Select
          label={t('payFloor.per')}
          value={draft.per}
          options={PAY_PERIODS.map((value) => ({ value, label: t(`payFloor.periods.${value}`) }))}
          onChange={(per) => change({ per })}
        />
      </div>
      {problem === undefined ? null : (
        <p role="alert" className={styles['problem']}>
          {t(problem === 'amount' ? 'payFloor.needsAmount' : 'payFloor.needsCurrency')}
        </p>
      )}
    </fieldset>
  );
}
