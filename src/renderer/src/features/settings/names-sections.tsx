import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { NameField } from './name-field.tsx';
import { Section } from './section.tsx';
import { setOwnName } from './set-own-name.ts';

/** How the others see the person. */
export function YouSection() {
  const { t } = useTranslation('settings');
  const session = useSession();
  const { me } = useMembers();
  return (
    <Section title={t('you')}>
      <NameField
        label={t('yourName')}
        hint={t('yourNameHint')}
        name={me.name}
        canChange={session.circle.isWritable()}
        onSave={(name) => setOwnName(session, name)}
      />
    </Section>
  );
}

/** What the open circle is called, and what else there is to do about it. */
export function CircleSection({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('settings');
  const { app, logError } = useServices();
  const { circle } = useSession();
  const toasts = useToasts();
  const name = useObservable(circle.name) ?? '';

  const rename = async (next: string): Promise<void> => {
    try {
      await app.renameCircle(next);
    } catch (error) {
      // The circle itself has the name by now; what failed is this device's own list of circles.
      toasts.show({ message: t('menuNameNotKept') });
      logError(error);
    }
  };
  return (
    <Section title={t('circle')}>
      <NameField
        label={t('circleName')}
        name={name}
        canChange={circle.isWritable()}
        onSave={(next) => void rename(next)}
      />
      {children}
    </Section>
  );
}
