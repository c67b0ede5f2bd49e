import { useState, type KeyboardEvent } from 'react';

import { InlineField, type InlineFieldProps } from '#renderer/ui/inline-field.tsx';

interface SavedTextProps extends Omit<InlineFieldProps, 'onCommit' | 'error'> {
  /** Saves, or says why not. */
  readonly save: (value: string) => string | undefined;
}

interface Refused {
  readonly text: string;
  readonly reason: string;
}

/** A line that saves itself where it stands. What cannot be saved stays in the field, with the reason under it. */
export function SavedText({ save, value, ...field }: SavedTextProps) {
  const [refused, setRefused] = useState<Refused>();
  const handleCommit = (text: string): void => {
    const reason = save(text);
    setRefused(reason === undefined ? undefined : { text, reason });
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || refused === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setRefused(undefined);
  };
  return (
    <div role="presentation" onKeyDown={handleKeyDown}>
      <InlineField
        isWrapped
        {...field}
        value={refused?.text ?? value}
        error={refused?.reason}
        onCommit={handleCommit}
      />
    </div>
  );
}
