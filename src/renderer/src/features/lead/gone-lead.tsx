import { useTranslation } from 'react-i18next';

import { restoreLead } from '#shared/domain/lead/trash-lead.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { ShownLead } from './use-shown-lead.ts';

/** What is said in place of a lead that is not on the board any more. */
export function GoneLead({ shown }: { readonly shown: ShownLead | undefined }) {
  const { t } = useTranslation('lead');
  const session = useSession();
  if (shown === undefined) return <EmptyState isCompact sentence={t('panel.gone')} />;
  const { lead, space } = shown;
  if (lead.movedTo !== undefined) {
    const isHere = lead.movedTo === session.circleId;
    return <EmptyState isCompact sentence={t(isHere ? 'panel.movedHere' : 'panel.movedAway')} />;
  }
  const restore = (
    <Button onPress={() => session.run(space, restoreLead, { leadId: lead.id })}>{t('panel.restore')}</Button>
  );
  return (
    <EmptyState
      isCompact
      sentence={t('panel.inTrash')}
      why={t('panel.inTrashWhy')}
      action={space.isWritable() ? restore : undefined}
    />
  );
}
