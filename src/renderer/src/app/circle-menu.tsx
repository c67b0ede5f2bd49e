import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { useMediaQuery } from '#renderer/ui/use-media-query.ts';
import { useCircleActs } from './use-circle-acts.ts';

/** Below this width the navigation is a rail. */
const NARROW = '(width < 1100px)';
const CREATE = 'create-circle';

interface CircleMenuProps {
  readonly onCreate: () => void;
}

/** The circle's name, and behind it the other circles of this profile. */
export function CircleMenu({ onCreate }: CircleMenuProps) {
  const { t } = useTranslation('frame');
  const { app } = useServices();
  const { circle } = useSession();
  const acts = useCircleActs();
  const name = useObservable(circle.name);
  const circles = useObservable(app.circles);
  const isNarrow = useMediaQuery(NARROW);
  return (
    <MenuButton
      label={name ?? t('unnamedCircle')}
      menuLabel={t('circles')}
      variant={isNarrow ? 'icon' : 'text'}
      icon={<Users aria-hidden />}
      entries={[
        ...circles.map((each) => ({ id: each.circleId, label: each.name || t('unnamedCircle') })),
        { id: CREATE, label: t('createCircle') },
      ]}
      onAction={(id) => {
        const chosen = circles.find(({ circleId }) => circleId === id);
        if (id === CREATE) onCreate();
        else if (chosen !== undefined) void acts.open(chosen.circleId);
      }}
    />
  );
}
