import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { isNameOf } from './is-name-of.ts';
import styles from './leaving.module.css';
import type { Leaving } from './use-leave.ts';

interface LeaveDialogProps {
  /** Of the circle; empty where it has none. */
  readonly name: string;
  /** What was typed so far: it survives closing. */
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly leaving: Leaving;
  readonly onSaveBackup: () => void;
  readonly onClose: () => void;
}

const WITH_OTHERS = ['theyKeep', 'youGetNothing', 'whatIsHere', 'onlyYourself', 'theyHear'] as const;
const ALONE = ['alone', 'whatIsHere', 'nobodyComes'] as const;

/** Says what leaving means, offers a copy first, and asks for the circle's name once. */
export function LeaveDialog({ name, typed, onType, leaving, onSaveBackup, onClose }: LeaveDialogProps) {
  const { t } = useTranslation(['leaving', 'common', 'frame']);
  const formId = useId();
  const isAlone = useMembers().list.length === 1;
  const [isOther, setIsOther] = useState(false);
  const circle = name || t('frame:unnamedCircle');
  const { isBusy, fault, leave } = leaving;
  const isLong = useLasting(isBusy);
  // It is tried again by itself; until then the circle would answer as if it had been left.
  const isPutOff = fault === 'failed';

  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const isRight = isNameOf(typed, name);
    setIsOther(!isRight);
    if (isRight) leave();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('title', { circle })}
      closeLabel={t('common:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('stay')}</Button>
          <Button type="submit" form={formId} variant="destructive" isPending={isBusy} isDisabled={isPutOff}>
            {t('leave', { circle })}
          </Button>
        </>
      }
    >
      <ul aria-label={t('whatHappens')} className={styles['means']}>
        {(isAlone ? ALONE : WITH_OTHERS).map((each) => (
          <li key={each}>{t(each)}</li>
        ))}
      </ul>
      <div className={styles['copy']}>
        <p className={styles['quiet']}>{t('copyWhy')}</p>
        <Button onPress={onSaveBackup}>{t('copy')}</Button>
      </div>
      <form id={formId} noValidate className={styles['form']} onSubmit={handleSubmit}>
        {name === '' ? null : (
          <TextField
            label={t('typeName')}
            hint={name}
            error={isOther ? t('otherName', { circle: name }) : undefined}
            value={typed}
            isReadOnly={isBusy}
            autoComplete="off"
            onChange={(text) => {
              setIsOther(false);
              onType(text);
            }}
          />
        )}
        {fault === undefined ? null : (
          <p role="alert" className={styles['fault']}>
            {t(`faults.${fault}`)}
          </p>
        )}
        <p role="status" className={styles['waiting']}>
          {isLong ? t('leaving') : ''}
        </p>
      </form>
    </Dialog>
  );
}
