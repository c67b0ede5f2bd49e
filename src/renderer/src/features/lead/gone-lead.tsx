import { useTranslation } from 'react-i18next';

import { restoreLead } from '#shared/domain/lead/trash-lead.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { ShownLead } from './use-shown-lead.ts';

/** What is said in place of a lead that is not on the board any more. */
export function GoneLead({ shown }: { readonly shown: ShownLead | undefined }) {
  const { t } = useTranslation('lead');
  const session = useSession();
  const sayAct = useSayAct();
  if (shown === undefined) return <EmptyState isCompact sentence={t('panel.gone')} />;
  const { lead, space } = shown;
  if (lead.movedTo !== undefined) {
    const isHere = lead.movedTo === session.circleId;
    return <EmptyState isCompact sentence={t(isHere ? 'panel.movedHere' : 'panel.movedAway')} />;
  }
  const restore = (): void => {
    const result = session.run(space, restoreLead, { leadId: lead.id });
    if (result.ok) sayAct(result.act, { message: t('panel.restored') });
  };
  return (
    <>
      <KeepsFocus to="aside" />
      <EmptyState
        isCompact
        sentence={t('panel.inTrash')}
        why={t('panel.inTrashWhy')}
        action={space.isWritable() ? <Button onPress={restore}>{t('panel.restore')}</Button> : undefined}
      />
    </>
  );
}
