import { type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { canBeContacts, recogniseContactColumns } from '#shared/domain/contact/contact-columns.ts';
import { type ContactPlan, planContacts } from '#shared/domain/contact/plan-contacts.ts';
import type { ImportTable } from '#shared/domain/import/import-table.ts';
import { ContactForm } from './contact-form.tsx';
import styles from './import.module.css';
import { useBringContacts } from './use-bring-contacts.ts';

/** What stands in a dialog for bringing people in. */
export interface ContactIntake {
  /** What would come in; nothing without a table. */
  readonly form: ReactNode;
  /** The buttons at the foot. */
  readonly foot: ReactNode;
  /** How far it is, once it has begun. */
  readonly progress: string | undefined;
  readonly stop: () => void;
}

const NO_PLAN: ContactPlan = { fresh: [], moved: [], heldBack: [] };

/** Reads a table as people whom the person knows, and brings these into their own space. */
export function useContactIntake(table: ImportTable | undefined, onDone: () => void): ContactIntake {
  const { t } = useTranslation('contacts');
  const { own } = useSession();
  const isWritable = useObservable(own.writable);
  const present = useObservable(own.contacts.all);
  const { progress, bringIn, stop } = useBringContacts(onDone);
  const becauseId = useId();
  // What was said of one table says nothing about the next.
  const [left, setLeft] = useState<ImportTable>();
  const isRead = table !== undefined && canBeContacts(recogniseContactColumns(table.headers));
  const isBusy = progress !== undefined;
  const plan = useMemo(
    () => (table === undefined || !isRead || isBusy ? NO_PLAN : planContacts(table, present.values())),
    [table, isRead, isBusy, present],
  );
  const { fresh } = plan;
  const isMovedTaken = left !== table;
  const moved = isMovedTaken ? plan.moved : [];
  const because = isRead && fresh.length + moved.length === 0 ? t('import.nothingNew') : '';
  const submit = (): void =>
    void bringIn({
      drafts: fresh,
      moved: moved.map(({ contact, draft }) => ({
        contactId: contact.id,
        company: draft.company ?? contact.company,
        position: draft.position ?? (draft.company === undefined ? contact.position : undefined),
      })),
    });
  if (isBusy) {
    return {
      ...{ form: null, stop, progress: t('import.progress', progress) },
      foot: <Button onPress={stop}>{t('import.stop')}</Button>,
    };
  }
  return {
    ...{ stop, progress: undefined },
    form:
      table === undefined ? null : (
        <ContactForm
          plan={isRead ? plan : undefined}
          isMovedTaken={isMovedTaken}
          onMovedTaken={(isTaken) => setLeft(isTaken ? undefined : table)}
        />
      ),
    foot: isRead ? (
      <>
        <p role="status" id={becauseId} className={styles['because']}>
          {because}
        </p>
        <Button variant="primary" isDisabled={!isWritable} aria-describedby={becauseId} onPress={submit}>
          {t('import.submit', { count: fresh.length })}
        </Button>
      </>
    ) : undefined,
  };
}
