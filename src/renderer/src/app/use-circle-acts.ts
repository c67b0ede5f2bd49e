import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { CircleId } from '#shared/kernel/ids.ts';

/** Going to another circle or creating one; says so when that did not work. */
export interface CircleActs {
  readonly open: (circleId: CircleId) => Promise<void>;
  readonly create: (circleName: string, ownName: string) => Promise<void>;
}

export function useCircleActs(): CircleActs {
  const { t } = useTranslation('frame');
  const { app } = useServices();
  const toasts = useToasts();
  return useMemo(() => {
    // What there is of a circle that is not whole has a screen of its own, which says all there is to say.
    const isToBeSaid = (): boolean => app.state.get().state !== 'recovery';
    return {
      open: async (circleId) => {
        const entered = app.joining.pending
          .get()
          .find(({ invite, status }) => status.state === 'joined' && invite.circleId === circleId);
        // The first time: the request to come in has served its purpose.
        const isOpen = entered ? await app.joining.open(entered.inviteId) : await app.openCircle(circleId);
        if (!isOpen && isToBeSaid()) toasts.show({ message: t('circleNotOpened') });
      },
      create: async (circleName, ownName) => {
        const isCreated = await app.createCircle(circleName, ownName);
        if (!isCreated && isToBeSaid()) toasts.show({ message: t('circleNotCreated') });
      },
    };
  }, [app, toasts, t]);
}
