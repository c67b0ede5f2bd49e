import { type FocusEvent, useEffect, useRef, useState } from 'react';

/** A text on its way from the keyboard into the document. */
export interface Draft {
  readonly text: string;
  /** Why the text was not taken; it stays in the field. */
  readonly problem: string | undefined;
  readonly isChanged: boolean;
  readonly type: (text: string) => void;
  /** Puts a text into the field together with the reason why it is still there. */
  readonly keep: (text: string, problem: string) => void;
  readonly cancel: () => void;
  readonly settle: () => void;
  readonly handleBlur: (event: FocusEvent) => void;
}

interface Typed {
  readonly text: string;
  /** What stood there when typing began; equal to the text means nothing to save. */
  readonly from: string;
}

/**
 * Follows what is typed until it is settled: by the person, by leaving the field, or by leaving the page.
 * `commit` answers why a text is refused.
 */
export function useDraft(saved: string, commit: (text: string) => string | undefined): Draft {
  const [typed, setTyped] = useState<Typed>();
  const [problem, setProblem] = useState<string>();

  const forget = (): void => {
    setTyped(undefined);
    setProblem(undefined);
  };
  const settle = (): void => {
    if (typed === undefined) return;
    const refusal = typed.text === typed.from ? undefined : commit(typed.text);
    if (refusal === undefined) forget();
    else setProblem(refusal);
  };

  const settleLatest = useRef(settle);
  useEffect(() => {
    settleLatest.current = settle;
  });
  useEffect(() => () => settleLatest.current(), []);

  return {
    text: typed?.text ?? saved,
    problem,
    isChanged: typed !== undefined,
    type: (text) => {
      setTyped({ text, from: typed?.from ?? saved });
      setProblem(undefined);
    },
    keep: (text, reason) => {
      setTyped({ text, from: saved });
      setProblem(reason);
    },
    cancel: forget,
    settle,
    handleBlur: ({ currentTarget }) => {
      // A window that loses the focus keeps its field: somebody who looks something up goes on with the line afterwards.
      if (document.activeElement !== currentTarget) settle();
    },
  };
}
