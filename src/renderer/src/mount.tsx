import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { I18nProvider } from 'react-aria-components/I18nProvider';

import './styles/index.css';
import { App } from './app/app.tsx';
import { type Services, ServicesContext } from './bindings/services.ts';
import { applyPreferences } from './features/settings/index.ts';
import { createWords } from './i18n.ts';
import { putInLongText } from './ui/long-insertions.ts';
import { createToastQueue } from './ui/toast-queue.ts';
import { ToastsContext } from './ui/toasts-context.ts';

/** Puts the app on the page, in the look that the person chose, and starts it. */
export async function mountApp(services: Services): Promise<void> {
  const { locale } = services.program;
  await services.preferences.get().then(applyPreferences, services.logError);
  const root = document.querySelector('#root');
  if (root === null) throw new Error('the page has no root');
  document.documentElement.lang = locale;
  document.addEventListener('beforeinput', putInLongText);
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={createWords(locale)}>
        <I18nProvider locale={locale}>
          <ServicesContext value={services}>
            <ToastsContext value={createToastQueue()}>
              <App />
            </ToastsContext>
          </ServicesContext>
        </I18nProvider>
      </I18nextProvider>
    </StrictMode>,
  );
  void services.app.start();
}
