import type { ReactNode, SubmitEvent } from 'react';

import styles from './first-run.module.css';

/** The fields of one question. */
export interface FormProps {
  readonly id?: string | undefined;
  readonly children: ReactNode;
  /** Answers whether what was typed will do; if not, the field gets the focus. */
  readonly onSubmit: () => boolean;
}

/** A form that says itself what is wrong, in place of the browser. Enter sends it. */
export function Form({ id, children, onSubmit }: FormProps) {
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!onSubmit()) event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form id={id} noValidate className={styles['form']} onSubmit={handleSubmit}>
      {children}
    </form>
  );
}
