import { useTranslation } from 'react-i18next';

import type { Days } from '#renderer/bindings/days.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { useFinishStep } from '#renderer/words/use-finish-step.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import { DueDay } from './due-day.tsx';
import { RowWithMenu } from './row-with-menu.tsx';
import type { DueRow } from './today-rows.ts';
import { useSayApplied } from './use-say-applied.ts';

interface DueItemProps {
  readonly row: DueRow;
  readonly leadName: string;
  readonly days: Days;
  readonly onOpen: () => void;
  readonly onNextStep: (cardId: CardId) => void;
}

/** A next step, or the last day to apply, with the one thing that mostly follows: that it is done. */
export function DueItem({ row: { leadId, cardId, step, on, due }, leadName, days, onOpen, onNextStep }: DueItemProps) {
  const { t } = useTranslation(['today', 'common']);
  const finish = useFinishStep((done) => onNextStep(done.cardId));
  const sayApplied = useSayApplied();
  const toasts = useToasts();
  const words = step ?? t('deadline');
  const isWritable = useSession().spaceOf(leadId).isWritable();
  const description = t('about', { words, lead: leadName });
  return (
    <RowWithMenu
      words={words}
      isOwnWords={step !== undefined}
      day={on === undefined ? undefined : <DueDay on={on} due={due} days={days} />}
      detail={leadName}
      onOpen={onOpen}
      entries={[]}
      menuLabel={t('common:step.next')}
      onAction={onOpen}
    >
      {isWritable ? (
        <Button
          isDense
          aria-description={description}
          onPress={() => {
            if (step === undefined) return sayApplied({ leadId, cardId });
            const refused = finish({ leadId, cardId, nextStep: step });
            if (refused !== undefined) toasts.show({ message: refused });
          }}
        >
          {step === undefined ? t('applied') : t('common:step.done')}
        </Button>
      ) : null}
    </RowWithMenu>
  );
}
