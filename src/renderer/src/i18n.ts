import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

import { english } from './messages/index.ts';

/** The words of the app in a language (BCP 47); English where there is no translation. */
export function createWords(locale: string): i18n {
  const words = i18next.createInstance();
  void words.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    resources: { en: english },
    defaultNS: 'common',
    initAsync: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  return words;
}
