import { useTranslation } from 'react-i18next';

import type { Wording } from '#shared/domain/charter/charter.ts';
import voice from '#renderer/ui/voice.module.css';

/** What whoever reads a wording has to know besides what it says, whether they can sign it or not. */
export function WordingNotices({ wording }: { readonly wording: Wording }) {
  const { t } = useTranslation('charter');
  return (
    <>
      {wording.isRewritten ? <p className={voice['notice']}>{t('rewritten')}</p> : null}
      {wording.hasMore ? <p className={voice['notice']}>{t('hasMore')}</p> : null}
    </>
  );
}
