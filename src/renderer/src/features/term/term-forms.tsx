import { useState } from 'react';

import type { InTerms } from '#shared/domain/term/propose-term.ts';
import { ClosingDialog } from './closing-dialog.tsx';
import { TermDialog } from './term-dialog.tsx';
import { keyOf, startingDraft, type TermDraft, type TermForm } from './term-drafts.ts';

interface TermFormsProps {
  /** Which dialog is open, if one is. */
  readonly form: TermForm | undefined;
  readonly inTerms: InTerms;
  readonly onClose: () => void;
}

/** The dialogs about terms. They stand beside what they are about, so that what is typed outlives it. */
export function TermForms({ form, inTerms, onClose }: TermFormsProps) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, TermDraft>>(new Map());
  const [closings, setClosings] = useState<ReadonlyMap<string, string>>(new Map());
  if (form === undefined) return null;
  const key = keyOf(form);
  if (form.kind === 'close') {
    return (
      <ClosingDialog
        words={closings.get(key) ?? ''}
        onWords={(words) => setClosings((before) => new Map([...before, [key, words]]))}
        inTerms={inTerms}
        onClose={onClose}
        onDone={() => {
          setClosings((before) => without(before, key));
          onClose();
        }}
      />
    );
  }
  return (
    <TermDialog
      kind={form.kind}
      draft={drafts.get(key) ?? startingDraft(form)}
      onDraft={(draft) => setDrafts((before) => new Map([...before, [key, draft]]))}
      inTerms={inTerms}
      onClose={onClose}
      onDone={() => {
        setDrafts((before) => without(before, key));
        onClose();
      }}
    />
  );
}

function without<Kept>(before: ReadonlyMap<string, Kept>, key: string): ReadonlyMap<string, Kept> {
  return new Map([...before].filter(([each]) => each !== key));
}
