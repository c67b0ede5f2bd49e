import { useTranslation } from 'react-i18next';

import type { Preferences } from '#shared/ports/preferences.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Section } from './section.tsx';
import { useAppearance } from './use-appearance.ts';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Preferences['theme'][];

/** Radios carry words; the preferences carry percents. */
const TEXT_SIZES = { '90': 90, '100': 100, '115': 115, '130': 130 } as const satisfies Record<
  `${Preferences['textSize']}`,
  Preferences['textSize']
>;

const TEXT_SIZE_NAMES = ['90', '100', '115', '130'] as const;

/** Light or dark, and how large. */
export function AppearanceSection() {
  const { t } = useTranslation('settings');
  const { preferences, choose, isKept } = useAppearance();
  return (
    <Section title={t('appearance')}>
      <RadioGroup
        label={t('theme')}
        options={THEMES.map((theme) => ({ value: theme, label: t(`themes.${theme}`) }))}
        value={preferences.theme}
        onChange={(theme) => choose({ ...preferences, theme })}
      />
      <RadioGroup
        label={t('textSize')}
        options={TEXT_SIZE_NAMES.map((size) => ({ value: size, label: t(`textSizes.${size}`) }))}
        value={`${preferences.textSize}`}
        onChange={(size) => choose({ ...preferences, textSize: TEXT_SIZES[size] })}
      />
      {isKept ? null : (
        <ErrorNote
          what={t('notKept.what')}
          safe={t('notKept.safe')}
          next={t('notKept.next')}
          action={<Button onPress={() => choose(preferences)}>{t('notKept.retry')}</Button>}
        />
      )}
    </Section>
  );
}
