/** Notes for a developer. Never a lead's text, a secret or an invite. */
export interface Logger {
  /** Somebody must look. */
  readonly error: (message: string, cause?: unknown) => void;
  readonly info: (message: string) => void;
}
