import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';

export const BUNDLE_VERSION = 1;
/** How much a section holds by choice; a single large envelope makes it larger. */
export const SECTION_BYTES = 256 * 1024;
/** What a section may hold: the largest envelope, with what stands beside it. */
export const MAX_SECTION_BYTES = 512 * 1024;

/** What a section holds. What is not known here is passed over: something newer that nobody needs to understand. */
export const SECTION_KIND = { graph: 1, envelopes: 2, receipts: 3 } as const;
export type SectionKind = (typeof SECTION_KIND)[keyof typeof SECTION_KIND];

/** What stands readable at the beginning of a bundle, behind its name and version. */
export interface BundleHeader {
  readonly circleTag: Uint8Array;
  readonly epochId: EpochId;
  /** 32 random bytes: no two bundles have the same key. */
  readonly nonce: Uint8Array;
  readonly commitment: Uint8Array;
}

/** Who made a bundle, and how much it holds: its first section. */
export interface BundleManifest {
  readonly device: DeviceId;
  /** Milliseconds since 1970 by the clock of that device: for display only. */
  readonly at: number;
  /** For words about the taking only. */
  readonly envelopeCount: number;
}
