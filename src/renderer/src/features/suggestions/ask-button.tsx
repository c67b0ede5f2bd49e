import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import type { MemberId } from '#shared/kernel/ids.ts';
import { AskDialog, NOTHING_ASKED } from './ask-dialog.tsx';

interface AskButtonProps {
  readonly to: MemberId;
  readonly name: string;
}

/** Opens what asks for a field that somebody else may not have thought of. */
export function AskButton({ to, name }: AskButtonProps) {
  const { t } = useTranslation('suggestions');
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState(NOTHING_ASKED);
  return (
    <div>
      <Button aria-haspopup="dialog" onPress={() => setIsOpen(true)}>
        {t('ask')}
      </Button>
      {isOpen ? (
        <AskDialog to={to} name={name} draft={draft} onDraft={setDraft} onClose={() => setIsOpen(false)} />
      ) : null}
    </div>
  );
}
