import {
  ArrowRightLeft,
  CalendarArrowDown,
  CalendarArrowUp,
  Copy,
  Ellipsis,
  FileText,
  Trash2,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx';
import { MenuButton, type MenuEntry } from '#renderer/ui/menu-button.tsx';
import { KeepPageDialog } from './keep-page-dialog.tsx';
import type { ReadPostings } from './read-page.ts';
import { type OtherCircle, type TakeKind, TakeToDialog } from './take-to-dialog.tsx';
import { type OnShown, useShareLead } from './use-share-lead.ts';
import type { ShownLead } from './use-shown-lead.ts';

/** What the menu needs from around the panel. */
export interface LeadMenuProps {
  readonly otherCircles: readonly OtherCircle[];
  readonly onTakeTo?: ((kind: TakeKind, circleId: CircleId) => void) | undefined;
  readonly onShown?: OnShown | undefined;
  readonly onClose: () => void;
  readonly readPostings?: ReadPostings | undefined;
  /** The ways from and to calendar files. */
  readonly onAddFromCalendar?: (() => void) | undefined;
  readonly onSaveToCalendar?: (() => void) | undefined;
}

/** What can be done with a lead as a whole: keep a page with it, take it elsewhere, share it, throw it away. */
export function LeadMenu({
  shown: { lead, space, isPrivate },
  readPostings,
  otherCircles,
  onTakeTo,
  onShown,
  onClose,
  onAddFromCalendar,
  onSaveToCalendar,
}: LeadMenuProps & { readonly shown: ShownLead }) {
  const { t } = useTranslation(['lead', 'common', 'posting', 'calendar']);
  const session = useSession();
  const circleName = useObservable(session.circle.name) ?? t('share.theCircle');
  const sayAct = useSayAct();
  const share = useShareLead(onShown);
  const [asking, setAsking] = useState<'share' | 'keep' | TakeKind>();
  const canTake = otherCircles.length > 0 && onTakeTo !== undefined;
  const canWrite = space.isWritable();

  const entries: readonly MenuEntry[] = [
    ...(canWrite ? [{ id: 'keep', label: t('posting:keep.open'), icon: <FileText aria-hidden /> }] : []),
    ...(canWrite && onAddFromCalendar !== undefined
      ? [{ id: 'from-calendar', label: t('calendar:import.menu'), icon: <CalendarArrowUp aria-hidden /> }]
      : []),
    ...(onSaveToCalendar === undefined
      ? []
      : [{ id: 'to-calendar', label: t('calendar:save.menu'), icon: <CalendarArrowDown aria-hidden /> }]),
    ...(isPrivate && canWrite ? [{ id: 'share', label: t('share.open'), icon: <Users aria-hidden /> }] : []),
    ...(canTake ? [{ id: 'copy', label: t('take.copy'), icon: <Copy aria-hidden /> }] : []),
    ...(canTake && canWrite ? [{ id: 'move', label: t('take.move'), icon: <ArrowRightLeft aria-hidden /> }] : []),
    ...(canWrite ? [{ id: 'trash', label: t('panel.trash'), icon: <Trash2 aria-hidden /> }] : []),
  ];
  const trash = (): void => {
    const result = session.run(space, trashLead, { leadId: lead.id });
    if (!result.ok) return;
    onClose();
    sayAct(result.act, { message: t('panel.trashed') });
  };
  const handleAction = (id: string): void => {
    if (id === 'trash') trash();
    else if (id === 'from-calendar') onAddFromCalendar?.();
    else if (id === 'to-calendar') onSaveToCalendar?.();
    else if (id === 'share' || id === 'keep' || id === 'copy' || id === 'move') setAsking(id);
  };
  const stopAsking = (): void => setAsking(undefined);

  if (entries.length === 0) return null;
  return (
    <>
      <MenuButton
        variant="icon"
        label={t('panel.more')}
        icon={<Ellipsis aria-hidden />}
        entries={entries}
        onAction={handleAction}
      />
      <KeepPageDialog
        shown={{ lead, space }}
        isOpen={asking === 'keep'}
        onClose={stopAsking}
        readPostings={readPostings}
      />
      <AlertDialog
        isOpen={asking === 'share'}
        title={t('share.title', { circle: circleName })}
        confirmLabel={t('share.confirm')}
        cancelLabel={t('common:cancel')}
        onConfirm={() => {
          stopAsking();
          share(lead.id);
        }}
        onCancel={stopAsking}
      >
        <p>{t('share.body')}</p>
        <p>{t('share.never')}</p>
      </AlertDialog>
      {asking === 'copy' || asking === 'move' ? (
        <TakeToDialog
          kind={asking}
          isPrivate={isPrivate}
          circles={otherCircles}
          onTake={(circleId) => onTakeTo?.(asking, circleId)}
          onClose={stopAsking}
        />
      ) : null}
    </>
  );
}
