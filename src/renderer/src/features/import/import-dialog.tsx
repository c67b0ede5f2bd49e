import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { isOfLeads } from '#shared/domain/import/import-part.ts';
import { canBeLeads } from '#shared/domain/import/recognise-columns.ts';
import { FileChoice } from './file-choice.tsx';
import { ImportForm, type ImportWish } from './import-form.tsx';
import styles from './import.module.css';
import { PartChoice } from './part-choice.tsx';
import { useBringIn } from './use-bring-in.ts';
import { useChosenPart } from './use-chosen-part.ts';
import { useContactIntake } from './use-contact-intake.tsx';
import { useImportFile } from './use-import-file.ts';
import { useImportPlan } from './use-import-plan.ts';

interface ImportDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Takes a file that holds something else than leads; answers whether it did. */
  readonly takeOther?: ((file: File) => boolean) | undefined;
}

/** Brings the leads of a file in: choose it, see how it is read, change that, import. */
export function ImportDialog({ isOpen, ...rest }: ImportDialogProps) {
  return isOpen ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ onClose, takeOther }: Omit<ImportDialogProps, 'isOpen'>) {
  const { t } = useTranslation(['importing', 'common']);
  const { circle, own } = useSession();
  const { chosen, choose } = useImportFile();
  const [wish, setWish] = useState<ImportWish>({ audience: 'circle', isHeldBackBrought: false });
  const { progress, bringIn, stop } = useBringIn(onClose);
  const source = chosen.state === 'read' && progress === undefined ? chosen.source : undefined;
  const { part, place, choosePart } = useChosenPart(source);
  const table = part !== undefined && isOfLeads(part) ? part.table : undefined;
  const planned = useImportPlan(table, part?.drafts);
  // People are no leads: they come into a list that only the person sees.
  const people = useContactIntake(table === undefined ? part?.table : undefined, onClose);
  const { fresh, heldBack } = planned.plan;
  const drafts = wish.isHeldBackBrought ? [...fresh, ...heldBack.map(({ draft }) => draft)] : fresh;
  const space = wish.audience === 'me' ? own : circle;
  const isReadOnly = !space.isWritable();
  const readOnlyWords = useReadOnlyWords(space);
  const becauseId = useId();
  const isNamed = canBeLeads(planned.choices.fields);
  const because = !isNamed ? t('needsName') : drafts.length === 0 ? t('nothingNew') : '';

  function close(): void {
    stop();
    people.stop();
    onClose();
  }

  // What was wanted of one table was not said of another.
  function handleFile(file: File): void {
    if (takeOther?.(file) === true) return;
    setWish({ ...wish, isHeldBackBrought: false });
    void choose(file);
  }

  function handlePart(chosenPlace: number): void {
    setWish({ ...wish, isHeldBackBrought: false });
    choosePart(chosenPlace);
  }

  function submit(): void {
    setWish({ ...wish, isHeldBackBrought: false });
    void bringIn(space, drafts, wish.isHeldBackBrought ? 0 : heldBack.length);
  }

  const submitPart = (
    <>
      <p role="status" id={becauseId} className={styles['because']}>
        {because}
      </p>
      <Button variant="primary" isDisabled={isReadOnly || !isNamed} aria-describedby={becauseId} onPress={submit}>
        {t('submit', { count: drafts.length })}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      size="large"
      title={t('title')}
      closeLabel={t('common:close')}
      onClose={close}
      footer={
        progress === undefined ? (
          table === undefined ? (
            people.foot
          ) : (
            submitPart
          )
        ) : (
          <Button onPress={stop}>{t('stop')}</Button>
        )
      }
    >
      {isReadOnly ? <p>{readOnlyWords}</p> : null}
      {people.progress !== undefined ? (
        <p role="status">{people.progress}</p>
      ) : progress === undefined ? (
        <FileChoice
          chosen={chosen}
          part={part}
          rowCount={(table === undefined ? part?.table : planned.table)?.rows.length ?? 0}
          onChoose={handleFile}
        />
      ) : (
        <p role="status">{t('progress', { ...progress })}</p>
      )}
      {source === undefined || people.progress !== undefined ? null : (
        <PartChoice parts={source.parts} chosen={place} onChoose={handlePart} />
      )}
      {people.form}
      {table === undefined ? null : (
        <ImportForm planned={planned} isSaved={part?.drafts !== undefined} wish={wish} onWish={setWish} />
      )}
    </Dialog>
  );
}
