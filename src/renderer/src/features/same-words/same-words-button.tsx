import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { SameWordsDialog } from './same-words-dialog.tsx';

/** Opens what the circle adds to the words that mean the same. */
export function SameWordsButton() {
  const { t } = useTranslation('sameWords');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <Button variant="text" aria-haspopup="dialog" onPress={() => setIsOpen(true)}>
        {t('title')}
      </Button>
      {isOpen ? <SameWordsDialog onClose={() => setIsOpen(false)} /> : null}
    </div>
  );
}
