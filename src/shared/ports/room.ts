/** How much more the disk takes that this profile lies on. */
export interface Room {
  /** In bytes; `undefined` where the system does not say. **Guarantees**: never throws. */
  readonly free: () => Promise<number | undefined>;
}
