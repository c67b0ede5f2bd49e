import { equalBytes, toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { SignatureClaim } from '#shared/ports/device-crypto.ts';
import type { CircleKeys } from '../circle-keys.ts';
import type { KnownDevice } from '../graph/graph-state.ts';
import { clientIdOf } from '../session.ts';
import { surveyUpdate } from '../update/survey-update.ts';
import type { BorrowedMessage } from './borrowed-messages.ts';
import { liveNameOf } from './live-message.ts';
import { decodeLiveMessage, liveClaimOf } from './live-message-codec.ts';
import { openLiveMessage } from './live-seal.ts';

/**
 * What a live message says, if its signature holds. `unknown-device`: nobody here knows its author yet, or has the key of its
 * epoch; `refused`: it is none of this circle, or not what its author may write.
 */
export type LiveReading =
  | { readonly kind: 'edit'; readonly message: BorrowedMessage; readonly claim: SignatureClaim }
  | { readonly kind: 'unknown-device' }
  | { readonly kind: 'refused' };

const REFUSED: LiveReading = { kind: 'refused' };

/** Opens a live message and looks at what it edits. Whether its signature holds is for the caller to check. */
export function readLiveMessage(
  bytes: Uint8Array,
  circle: { readonly keys: CircleKeys; readonly deviceOf: (device: DeviceId) => KnownDevice | undefined },
): LiveReading {
  const decoded = decodeLiveMessage(bytes);
  if (!decoded.ok || !equalBytes(decoded.value.header.circleTag, circle.keys.circleTag)) return REFUSED;
  const { epochId, device, sessionNonce, number } = decoded.value.header;
  const author = circle.deviceOf(device);
  if (author === undefined) return { kind: 'unknown-device' };
  const key = circle.keys.liveKey(epochId, device);
  // Like its author, its epoch may become known: until then an envelope that it came with waits.
  if (key === undefined) return { kind: 'unknown-device' };
  const update = openLiveMessage(decoded.value, key);
  if (!update.ok) return REFUSED;
  const survey = surveyUpdate(update.value);
  if (!survey.ok) return REFUSED;
  const clientId = clientIdOf(device, sessionNonce);
  // The client id follows from the message itself: nobody can write live under another's.
  if ([...survey.value.provides.keys()].some((client) => client !== clientId)) return REFUSED;
  const name = liveNameOf(decoded.value.header);
  const place = { name, device, session: toHex(sessionNonce), number, clientId };
  return {
    kind: 'edit',
    message: { ...place, bytes, update: update.value, survey: survey.value },
    claim: liveClaimOf(decoded.value, author.keys.signingKey),
  };
}
