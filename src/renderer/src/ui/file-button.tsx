import { useRef } from 'react';

import { Button, type ButtonProps } from './button.tsx';

/** A way to choose a file. */
export interface FileButtonProps extends Pick<ButtonProps, 'children' | 'variant' | 'icon' | 'isDense' | 'isPending'> {
  /** Accessible name of the file input behind the button. */
  readonly inputLabel: string;
  /** Endings of names that are offered first, with their dots. */
  readonly accept: readonly string[];
  readonly onFile: (file: File) => void;
}

/** A button that lets the person choose one file. The same file can be chosen again. */
export function FileButton({ inputLabel, accept, onFile, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onPress={() => input.current?.click()} />
      <input
        ref={input}
        hidden
        type="file"
        aria-label={inputLabel}
        accept={accept.join(',')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
