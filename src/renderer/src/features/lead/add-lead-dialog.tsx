import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { readPostings as findPostings } from '#shared/domain/posting/read-postings.ts';
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
import { guessedIn, hasSomethingToLose } from './draft-of-page.ts';
import type { HandedPage } from './handed-page.ts';
import { PageFound } from './page-found.tsx';
import { PageIntake } from './page-intake.tsx';
import type { LeadDraft } from './lead-draft.ts';
import type { ReadPostings } from './read-page.ts';
import { type AddRefusal, useAddLead } from './use-add-lead.ts';
import { usePageDraft } from './use-page-draft.ts';

/** Adding one lead. */
export interface AddLeadDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The column it was opened from; Spotted when absent. */
  readonly initialStage?: Stage | undefined;
  readonly onAdded?: ((leadId: LeadId) => void) | undefined;
  /** A page that it was opened with. */
  readonly page?: HandedPage | undefined;
  readonly readPostings?: ReadPostings;
  /** What is to be said of what was typed so far; `leave` closes first, and asks before what was typed is lost. */
  readonly renderHint?: (draft: LeadDraft, leave: (next: () => void) => void) => ReactNode;
}

/** A dialog with everything that can be said about a new lead; a company or a role is enough. */
export function AddLeadDialog({ isOpen, ...rest }: AddLeadDialogProps) {
  return isOpen ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({
  onClose,
  initialStage = 'spotted',
  onAdded,
  page: handed,
  readPostings = findPostings,
  renderHint,
}: Omit<AddLeadDialogProps, 'isOpen'>) {
  const { t } = useTranslation(['lead', 'common', 'posting']);
  const { circle, own } = useSession();
  const circleName = useObservable(circle.name) ?? t('share.theCircle');
  const isNarrow = useMediaQuery('(width < 1100px)');
  const add = useAddLead();
  const form = useRef<HTMLFormElement>(null);
  const page = usePageDraft(initialStage, handed, readPostings);
  const { draft } = page.state;
  const [refused, setRefused] = useState<{ readonly draft: LeadDraft; readonly refusal: AddRefusal }>();
  // What was refused is another draft than one that was changed since, by hand or from a page.
  const refusal = refused?.draft === draft ? refused.refusal : undefined;
  const [leaving, setLeaving] = useState<{ readonly after: () => void }>();
  const leave = (next: () => void): void => {
    const after = (): void => {
      onClose();
      next();
    };
    if (page.reading.typed !== '' || hasSomethingToLose(page.state)) setLeaving({ after });
    else after();
  };

  const space = draft.audience === 'me' ? own : circle;
  const isReadOnly = !space.isWritable();
  const readOnlyWords = useReadOnlyWords(space);

  const submit = (): void => {
    // What was typed last fills the form first, to be looked at.
    if (page.reading.settle() !== undefined) return;
    const result = add(draft);
    if ('leadId' in result) {
      onClose();
      onAdded?.(result.leadId);
      return;
    }
    setRefused({ draft, refusal: result });
  };
  const addAndGoOn = (): void => {
    const { chosen } = page.state.page ?? {};
    if (chosen === undefined) return;
    const result = add(draft, () => page.forgetAdded(chosen));
    if ('leadId' in result) {
      page.goOn();
      onAdded?.(result.leadId);
      return;
    }
    setRefused({ draft, refusal: result });
  };
  useEffect(() => {
    if (refused !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
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
        onClose={() => leave(() => undefined)}
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
          className={styles['parts']}
          onKeyDownCapture={(event) => (isAddEverywhere(event) ? addByKey(event) : undefined)}
          onKeyDown={(event) => (isAddInLine(event) ? addByKey(event) : undefined)}
          onSubmit={(event) => event.preventDefault()}
        >
          <PageIntake reading={page.reading} why={t('posting:why')} />
          <PageFound state={page.state} acts={{ ...page, addAndGoOn }} isReadOnly={isReadOnly} />
          <AddLeadFields
            draft={draft}
            guessed={guessedIn(page.state.page)}
            onChange={page.change}
            refusal={refusal}
            isWide={!isNarrow}
            hint={renderHint?.(draft, leave)}
          />
        </form>
      </Dialog>
      <AlertDialog
        isOpen={leaving !== undefined}
        title={t('add.leaveTitle')}
        confirmLabel={t('add.leave')}
        cancelLabel={t('add.stay')}
        onConfirm={() => leaving?.after()}
        onCancel={() => setLeaving(undefined)}
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
