import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { addEvidence } from '#shared/domain/evidence/add-evidence.ts';
import { addSeenEvidence, draftSeenEvidence } from '#shared/domain/evidence/add-seen-evidence.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { EMPTY_EVIDENCE, type EvidenceDraft, wordsOf } from './evidence-draft.ts';
import { type EvidenceFault, useFaultWords } from './use-fault-words.ts';

/** A piece of evidence that is being written; it is kept while its dialog is closed. */
export interface NewEvidence {
  readonly isOpen: boolean;
  readonly about: MemberId;
  readonly draft: EvidenceDraft;
  readonly isBusy: boolean;
  readonly fault: EvidenceFault | undefined;
  /** Opens it about somebody; without a name about whomever it was, which is the writer in the beginning. */
  readonly begin: (about?: MemberId) => void;
  readonly close: () => void;
  readonly setAbout: (about: MemberId) => void;
  readonly setDraft: (draft: EvidenceDraft) => void;
  readonly submit: () => void;
}

interface Form {
  readonly isOpen: boolean;
  readonly about: MemberId;
  readonly draft: EvidenceDraft;
  readonly isBusy: boolean;
  readonly fault: EvidenceFault | undefined;
}

/** Writes about oneself at once, and about another as soon as a key of this device has signed it. */
export function useNewEvidence(onAdded: (about: MemberId) => void): NewEvidence {
  const { t } = useTranslation('evidence');
  const session = useSession();
  const { logError } = useServices();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const faultWords = useFaultWords();
  const { circle, contextFor, run } = session;
  const [form, setForm] = useState<Form>({
    ...{ isOpen: false, about: circle.me, draft: EMPTY_EVIDENCE },
    ...{ isBusy: false, fault: undefined },
  });
  const change = (parts: Partial<Form>): void => setForm((now) => ({ ...now, ...parts }));
  const isSeen = useRef(false);
  useEffect(() => {
    isSeen.current = form.isOpen;
    return () => void (isSeen.current = false);
  }, [form.isOpen]);

  const addOwn = (draft: EvidenceDraft): EvidenceFault | undefined => {
    const added = run(circle, addEvidence, wordsOf(draft));
    if (added.ok) sayAct(added.act, { message: t('form.added') });
    return added.ok ? undefined : added.error;
  };

  const isMember = (about: MemberId): boolean => circle.replica.members.get().some(({ id }) => id === about);
  const addSeen = async (about: MemberId, draft: EvidenceDraft): Promise<EvidenceFault | undefined> => {
    const { circleId, statements } = circle.replica;
    assert(statements !== undefined, 'a circle has statements');
    const { digestOf } = statements;
    const seen = draftSeenEvidence({ ...wordsOf(draft), about, circleId, digestOf }, contextFor(circle));
    if (!seen.ok) return seen.error;
    const wasMember = isMember(about);
    const signed = await statements.sign(seen.value.digest).catch(logError);
    if (signed === undefined) return { code: 'keys' };
    // As it is by now: a key can take its time.
    if (wasMember && !isMember(about)) return { code: 'gone' };
    const added = run(circle, addSeenEvidence, { seen: seen.value, signed });
    if (added.ok) sayAct(added.act, { message: t('form.signed') });
    return added.ok ? undefined : added.error;
  };

  const finish = (about: MemberId, written: EvidenceDraft, fault: EvidenceFault | undefined): void => {
    setForm((now) => {
      if (fault !== undefined) return { ...now, isBusy: false, fault };
      // What was written meanwhile is something else.
      const isOther = now.draft !== written || now.about !== about;
      return isOther
        ? { ...now, isBusy: false, fault }
        : { isOpen: false, about: circle.me, draft: EMPTY_EVIDENCE, isBusy: false, fault };
    });
    if (fault === undefined) onAdded(about);
  };

  const submit = async (): Promise<void> => {
    const { about, draft } = form;
    if (about === circle.me) return finish(about, draft, addOwn(draft));
    change({ isBusy: true, fault: undefined });
    const fault = await addSeen(about, draft);
    finish(about, draft, fault);
    // It may have been closed meanwhile.
    if (fault !== undefined && !isSeen.current) toasts.show({ message: faultWords(fault) });
  };

  return {
    ...form,
    begin: (about = form.about) => change({ isOpen: true, about }),
    close: () => change({ isOpen: false }),
    setAbout: (about) => change({ about, fault: undefined }),
    setDraft: (draft) => change({ draft, fault: undefined }),
    submit: () => void submit(),
  };
}
