import { useTranslation } from 'react-i18next';

import type { Session } from '#shared/domain/sessions/session.ts';

/** What a session is called and what it is good for, as it is shown. */
export interface SessionWords {
  readonly title: string;
  readonly purpose: string;
  /** Whether a person wrote what it is good for; else the app says it. */
  readonly isOwnPurpose: boolean;
}

/** The words of sessions: those that somebody wrote, else those of the theme. */
export function useSessionWords(): (session: Pick<Session, 'theme' | 'title' | 'purpose'>) => SessionWords {
  const { t } = useTranslation('sessions');
  return ({ theme, title, purpose }) => ({
    title: title ?? (theme === undefined ? '' : t(`themes.${theme}.title`)),
    purpose: purpose ?? (theme === undefined ? '' : t(`themes.${theme}.purpose`)),
    isOwnPurpose: purpose !== undefined,
  });
}
