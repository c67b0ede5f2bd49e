import { Check, Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { useMediaQuery } from '#renderer/ui/use-media-query.ts';
import type { InviteId } from '#shared/kernel/ids.ts';
import { useCircleActs } from './use-circle-acts.ts';

/** Below this width the navigation is a rail. */
const NARROW = '(width < 1100px)';
const CREATE = 'create-circle';
const JOIN = 'join-circle';

/** As wide as the mark of the present circle: all names begin in one line. */
const NO_ICON = <svg aria-hidden />;

interface CircleMenuProps {
  readonly onCreate: () => void;
  readonly onJoin: () => void;
  /** A request to be let in is to be shown. */
  readonly onWaiting: (inviteId: InviteId) => void;
}

/** The circle's name, and behind it the other circles of this profile, and those that have not let the person in yet. */
export function CircleMenu({ onCreate, onJoin, onWaiting }: CircleMenuProps) {
  const { t } = useTranslation(['frame', 'joining']);
  const { app } = useServices();
  const { circleId, circle } = useSession();
  const acts = useCircleActs();
  const name = useObservable(circle.name);
  const circles = useObservable(app.circles);
  // Once let in, it is among the circles.
  const waiting = useObservable(app.joining.pending).filter(({ status }) => status.state !== 'joined');
  const isNarrow = useMediaQuery(NARROW);
  return (
    <MenuButton
      label={name ?? t('unnamedCircle')}
      menuLabel={t('circles')}
      variant={isNarrow ? 'icon' : 'text'}
      icon={<Waypoints aria-hidden />}
      entries={[
        ...circles.map((each) => ({
          id: each.circleId,
          label: each.name || t('unnamedCircle'),
          icon: each.circleId === circleId ? <Check aria-hidden /> : NO_ICON,
        })),
        ...waiting.map(({ inviteId, invite }) => ({
          id: inviteId,
          label: t('joining:menu.waiting', { circle: invite.circleName || t('unnamedCircle') }),
        })),
        { id: CREATE, label: t('createCircle'), startsGroup: true },
        { id: JOIN, label: t('joining:title') },
      ]}
      onAction={(id) => {
        const chosen = circles.find(({ circleId }) => circleId === id);
        const request = waiting.find(({ inviteId }) => inviteId === id);
        if (id === CREATE) onCreate();
        else if (id === JOIN) onJoin();
        else if (request !== undefined) onWaiting(request.inviteId);
        else if (chosen !== undefined) void acts.open(chosen.circleId);
      }}
    />
  );
}
