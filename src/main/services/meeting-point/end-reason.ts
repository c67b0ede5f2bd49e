/** Why a meeting point ends a connection, and the code of the close frame that tells the client: all that is ever said of it. */
const CLOSE_CODES = {
  // Frames that break the WebSocket protocol, messages that are too large, text that is none.
  'bad-frame': 1002,
  binary: 1003,
  'not-json': 1007,
  'not-a-message': 1008,
  'bad-topic': 1008,
  'too-many-topics': 1008,
  'too-fast': 1008,
  'no-topic': 1008,
  full: 1013,
  bug: 1011,
  'going-away': 1001,
  // Nobody is there to be told, or the line is full.
  silent: undefined,
  'slow-receiver': undefined,
  // It never became a WebSocket.
  'no-seat': undefined,
  'wrong-path': undefined,
  'wrong-origin': undefined,
  'no-handshake': undefined,
} as const;

/** One of the reasons for which a meeting point ends a connection. */
export type EndReason = keyof typeof CLOSE_CODES;

/** The code of the close frame; `undefined` where the line is cut without one. */
export function closeCodeOf(reason: EndReason): number | undefined {
  return CLOSE_CODES[reason];
}
