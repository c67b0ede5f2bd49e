import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import type { JoinFileOutcome } from '#shared/ports/joining.ts';
import type { Answer } from './answer-dialog.tsx';

/** Far above anything that has to do with joining. */
const MAX_BYTES = 2 * 1024 * 1024;

interface Said {
  readonly words: string;
  readonly isFault: boolean;
}

type Other = 'not-a-join-file' | 'tooLarge';

/** What happens with a loaded file, and what is to be shown of it. */
export interface LoadedFile {
  readonly isReading: boolean;
  /** What came of it, in words; a fault when nothing did. */
  readonly said: Said | undefined;
  /** The file had nothing to do with joining: its kind, or its size, says so. */
  readonly other: Other | undefined;
  /** An answer that is to be sent back. */
  readonly answer: Answer | undefined;
  readonly forgetAnswer: () => void;
  readonly forgetSaid: () => void;
  /** Answers whether the file had to do with joining. */
  readonly load: (source: ByteSource) => Promise<boolean>;
}

/** Takes files for joining: requests of others, answers for this person, and invites. */
export function useLoadFile(ways: {
  readonly onLookAtInvite: (text: string) => void;
  readonly onAskedByFile: (id: MemberId) => void;
}): LoadedFile {
  const { t } = useTranslation('members');
  const { app, logError } = useServices();
  const { circleId } = useSession();
  const [isReading, setReading] = useState(false);
  const [said, setSaid] = useState<Said>();
  const [other, setOther] = useState<Other>();
  const [answer, setAnswer] = useState<Answer>();

  /** Does what an outcome asks for; answers with words when there is something to say. */
  async function follow(outcome: JoinFileOutcome): Promise<Said | Other | undefined> {
    switch (outcome.kind) {
      case 'invite':
        ways.onLookAtInvite(outcome.text);
        return undefined;
      case 'answered': {
        const { name } = outcome;
        const why = t('load.answeredWhy');
        setAnswer({ name, bytes: outcome.answer, title: t('answer.title', { name }), why });
        return { words: t('load.answered', { name }), isFault: false };
      }
      case 'turned-away': {
        const { name, reason } = outcome;
        const title = t(`load.turnedAway.${reason}`, { name });
        setAnswer({ name, bytes: outcome.answer, title, why: t('load.turnedAwayWhy') });
        return { words: title, isFault: false };
      }
      case 'asks-first':
        if (outcome.circleId !== circleId) return fault(t('load.asksElsewhere', { name: outcome.knock.name }));
        ways.onAskedByFile(outcome.knock.id);
        return undefined;
      case 'not-yours':
        return fault(t('load.not-yours', { name: outcome.name }));
      case 'refused':
        return fault(t(`load.refused.${outcome.reason}`));
      case 'joined':
        return (await app.joining.open(outcome.inviteId)) ? undefined : fault(t('load.notOpened'));
      case 'not-a-join-file':
        return outcome.kind;
      case 'unknown':
      case 'newer-version':
      case 'damaged':
        return fault(t(`load.${outcome.kind}`));
    }
  }

  async function take(source: ByteSource): Promise<Said | Other | undefined> {
    if (source.sizeBytes > MAX_BYTES) return 'tooLarge';
    try {
      const outcome = await app.joining.loadFile(await source.read(0, source.sizeBytes));
      return outcome === undefined ? fault(t('load.failed')) : await follow(outcome);
    } catch (error) {
      logError(error);
      return fault(t('load.unreadable'));
    }
  }

  return {
    isReading,
    said,
    other,
    answer,
    forgetAnswer: () => setAnswer(undefined),
    forgetSaid: () => setSaid(undefined),
    load: async (source) => {
      setReading(true);
      setSaid(undefined);
      setOther(undefined);
      const came = await take(source);
      const isOther = typeof came === 'string';
      if (isOther) setOther(came);
      else setSaid(came);
      setReading(false);
      return !isOther;
    },
  };
}

function fault(words: string): Said {
  return { words, isFault: true };
}
