import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { serveConnection, type Connection } from '#main/services/meeting-point/connection.ts';
import { DEFAULT_LIMITS } from '#main/services/meeting-point/limits.ts';
import { createTopicTable } from '#main/services/meeting-point/topic-table.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

test('[MEET4] a bug that a message meets ends its connection alone', () => {
  const webSocket = Object.assign(new EventEmitter(), { close: vi.fn(), bufferedAmount: 0 });
  const onEnd = vi.fn();
  const bug = new TypeError('topic is undefined');
  serveConnection({
    webSocket: webSocket as unknown as WebSocket,
    wire: new PassThrough(),
    topics: createTopicTable<Connection>(DEFAULT_LIMITS),
    limits: DEFAULT_LIMITS,
    clock: createFakeClock(),
    publish: () => {
      throw bug;
    },
    onEnd,
  });
  webSocket.emit('message', Buffer.from('{"type":"publish","topic":"a"}'), false);
  webSocket.emit('message', Buffer.from('{"type":"publish","topic":"a"}'), false);
  expect(onEnd.mock.calls).toEqual([['bug', bug]]);
  expect(webSocket.close.mock.calls).toEqual([[1011, 'bug']]);
});
