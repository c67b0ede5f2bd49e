import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { type ShownMember, useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { EvidenceRow } from './evidence-row.tsx';
import styles from './evidence.module.css';
import { ShortList } from './short-list.tsx';
import { UnprovenNote } from './unproven-note.tsx';
import { useEvidenceAbout } from './use-evidence-about.ts';

const FIRST_COUNT = 6;

interface OthersEvidenceProps {
  /** About whom it is read. */
  readonly open: ReadonlySet<MemberId>;
  readonly onToggle: (about: MemberId) => void;
  readonly onAdd: (about: MemberId) => void;
  readonly onEdit: (evidence: Evidence) => void;
}

/** What stands about each of the others, and of those who have left what was seen of them, at a press. Nothing for somebody who is alone. */
export function OthersEvidence({ open, onToggle, onAdd, onEdit }: OthersEvidenceProps) {
  const { t } = useTranslation(['evidence', 'common']);
  const headingId = useId();
  const { list, former } = useMembers();
  const written = useObservable(useSession().circle.evidence.all);
  const others = useMemo(() => {
    const abouts = new Set(Array.from(written.values(), ({ about }) => about));
    return [...list, ...former.filter(({ id }) => abouts.has(id))].filter(({ isMe }) => !isMe);
  }, [list, former, written]);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <Heading level={2} id={headingId}>
        {t('others')}
      </Heading>
      <div>
        {others.map((member) => (
          <div key={member.id} className={styles['fold']}>
            <Button variant="text" aria-expanded={open.has(member.id)} onPress={() => onToggle(member.id)}>
              {t('about', { name: member.name || t('common:someone') })}
            </Button>
            {open.has(member.id) ? <About member={member} onAdd={onAdd} onEdit={onEdit} /> : null}
          </div>
        ))}
      </div>
    </section>
  );
}

function About({
  member: { id, name: given },
  onAdd,
  onEdit,
}: Pick<OthersEvidenceProps, 'onAdd' | 'onEdit'> & { readonly member: ShownMember }) {
  const { t } = useTranslation(['evidence', 'common']);
  const { circle } = useSession();
  const hasLeft = useMembers().former.some((each) => each.id === id);
  const { shown, unproven } = useEvidenceAbout(id);
  const name = given || t('common:someone');
  return (
    <div className={styles['part']}>
      {shown.length === 0 ? <p className={styles['quiet']}>{t('aboutNone', { name })}</p> : null}
      <ShortList label={t('about', { name })} items={shown} count={FIRST_COUNT}>
        {(one) => <EvidenceRow key={one.id} evidence={one} onEdit={onEdit} />}
      </ShortList>
      <UnprovenNote unproven={unproven} />
      {circle.isWritable() && !hasLeft ? (
        <div>
          <Button isDense aria-label={t('addAbout', { name })} onPress={() => onAdd(id)}>
            {t('add')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
