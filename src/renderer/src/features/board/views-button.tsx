import { Bookmark } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CardFilter } from '#shared/domain/board/board.ts';
import { isFilterEmpty, isSameFilter, selectViews } from '#shared/domain/saved-view/saved-view.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { MenuButton, type MenuEntry } from '#renderer/ui/menu-button.tsx';
import { ManageViewsDialog } from './manage-views-dialog.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';

interface ViewsButtonProps {
  readonly filter: CardFilter;
  readonly onChoose: (filter: CardFilter) => void;
}

/** Views of the board that the person gave a name, and the ways to keep another and to change them. */
export function ViewsButton({ filter, onChoose }: ViewsButtonProps) {
  const { t } = useTranslation('search');
  const { own, circleId } = useSession();
  const all = useObservable(own.views.all);
  const views = useMemo(() => selectViews(all.values(), circleId), [all, circleId]);
  const [open, setOpen] = useState<'save' | 'manage'>();
  const isWritable = own.isWritable();
  const shown = views.find((view) => isSameFilter(view.filter, filter));
  const close = (): void => setOpen(undefined);

  const entries: readonly MenuEntry[] = [
    ...views.map(({ id, name }) => ({ id: `view ${id}`, label: name })),
    {
      id: 'save',
      label: t('views.save'),
      startsGroup: views.length > 0,
      isDisabled: !isWritable || isFilterEmpty(filter) || shown !== undefined,
    },
    ...(views.length === 0 ? [] : [{ id: 'manage', label: t('views.manage'), isDisabled: !isWritable }]),
  ];
  const handleAction = (id: string): void => {
    const view = views.find((each) => id === `view ${each.id}`);
    if (view !== undefined) onChoose(view.filter);
    else setOpen(id === 'save' ? 'save' : 'manage');
  };
  return (
    <>
      <MenuButton label={t('views.title')} icon={<Bookmark aria-hidden />} entries={entries} onAction={handleAction} />
      {open === 'save' ? <SaveViewDialog filter={filter} views={views} onClose={close} /> : null}
      <ManageViewsDialog isOpen={open === 'manage'} views={views} onClose={close} />
    </>
  );
}
