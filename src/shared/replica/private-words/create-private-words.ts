import { utf8ToBytes } from '@noble/hashes/utils.js';

import { toBase64Url } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import { PRIVATE_WORDS_MAX_BYTES, type PrivateBox, type PrivateWords } from '#shared/ports/private-words.ts';
import type { Random } from '#shared/ports/random.ts';
import { labelledDigest } from '../digest.ts';
import type { GraphState } from '../graph/graph-state.ts';
import { base64UrlLengthOf, fromBase64Url } from '../join/base64url.ts';
import { sealFor } from '../join/sealed-box.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import { pad, unpad } from './padding.ts';

/** So that nobody makes others' words long by bringing devices: the last that came are those in use. */
const DEVICES_MAX_COUNT = 8;
/** The sender's share and the tag (JOIN1), around the padded content. */
const SEALED_BYTES = 32 + pad(new Uint8Array(0)).length + 16;
const SEALED_LENGTH = base64UrlLengthOf(SEALED_BYTES);

/** Seals and opens what members of one circle say to some of it alone (SPEC WORD1 to WORD5). */
export function createPrivateWords(options: {
  readonly circleId: CircleId;
  readonly me: MemberId;
  readonly crypto: Pick<DeviceCrypto, 'open'>;
  readonly random: Random;
  readonly membership: { readonly state: Observable<Pick<GraphState, 'members' | 'devices'>> };
}): PrivateWords {
  const { circleId, me, crypto, random, membership } = options;

  async function sealToMember(member: MemberId, place: string, plaintext: Uint8Array): Promise<readonly PrivateBox[]> {
    const sealed = presentDevices(member).map(async ({ id: device, keys }) => {
      const context = contextOf({ circleId, by: me, device, place });
      const publicKey = keys.sealingKey;
      const box = await sealFor({ publicKey, purpose: 'private-word', context, plaintext, random });
      return box === undefined ? [] : [{ device, sealed: toBase64Url(box) }];
    });
    return (await Promise.all(sealed)).flat();
  }

  function presentDevices(member: MemberId) {
    const { members, devices } = membership.state.get();
    return (members.get(member)?.devices ?? [])
      .flatMap((id) => devices.get(id) ?? [])
      .filter(({ replacedBy }) => replacedBy === undefined)
      .slice(-DEVICES_MAX_COUNT);
  }

  return {
    seal: async ({ to, place, content }) => {
      if (content.length > PRIVATE_WORDS_MAX_BYTES) return err('too-long');
      const readers = [...new Set([...to, me])];
      const { members } = membership.state.get();
      if (readers.some((reader) => !members.has(reader))) return err('not-a-member');
      const plaintext = pad(content);
      const boxes = await Promise.all(readers.map((reader) => sealToMember(reader, place, plaintext)));
      if (boxes.some((ofReader) => ofReader.length === 0)) return err('no-device');
      return ok(boxes.flat().sort((a, b) => (a.device < b.device ? -1 : 1)));
    },
    open: async ({ by, place, boxes }) => {
      const { devices } = membership.state.get();
      // One for each device that this person has or had, whoever wrote how many.
      const own = new Map(
        boxes
          .filter(({ device, sealed }) => sealed.length === SEALED_LENGTH && devices.get(device)?.member === me)
          .map(({ device, sealed }) => [device, sealed]),
      );
      for (const [device, text] of own) {
        const sealed = fromBase64Url(text);
        if (sealed === undefined) continue;
        const padded = await crypto.open('private-word', contextOf({ circleId, by, device, place }), sealed);
        const content = padded && unpad(padded);
        if (content !== undefined) return content;
      }
      return undefined;
    },
  };
}

/** All that a box is bound to. Only the last part has no fixed length, so no two places are written alike. */
function contextOf(of: {
  readonly circleId: CircleId;
  readonly by: MemberId;
  readonly device: DeviceId;
  readonly place: string;
}): Uint8Array {
  const { circleId, by, device, place } = of;
  return labelledDigest(LABEL.privateWord, idBytes(circleId), idBytes(by), idBytes(device), utf8ToBytes(place));
}
