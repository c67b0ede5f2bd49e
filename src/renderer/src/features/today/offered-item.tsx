import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { LeadId } from '#shared/kernel/ids.ts';
import { RowWithMenu } from './row-with-menu.tsx';
import { useAnswerOffer } from './use-answer-offer.ts';

interface OfferedItemProps {
  readonly leadId: LeadId;
  readonly leadName: string;
  readonly words: string;
  readonly detail?: string | undefined;
  /** Somebody said that it is for the reader, who can say that it is not. */
  readonly isForReader?: boolean;
  readonly onOpen: () => void;
}

/** A lead that another had in mind for the reader, or that fits them, with both answers. */
export function OfferedItem({ leadId, leadName, isForReader = false, ...row }: OfferedItemProps) {
  const { t } = useTranslation('today');
  const answer = useAnswerOffer(leadId, leadName);
  const isWritable = useSession().circle.isWritable();
  return (
    <RowWithMenu
      {...row}
      entries={isForReader && isWritable ? [{ id: 'not-for-me', label: t('notForMe') }] : []}
      menuLabel={t('moreAbout', { lead: leadName })}
      onAction={answer.decline}
    >
      {isWritable ? (
        <Button isDense aria-description={leadName} onPress={answer.goForIt}>
          {t('interested')}
        </Button>
      ) : null}
    </RowWithMenu>
  );
}
