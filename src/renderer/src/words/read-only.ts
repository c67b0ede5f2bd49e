import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useLeft } from '#renderer/bindings/leaving.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';

/**
 * Why nothing can be written in the circle, or in the space that is given, in words: the person has left the circle, or a newer
 * version has changed it.
 */
export function useReadOnlyWords(space?: SpaceView): string {
  const { t } = useTranslation('common');
  const { own } = useSession();
  const days = useDays();
  const left = useLeft();
  if (left === undefined || space === own) return t('readOnly');
  return left.leftAt === undefined ? t('leaving') : t('left', { day: days.date(days.dayOf(left.leftAt)) });
}

/** The same on top of a page; nothing where the circle can be written in, and where it stands above every page already. */
export function useReadOnlyNotice(): string | undefined {
  const { circle } = useSession();
  const words = useReadOnlyWords();
  const hasLeft = useLeft() !== undefined;
  return circle.isWritable() || hasLeft ? undefined : words;
}
