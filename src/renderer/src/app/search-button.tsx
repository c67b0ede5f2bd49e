import { useTranslation } from 'react-i18next';

import { SearchTrigger } from '#renderer/ui/search-trigger.tsx';

/** Opens search and commands. */
export function SearchButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('frame');
  return <SearchTrigger label={t('search')} shownKey="Ctrl K" shortcut="Control+K" onPress={onPress} />;
}
