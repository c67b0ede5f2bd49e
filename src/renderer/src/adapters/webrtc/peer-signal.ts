/** What two ends tell each other by way of others before they are connected. */
export type PeerSignal =
  | { readonly type: 'offer'; readonly sdp: string }
  /** `to`: the name of the offer that is answered. */
  | { readonly type: 'answer'; readonly sdp: string; readonly to: string }
  | { readonly type: 'candidate'; readonly candidate: RTCIceCandidateInit };

const MAX_SDP_LENGTH = 16 * 1024;
const MAX_CANDIDATE_LENGTH = 1024;

/** Reads what came from anybody; `undefined` for every other form, and for offers of more than data. */
export function readSignal(data: unknown): PeerSignal | undefined {
  if (!isRecord(data)) return undefined;
  const { type, sdp, to } = data;
  if (type === 'candidate') {
    const candidate = readCandidate(data['candidate']);
    return candidate && { type, candidate };
  }
  if (typeof sdp !== 'string' || !isOfDataAlone(sdp)) return undefined;
  if (type === 'offer') return { type, sdp };
  return type === 'answer' && typeof to === 'string' ? { type, sdp, to } : undefined;
}

/** Names an offer by what its maker wrote into it: the number of its session. */
export function offerNameOf(sdp: string): string | undefined {
  return /^o=\S+ (\d{1,20}) /m.exec(sdp)?.[1];
}

/** Anything but one section of data would make this end open microphones' ways and decoders for a stranger. */
function isOfDataAlone(sdp: string): boolean {
  if (sdp.length > MAX_SDP_LENGTH) return false;
  const sections = sdp.match(/(?<=^|[\r\n])m=\w*/g);
  return sections?.length === 1 && sections[0] === 'm=application';
}

function readCandidate(data: unknown): RTCIceCandidateInit | undefined {
  if (!isRecord(data)) return undefined;
  const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = data;
  if (typeof candidate !== 'string' || candidate.length > MAX_CANDIDATE_LENGTH) return undefined;
  return {
    candidate,
    sdpMid: isShortText(sdpMid) ? sdpMid : null,
    sdpMLineIndex: sdpMLineIndex === 0 ? 0 : null,
    usernameFragment: isShortText(usernameFragment) ? usernameFragment : null,
  };
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 256;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
