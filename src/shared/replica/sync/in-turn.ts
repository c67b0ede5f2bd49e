/** Runs work in the order in which it was given, one after the other; what fails does not keep the next from running. */
export function createTurns(options: {
  /** When it is, nothing more is begun. */
  readonly isOver: () => boolean;
  readonly onFailed: (error: unknown) => void;
}): (work: () => Promise<void>) => void {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(() => (options.isOver() ? undefined : work())).catch(options.onFailed);
  };
}
