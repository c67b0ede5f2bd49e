import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useMediaQuery } from '#renderer/ui/use-media-query.ts';
import styles from './add-lead.module.css';
import { AddLeadFields } from './add-lead-fields.tsx';
import { emptyDraft, isFilledIn, type LeadDraft } from './lead-draft.ts';
import { type AddRefusal, useAddLead } from './use-add-lead.ts';

/** Adding one lead. */
export interface AddLeadDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The column it was opened from; Spotted when absent. */
  readonly initialStage?: Stage | undefined;
  readonly onAdded?: ((leadId: LeadId) => void) | undefined;
}

/** A dialog with everything that can be said about a new lead; a company or a role is enough. */
export function AddLeadDialog({ isOpen, ...rest }: AddLeadDialogProps) {
  return isOpen ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ onClose, initialStage = 'spotted', onAdded }: Omit<AddLeadDialogProps, 'isOpen'>) {
  const { t } = useTranslation(['lead', 'common']);
  const { circle, own } = useSession();
  const circleName = useObservable(circle.name) ?? t('share.theCircle');
  const isNarrow = useMediaQuery('(width < 1100px)');
  const add = useAddLead();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<LeadDraft>(() => emptyDraft(initialStage));
  const [refusal, setRefusal] = useState<AddRefusal>();
  const [isLeaving, setLeaving] = useState(false);

  const space = draft.audience === 'me' ? own : circle;
  const isReadOnly = !space.isWritable();
  const readOnlyWords = useReadOnlyWords(space);

  const change = (part: Partial<LeadDraft>): void => {
    setDraft((before) => ({ ...before, ...part }));
    setRefusal(undefined);
  };
  const submit = (): void => {
    const result = add(draft);
    if ('leadId' in result) {
      onClose();
      onAdded?.(result.leadId);
      return;
    }
    setRefusal(result);
  };
  useEffect(() => {
    if (refusal !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  const addByKey = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (!isReadOnly) submit();
  };

  return (
    <>
      <Dialog
        isOpen
        size={isNarrow ? 'medium' : 'large'}
        title={t('add.title')}
        closeLabel={t('common:close')}
        onClose={() => (isFilledIn(draft) ? setLeaving(true) : onClose())}
        footer={
          <>
            <p className={styles['audience']}>
              {draft.audience === 'me' ? t('add.onlyMeSees') : t('add.circleSees', { circle: circleName })}
            </p>
            <Button variant="primary" onPress={submit} isDisabled={isReadOnly}>
              {t('add.submit')}
            </Button>
          </>
        }
      >
        {isReadOnly ? <p>{readOnlyWords}</p> : null}
        <form
          ref={form}
          noValidate
          onKeyDownCapture={(event) => (isAddEverywhere(event) ? addByKey(event) : undefined)}
          onKeyDown={(event) => (isAddInLine(event) ? addByKey(event) : undefined)}
          onSubmit={(event) => event.preventDefault()}
        >
          <AddLeadFields draft={draft} onChange={change} refusal={refusal} isWide={!isNarrow} />
        </form>
      </Dialog>
      <AlertDialog
        isOpen={isLeaving}
        title={t('add.leaveTitle')}
        confirmLabel={t('add.leave')}
        cancelLabel={t('add.stay')}
        onConfirm={onClose}
        onCancel={() => setLeaving(false)}
      >
        <p>{t('add.leaveBody')}</p>
      </AlertDialog>
    </>
  );
}

/** Choices keep their keys to themselves, so this is asked before they are. */
function isAddEverywhere({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey);
}

/** An open list of suggestions takes its own Enter, and so does a word that is still being composed. */
function isAddInLine({ key, target, nativeEvent, defaultPrevented }: KeyboardEvent): boolean {
  if (key !== 'Enter' || nativeEvent.isComposing || defaultPrevented) return false;
  return (
    target instanceof HTMLInputElement && target.type === 'text' && target.getAttribute('aria-expanded') !== 'true'
  );
}
