import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { useFinishStep } from '#renderer/words/use-finish-step.ts';
import styles from './lead-panel.module.css';
import { SavedText } from './saved-text.tsx';
import type { SaveLead } from './use-save-lead.ts';
import type { ShownLead } from './use-shown-lead.ts';

export interface NextStepFieldProps {
  readonly shown: ShownLead;
  readonly save: SaveLead;
  /** Somebody has come to set what is next; called once the field has the focus. */
  readonly isSought?: boolean | undefined;
  readonly onFound?: (() => void) | undefined;
}

/** What comes next, with a button that says that it is done; the focus then stands where the one after it is written. */
export function NextStepField({ shown, save, isSought = false, onFound }: NextStepFieldProps) {
  const { t } = useTranslation(['lead', 'common']);
  const field = useRef<HTMLDivElement>(null);
  const found = useRef(onFound);
  useEffect(() => {
    found.current = onFound;
  });
  const finish = useFinishStep();
  const toasts = useToasts();
  const { lead, run, cardId } = shown;
  const { nextStep } = run ?? lead;
  const focusField = (): void => field.current?.querySelector('textarea')?.focus();

  useEffect(() => {
    if (!isSought) return undefined;
    // What the field stands in takes the focus as it opens, in the frame after it.
    const view = window;
    let frame = view.requestAnimationFrame(() => {
      frame = view.requestAnimationFrame(() => {
        focusField();
        found.current?.();
      });
    });
    return () => view.cancelAnimationFrame(frame);
  }, [isSought]);

  return (
    <div ref={field} className={styles['step']}>
      <SavedText
        label={t('fields.nextStep')}
        placeholder={t('ask.nextStep')}
        value={nextStep ?? ''}
        save={(text) => save.nextStep({ nextStep: text })}
      />
      {nextStep === undefined ? null : (
        <Button
          isDense
          variant="text"
          icon={<Check aria-hidden />}
          onPress={() => {
            const refused = finish({ leadId: lead.id, cardId, nextStep });
            if (refused === undefined) focusField();
            else toasts.show({ message: refused });
          }}
        >
          {t('common:step.done')}
        </Button>
      )}
    </div>
  );
}
