import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the window by the circle that it shows. */
export function useWindowTitle(circle: string | undefined): void {
  const { t } = useTranslation('frame');
  useEffect(() => {
    document.title = t('windowTitle', { circle: circle ?? t('unnamedCircle') });
  }, [t, circle]);
}
