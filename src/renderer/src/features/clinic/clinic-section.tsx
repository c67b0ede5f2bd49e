import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useClinics } from '#renderer/bindings/use-clinics.ts';
import { useMemberIds } from '#renderer/bindings/use-meetings.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { useTurnOfDay } from '#renderer/bindings/use-turns.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { selectOpenClinics } from '#shared/domain/clinic/select-clinics.ts';
import { BringDialog, NO_PROBLEM } from './bring-dialog.tsx';
import { ClinicBody } from './clinic-body.tsx';
import styles from './clinic.module.css';

/** The problems that members brought: those that are worked on, how to bring one, and those that were. */
export function ClinicSection() {
  useTurnOfDay();
  const clinics = useClinics();
  const open = selectOpenClinics(clinics);
  const done = clinics.filter((clinic) => !open.includes(clinic));
  // What was chosen last stays in sight until somebody brings something new.
  const last = open.length === 0 ? done.slice(0, 1) : [];
  return (
    <>
      {[...open, ...last].map((clinic) => (
        <ShownClinic key={clinic.id} clinic={clinic} />
      ))}
      <Bring open={open} hasLast={last.length > 0} />
      <Earlier clinics={done.slice(last.length)} />
    </>
  );
}

function ShownClinic({ clinic }: { readonly clinic: ClinicState }) {
  const { t } = useTranslation(['clinic', 'common']);
  const headingId = useId();
  const bringer = useMembers().of(clinic.bringer);
  return (
    <section aria-labelledby={headingId} className={styles['clinic']}>
      <KeepsFocus />
      <Heading level={2} id={headingId}>
        {bringer?.isMe === true ? t('yours') : t('of', { name: bringer?.name || t('common:someone') })}
      </Heading>
      <ClinicBody clinic={clinic} />
    </section>
  );
}

interface BringProps {
  readonly open: readonly ClinicState[];
  /** Whether one that is done stands above it. */
  readonly hasLast: boolean;
}

/** How to bring a problem; who has brought one that is not done brings no other. */
function Bring({ open, hasLast }: BringProps) {
  const { t } = useTranslation('clinic');
  const headingId = useId();
  const { circle } = useSession();
  const isWritable = useObservable(circle.writable);
  const others = useMemberIds().filter((id) => id !== circle.me);
  const [draft, setDraft] = useState(NO_PROBLEM);
  const [isAsked, setIsAsked] = useState(false);
  const hasOwn = open.some(({ bringer }) => bringer === circle.me);
  if (open.length > 0 && (hasOwn || !isWritable) && !isAsked) return null;
  const button = isWritable ? <Button onPress={() => setIsAsked(true)}>{t('bring')}</Button> : null;
  return (
    <section aria-labelledby={headingId} className={styles['clinic']}>
      <KeepsFocus />
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      {open.length === 0 && !hasLast ? (
        <EmptyState sentence={t('none')} why={t(others.length === 0 ? 'noneAlone' : 'noneWhy')} action={button} />
      ) : (
        <>
          {open.length === 0 ? null : <p className={styles['quiet']}>{t('another')}</p>}
          <div>{button}</div>
        </>
      )}
      {isAsked ? (
        <BringDialog others={others} draft={draft} onDraft={setDraft} onClose={() => setIsAsked(false)} />
      ) : null}
    </section>
  );
}

function Earlier({ clinics }: { readonly clinics: readonly ClinicState[] }) {
  const { t } = useTranslation(['clinic', 'common']);
  const headingId = useId();
  const days = useDays();
  const members = useMembers();
  if (clinics.length === 0) return null;
  const labelOf = ({ bringer, at }: ClinicState): string => {
    const day = days.date(days.dayOf(at));
    const member = members.of(bringer);
    return member?.isMe === true
      ? t('earlierYours', { day })
      : t('earlierOf', { day, name: member?.name || t('common:someone') });
  };
  return (
    <section aria-labelledby={headingId} className={styles['clinic']}>
      <Heading level={2} id={headingId}>
        {t('earlier')}
      </Heading>
      <ul className={styles['list']}>
        {clinics.map((clinic) => (
          <li key={clinic.id}>
            <Fold label={labelOf(clinic)}>
              <div className={styles['course']}>
                <ClinicBody clinic={clinic} />
              </div>
            </Fold>
          </li>
        ))}
      </ul>
    </section>
  );
}
