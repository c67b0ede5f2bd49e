import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { writeDoubt } from '#shared/domain/evidence/change-doubt.ts';
import type { Doubt } from '#shared/domain/evidence/doubt.ts';
import type { DoubtId } from '#shared/kernel/ids.ts';
import { AskDialog } from './ask-dialog.tsx';
import { DoubtRow } from './doubt-row.tsx';
import styles from './evidence.module.css';
import { ShortList } from './short-list.tsx';
import { useEvidenceAbout } from './use-evidence-about.ts';
import { useFaultWords } from './use-fault-words.ts';

const FIRST_COUNT = 5;

/** Doubts, which only their writer sees, each with the evidence that speaks against it. */
export function DoubtsSection() {
  const { t } = useTranslation('evidence');
  const headingId = useId();
  const { own, circle } = useSession();
  const members = useMembers();
  const doubts = useObservable(own.doubts.all);
  const [openId, setOpenId] = useState<DoubtId>();
  const [asked, setAsked] = useState<string>(() => t('ask.begin'));
  const [isAsking, setIsAsking] = useState(false);
  const { shown } = useEvidenceAbout(circle.me);
  const canAsk = circle.isWritable() && members.list.length > 1;
  const newest = [...doubts.values()].sort(compareNewest);
  return (
    <section aria-labelledby={headingId} className={styles['section']}>
      <Heading level={2} id={headingId}>
        {t('doubts.title')}
      </Heading>
      <p className={styles['quiet']}>{t('doubts.onlyYou')}</p>
      {own.isWritable() ? <WriteDoubt onWritten={setOpenId} /> : null}
      <ShortList label={t('doubts.list')} items={newest} count={FIRST_COUNT}>
        {(doubt) => (
          <DoubtRow
            key={doubt.id}
            doubt={doubt}
            evidence={shown}
            isOpen={doubt.id === openId}
            onToggle={() => setOpenId(doubt.id === openId ? undefined : doubt.id)}
            {...(canAsk && { onAsk: () => setIsAsking(true) })}
          />
        )}
      </ShortList>
      {isAsking ? (
        <AskDialog
          text={asked}
          onText={setAsked}
          onClose={() => setIsAsking(false)}
          onSent={() => {
            setIsAsking(false);
            setAsked(t('ask.begin'));
          }}
        />
      ) : null}
    </section>
  );
}

function compareNewest(a: Doubt, b: Doubt): number {
  return b.at - a.at || (a.id < b.id ? -1 : 1);
}

function WriteDoubt({ onWritten }: { readonly onWritten: (id: DoubtId) => void }) {
  const { t } = useTranslation('evidence');
  const { own, run } = useSession();
  const sayAct = useSayAct();
  const faultWords = useFaultWords();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = run(own, writeDoubt, { text });
    setError(written.ok ? undefined : faultWords(written.error));
    if (!written.ok) return;
    setText('');
    onWritten(written.value.doubtId);
    sayAct(written.act, { message: t('doubts.written') });
  };
  return (
    <form noValidate className={styles['form']} onSubmit={handleSubmit}>
      <KeepsFocus />
      <TextField
        isMultiline
        isShort
        label={t('doubts.write')}
        error={error}
        value={text}
        onChange={(value) => {
          setError(undefined);
          setText(value);
        }}
      />
      <div>
        <Button type="submit">{t('doubts.find')}</Button>
      </div>
    </form>
  );
}
