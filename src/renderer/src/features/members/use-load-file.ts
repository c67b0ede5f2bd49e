import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { JoinFileOutcome } from '#shared/ports/joining.ts';
import type { Answer } from './answer-dialog.tsx';

/** Far above anything that has to do with joining. */
const MAX_BYTES = 2 * 1024 * 1024;

interface Said {
  readonly words: string;
  readonly isFault: boolean;
}

/** What happens with a loaded file, and what is to be shown of it. */
export interface LoadedFile {
  readonly isReading: boolean;
  /** What came of it, in words; a fault when nothing did. */
  readonly said: Said | undefined;
  /** An answer that is to be sent back. */
  readonly answer: Answer | undefined;
  readonly forgetAnswer: () => void;
  readonly load: (file: File) => Promise<void>;
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
  const [answer, setAnswer] = useState<Answer>();

  /** Does what an outcome asks for; answers with words when there is something to say. */
  async function follow(outcome: JoinFileOutcome): Promise<Said | undefined> {
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
      case 'unknown':
      case 'not-a-join-file':
      case 'newer-version':
      case 'damaged':
        return fault(t(`load.${outcome.kind}`));
    }
  }

  async function take(file: File): Promise<Said | undefined> {
    if (file.size > MAX_BYTES) return fault(t('load.tooLarge'));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const outcome = await app.joining.loadFile(bytes);
      return outcome === undefined ? fault(t('load.failed')) : await follow(outcome);
    } catch (error) {
      logError(error);
      return fault(t('load.unreadable'));
    }
  }

  return {
    isReading,
    said,
    answer,
    forgetAnswer: () => setAnswer(undefined),
    load: async (file) => {
      setReading(true);
      setSaid(undefined);
      setSaid(await take(file));
      setReading(false);
    },
  };
}

function fault(words: string): Said {
  return { words, isFault: true };
}
