import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import type { Funnel, Period } from '#shared/domain/funnel/funnel.ts';
import { FlowTable } from './flow-table.tsx';
import styles from './funnel.module.css';
import type { PictureForm } from './picture-form.ts';
import { shownFlows } from './shown-flows.ts';
import type { WhoseChoice } from './use-whose.ts';

// What draws is only needed by those who look at a picture.
const FlowPicture = lazy(async () => ({ default: (await import('./flow-picture.tsx')).FlowPicture }));
const SavePictureDialog = lazy(async () => ({
  default: (await import('./save-picture-dialog.tsx')).SavePictureDialog,
}));

interface FlowSectionProps {
  readonly funnel: Funnel;
  readonly isTable: boolean;
  readonly whose: WhoseChoice;
  readonly period: Period;
}

/** What became of all, as a picture or as a table, and the way to keep the picture. */
export function FlowSection({ funnel, isTable, whose, period }: FlowSectionProps) {
  const { t } = useTranslation('funnel');
  const headingId = useId();
  const [isSaving, setSaving] = useState(false);
  const [form, setForm] = useState<PictureForm>('svg');
  const flows = shownFlows(funnel);
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <Heading level={2} id={headingId}>
        {t('flow.title')}
      </Heading>
      {isTable ? (
        <FlowTable flows={flows} />
      ) : (
        <Suspense fallback={<p className={styles['quiet']}>{t('flow.opening')}</p>}>
          <FlowPicture flows={flows} />
        </Suspense>
      )}
      <div>
        <Button onPress={() => setSaving(true)}>{t('save.open')}</Button>
      </div>
      <Suspense fallback={null}>
        {isSaving ? (
          <SavePictureDialog
            flows={flows}
            whose={whose}
            period={period}
            form={form}
            onForm={setForm}
            onClose={() => setSaving(false)}
          />
        ) : null}
      </Suspense>
    </section>
  );
}
