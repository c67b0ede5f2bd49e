import type { DeviceCrypto, DevicePublicKeys } from './device-crypto.ts';

/** Keys that this device had before it took others: they sign once more, to say who has come in their place. */
export interface FormerDevice {
  readonly keys: DevicePublicKeys;
  /** For entries of the membership graph alone. **Errors**: as `DeviceCrypto`. */
  readonly sign: DeviceCrypto['sign'];
}

/**
 * The changing of this device's keys, for when its disk has come back in an older state.
 * **Errors**: `AppError` with code `vault-locked` or `vault-unavailable`; `renew` also `not-saved`, and `too-many` after 64 times.
 */
export interface DeviceRenewal {
  /** Newest first. */
  readonly former: () => Promise<readonly FormerDevice[]>;
  /** Makes new keys, which `DeviceCrypto` uses from then on; durable when resolved. What was sealed to the former ones still opens. */
  readonly renew: () => Promise<void>;
}
