import { FileText } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { About } from '#shared/domain/conversation/message.ts';
import styles from './advice.module.css';
import { PacketDialog } from './packet-dialog.tsx';
import { EMPTY_PACKET } from './packet-draft.ts';
import { RequestedList } from './requested-list.tsx';
import { useRequested } from './use-requested.ts';

interface AdviceSectionProps {
  /** Leads to where something is said. */
  readonly onOpen: (about: About) => void;
}

/** What is to be checked, what is beyond the circle, and the way to put it together for somebody who knows it by profession. */
export function AdviceSection({ onOpen }: AdviceSectionProps) {
  const { t } = useTranslation('advice');
  const headingId = useId();
  const { needs, beyond } = useRequested();
  const [draft, setDraft] = useState(EMPTY_PACKET);
  const [isComposing, setIsComposing] = useState(false);
  return (
    <section aria-labelledby={headingId} className={styles['advice']}>
      <Heading level={2} id={headingId}>
        {t('title')}
      </Heading>
      {(['needs', 'beyond'] as const).map((kind) => {
        const requested = { needs, beyond }[kind];
        return (
          <div key={kind} className={styles['part']}>
            <Heading level={3}>{t(`${kind}.title`)}</Heading>
            {requested.length === 0 ? <p>{t(`${kind}.none`)}</p> : null}
            <p className={voice['quiet']}>{t(`${kind}.why`)}</p>
            <RequestedList kind={kind} requested={requested} onOpen={onOpen} />
          </div>
        );
      })}
      <div>
        <Button icon={<FileText aria-hidden />} onPress={() => setIsComposing(true)}>
          {t('packet.begin')}
        </Button>
      </div>
      {isComposing ? (
        <PacketDialog
          beyond={beyond}
          draft={draft}
          onDraft={setDraft}
          onClose={() => setIsComposing(false)}
          onSaved={() => {
            setIsComposing(false);
            setDraft(EMPTY_PACKET);
          }}
        />
      ) : null}
    </section>
  );
}
