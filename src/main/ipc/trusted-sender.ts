/** What Electron tells about who made a call. */
export interface CallSender {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** Whether a call comes from the top frame of the app's own window, showing the app's own page. */
export function isTrustedSender(
  { sender, senderFrame }: CallSender,
  ownContents: unknown,
  ownsUrl: (url: string) => boolean,
): boolean {
  if (ownContents === undefined || sender !== ownContents || !senderFrame) return false;
  return senderFrame.parent === null && ownsUrl(senderFrame.url);
}
