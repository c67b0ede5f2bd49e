import { type PeerSignal, readSignal } from './peer-signal.ts';

/** What y-webrtc says in a room. `from` and `to` name ends in signals only: anybody of the room can claim any name. */
export type RoomMessage =
  | { readonly type: 'announce'; readonly from: string }
  | {
      readonly type: 'signal';
      readonly from: string;
      readonly to: string;
      /** Of two offers that cross, the one with the higher token counts. */
      readonly token: number;
      readonly signal: PeerSignal;
    };

/** As y-webrtc makes them. */
const NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads what came from anybody of the room; `undefined` for every other form. */
export function readRoomMessage(value: unknown): RoomMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, from, to, token, signal: told }: Readonly<Record<string, unknown>> = { ...value };
  if (!isName(from)) return undefined;
  if (type === 'announce') return { type, from };
  const signal = readSignal(told);
  if (type !== 'signal' || signal === undefined || !isName(to) || !Number.isFinite(token)) return undefined;
  return { type, from, to, token: Number(token), signal };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}
