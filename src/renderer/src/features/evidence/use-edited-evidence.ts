import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { editEvidence } from '#shared/domain/evidence/change-evidence.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '#shared/kernel/ids.ts';
import { changedWords, draftOf, type EvidenceDraft } from './evidence-draft.ts';
import type { EvidenceFault } from './use-fault-words.ts';

/** A piece of one's own evidence that is being changed; it is kept while its dialog is closed. */
export interface EditedEvidence {
  readonly isOpen: boolean;
  readonly draft: EvidenceDraft;
  readonly fault: EvidenceFault | undefined;
}

interface Form extends EditedEvidence {
  readonly id: EvidenceId;
  /** What stood there when it was begun. */
  readonly from: EvidenceDraft;
}

/** Changes what one wrote about oneself, one piece at a time. */
export function useEditedEvidence(): {
  readonly form: EditedEvidence | undefined;
  readonly begin: (evidence: Evidence) => void;
  readonly close: () => void;
  readonly setDraft: (draft: EvidenceDraft) => void;
  readonly submit: () => void;
} {
  const { t } = useTranslation('evidence');
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const [form, setForm] = useState<Form>();
  const change = (parts: Partial<Form>): void => setForm((now) => now && { ...now, ...parts });
  return {
    form,
    begin: (evidence) => {
      if (form?.id === evidence.id) return change({ isOpen: true });
      const from = draftOf(evidence);
      setForm({ id: evidence.id, isOpen: true, from, draft: from, fault: undefined });
    },
    close: () => {
      // What was not touched is read anew the next time.
      if (form?.draft === form?.from) setForm(undefined);
      else change({ isOpen: false });
    },
    setDraft: (draft) => change({ draft, fault: undefined }),
    submit: () => {
      if (form === undefined) return;
      const { authorOf } = circle.replica;
      const words = changedWords(form.draft, form.from);
      const edited = run(circle, editEvidence, { evidenceId: form.id, authorOf, ...words });
      if (!edited.ok) return change({ fault: edited.error });
      setForm(undefined);
      if (edited.value.undo.changes.length > 0) sayAct(edited.act, { message: t('form.saved') });
    },
  };
}
