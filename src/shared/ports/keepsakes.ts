/** Small marks of this device (last circle, last visit): nice to have, lost without harm. */
export interface Keepsakes {
  readonly get: (name: string) => string | undefined;
  readonly set: (name: string, value: string) => void;
}
