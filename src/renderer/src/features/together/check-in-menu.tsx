import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { useMoment } from '#renderer/bindings/moments.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { MenuButton, type MenuEntry } from '#renderer/ui/menu-button.tsx';
import { openForIdeas, withdrawCheckIn } from '#shared/domain/check-in/change-check-in.ts';
import { type CheckIn, isJustListen } from '#shared/domain/check-in/check-in.ts';

interface CheckInMenuProps {
  readonly checkIn: CheckIn;
  readonly onEdit: (checkIn: CheckIn) => void;
}

/** What its author can do with a check-in. */
export function CheckInMenu({ checkIn, onEdit }: CheckInMenuProps) {
  const { t } = useTranslation('together');
  const momentOf = useMoment();
  const session = useSession();
  const sayAct = useSayAct();
  const { circle } = session;
  const input = { checkInId: checkIn.id, authorOf: circle.replica.authorOf };
  const entries: readonly MenuEntry[] = [
    { id: 'edit', label: t('edit') },
    ...(isJustListen(checkIn) ? [{ id: 'open', label: t('openForIdeas') }] : []),
    { id: 'withdraw', label: t('withdraw') },
  ];
  const act = (id: string): void => {
    if (id === 'edit') return onEdit(checkIn);
    const done = session.run(circle, id === 'open' ? openForIdeas : withdrawCheckIn, input);
    if (done.ok) sayAct(done.act, { message: t(id === 'open' ? 'opened' : 'withdrawn') });
  };
  return (
    <MenuButton
      variant="icon"
      label={t('more', { when: momentOf(checkIn.at) })}
      icon={<Ellipsis aria-hidden />}
      entries={entries}
      onAction={act}
    />
  );
}
