import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { fileNameOf } from '#renderer/bindings/file-name.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { Audience } from './audience.ts';

/** How a sync file is called, and what is said once it is there. */
export interface FileWords {
  readonly nameFor: (audience: Audience, member: string) => string;
  readonly savedFor: (
    audience: Audience,
    member: string,
    count: number,
  ) => { readonly message: string; readonly detail: string };
}

/** Words about a file for somebody: for one member, they name them. */
export function useFileWords(): FileWords {
  const { t } = useTranslation(['syncFile', 'frame']);
  const { today } = useDays();
  const circle = useObservable(useSession().circle.name) ?? '';
  return {
    nameFor: (audience, member) =>
      t(`fileName.${kindOf(audience)}`, {
        circle: fileNameOf(circle, t('fileName.ofCircle')),
        member: fileNameOf(member, t('fileName.ofSomebody')),
        day: today,
      }),
    savedFor: (audience, name, count) => {
      const kind = kindOf(audience);
      return { message: t(`saved.${kind}`, { name, count }), detail: t(`sendIt.${kind}`, { name }) };
    },
  };
}

function kindOf(audience: Audience): 'one' | 'everybody' | 'nothingYet' {
  return audience === 'everybody' ? 'everybody' : audience === 'nothing-yet' ? 'nothingYet' : 'one';
}
