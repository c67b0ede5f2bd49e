import { Columns3, Compass, Handshake, Settings, Sun, Users } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { focusIfLost } from '#renderer/ui/keeps-focus.tsx';
import { NavLink } from '#renderer/ui/nav-link.tsx';
import styles from './frame.module.css';
import { hrefOf, type NavigationPage, type Page } from './place.ts';

const ICONS: Record<NavigationPage, ReactNode> = {
  today: <Sun aria-hidden />,
  board: <Columns3 aria-hidden />,
  priorities: <Compass aria-hidden />,
  members: <Users aria-hidden />,
  together: <Handshake aria-hidden />,
  settings: <Settings aria-hidden />,
};

const PLACES: readonly NavigationPage[] = ['today', 'board', 'priorities', 'members', 'together'];

interface FrameProps {
  readonly page: Page;
  /** The circle's name as a menu. */
  readonly circle: ReactNode;
  readonly sync: ReactNode;
  /** What must be said whatever the page. */
  readonly notice: ReactNode;
  readonly children: ReactNode;
  /** Stands beside the page. */
  readonly aside: ReactNode;
}

/** The navigation at the left, the page, and what is open beside it. */
export function Frame({ page, circle, sync, notice, children, aside }: FrameProps) {
  const { t } = useTranslation('frame');
  // Another circle, or the first one: what led here is gone.
  useEffect(() => focusIfLost('main'), []);
  const link = (name: NavigationPage): ReactNode => (
    <NavLink key={name} href={hrefOf(name)} label={t(`pages.${name}`)} icon={ICONS[name]} isCurrent={name === page} />
  );
  return (
    <div className={styles['frame']}>
      <div className={styles['side']}>
        <div className={styles['circle']}>{circle}</div>
        <nav aria-label={t('mainNavigation')} className={styles['navigation']}>
          {PLACES.map(link)}
          <div className={styles['foot']}>{link('settings')}</div>
        </nav>
        {sync}
      </div>
      <div className={styles['page']} data-fixed={page === 'board' || undefined}>
        <div className={styles['notices']}>{notice}</div>
        <div className={styles['beside']}>
          {/* Where the focus goes when the thing that had it is gone. */}
          <main tabIndex={-1} className={styles['main']}>
            {children}
          </main>
          {aside}
        </div>
      </div>
    </div>
  );
}
