/** How to wait for what happens on the other side of a socket: not long, but as long as a busy machine needs. */
export const SOON = { interval: 2, timeout: 8_000 } as const;
