import { useTranslation } from 'react-i18next';

import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { Part } from './use-part.ts';

/** Shows more of a long list; nothing where all of it is there. */
export function MoreButton({ part: { moreCount, showMore } }: { readonly part: Part<unknown> }) {
  const { t } = useTranslation('company');
  if (moreCount === 0) return null;
  return (
    <div className={acts['acts']}>
      <KeepsFocus />
      <Button variant="text" onPress={showMore}>
        {t('more', { count: moreCount })}
      </Button>
    </div>
  );
}
