/** Lets the person choose one file, for what has no button of its own: a command. Only right after a press or a key. */
export function chooseFile({
  accept,
  onFile,
}: {
  /** Endings of names that are offered first, with their dots. */
  readonly accept: readonly string[];
  readonly onFile: (file: File) => void;
}): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept.join(',');
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) onFile(file);
  });
  input.click();
}
