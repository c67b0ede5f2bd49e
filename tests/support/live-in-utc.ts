import { vi } from 'vitest';

/** Lets the computer say that it is in UTC, wherever the test runs. */
export function liveInUtc(): void {
  const real = new Intl.DateTimeFormat().resolvedOptions();
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...real, timeZone: 'UTC' });
}
