import { equalBytes } from '#shared/kernel/bytes.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { Presence } from '#shared/ports/workspace.ts';
import type { OthersCaret } from './caret-marks.ts';
import { decodeCaretState } from './caret-state.ts';

/** As whom a member is shown. */
export type Look = Pick<OthersCaret, 'name' | 'colour'>;

type Told = ReturnType<Presence['others']['get']>;

/** Turns what others tell into carets, and knows who has moved since the last time. Source: SPEC NOTE4. */
export function createOthersCarets(root: string): (told: Told, lookOf: (member: MemberId) => Look) => OthersCaret[] {
  let before = new Map<DeviceId, { readonly bytes: Uint8Array; readonly moves: number }>();
  return (told, lookOf) => {
    const now: typeof before = new Map();
    const carets: OthersCaret[] = [];
    for (const [device, { member, state: bytes }] of told) {
      const last = before.get(device);
      const moves = last === undefined ? 0 : last.moves + (equalBytes(last.bytes, bytes) ? 0 : 1);
      now.set(device, { bytes, moves });
      const state = decodeCaretState(bytes, root);
      if (state !== undefined) carets.push({ device, ...lookOf(member), state, moves });
    }
    before = now;
    return carets;
  };
}
