import type { ShellApi } from '#shared/ipc/shell-api.ts';

declare global {
  interface Window {
    /** The only door from the page to the program around it. */
    readonly shell: ShellApi;
  }
}
