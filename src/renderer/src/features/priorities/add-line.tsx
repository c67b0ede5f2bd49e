import type { ClipboardEvent, Ref } from 'react';

import { LineField } from './line-field.tsx';
import { splitLines } from './split-lines.ts';
import { useDraft } from './use-draft.ts';

interface AddLineProps {
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
  readonly label: string;
  readonly placeholder: string;
  /** Answers why a text is refused. */
  readonly onAdd: (text: string) => string | undefined;
}

/** The empty line at the end of a list: Enter adds it, several pasted lines become several entries. */
export function AddLine({ ref, label, placeholder, onAdd }: AddLineProps) {
  const draft = useDraft('', onAdd);

  const handlePaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const pasted = event.clipboardData.getData('text/plain');
    const lines = splitLines(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
    if (lines.length < 2) return;
    event.preventDefault();
    const refused = lines.flatMap((line) => {
      const problem = onAdd(line);
      return problem === undefined ? [] : [{ line, problem }];
    });
    const [first] = refused;
    if (first === undefined) draft.cancel();
    else draft.keep(refused.map(({ line }) => line).join(' '), first.problem);
  };

  return (
    <LineField
      ref={ref}
      label={label}
      draft={draft}
      placeholder={placeholder}
      onEnter={draft.settle}
      onPaste={handlePaste}
    />
  );
}
