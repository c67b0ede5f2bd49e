import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Toolbar } from 'react-aria-components/Toolbar';

import { type Editing, type Format, FORMATS } from '#renderer/bindings/rich-text/editing.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import { SharedNotesLink } from './shared-notes-link.tsx';
import styles from './shared-notes.module.css';

/** The keys that do the same in the text, as they are pressed. */
const KEYS: Readonly<Record<Format, string>> = {
  heading: 'Ctrl+Alt+1',
  subheading: 'Ctrl+Alt+2',
  bold: 'Ctrl+B',
  italic: 'Ctrl+I',
  bulletList: 'Ctrl+Shift+8',
  orderedList: 'Ctrl+Shift+7',
  checklist: 'Ctrl+Shift+9',
};

/** How the words at the cursor look, in words; one stop for the Tab key, arrows inside. */
export function SharedNotesTools({ editing }: { readonly editing: Editing }) {
  const { t } = useTranslation('priorities');
  const { active, link } = useObservable(editing.formats);
  const [isLinking, setLinking] = useState(false);
  return (
    <>
      <Toolbar aria-label={t('notes.tools')} className={styles['tools'] ?? ''}>
        {FORMATS.map((format) => (
          <Tooltip key={format} text={KEYS[format]}>
            <ToggleButton
              className={styles['tool'] ?? ''}
              data-format={format}
              aria-keyshortcuts={KEYS[format].replace('Ctrl', 'Control')}
              isSelected={active.has(format)}
              onChange={() => editing.toggle(format)}
            >
              {t(`notes.format.${format}`)}
            </ToggleButton>
          </Tooltip>
        ))}
        <ToggleButton
          className={styles['tool'] ?? ''}
          aria-haspopup="dialog"
          isSelected={link !== undefined}
          onChange={() => setLinking(true)}
        >
          {t('notes.link')}
        </ToggleButton>
      </Toolbar>
      {isLinking ? <SharedNotesLink editing={editing} link={link} onClose={() => setLinking(false)} /> : null}
    </>
  );
}
