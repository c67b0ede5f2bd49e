import { WebSocket, type ClientOptions } from 'ws';

/** A client of a meeting point over a real socket. */
export interface TestClient {
  readonly webSocket: WebSocket;
  /** The texts that came, in order, without pongs. */
  readonly heard: readonly string[];
  /** Sends JSON. */
  readonly say: (message: unknown) => void;
  /** Resolves when the meeting point has dealt with all that was sent before. */
  readonly settled: () => Promise<void>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

const PONG = '{"type":"pong"}';

/** Connects; rejects when it is not let in. */
export async function connect(url: string, options: ClientOptions = {}): Promise<TestClient> {
  const webSocket = new WebSocket(url, { perMessageDeflate: false, ...options });
  const heard: string[] = [];
  const waitingForPong: (() => void)[] = [];
  webSocket.on('message', (data: Buffer) => {
    const text = data.toString();
    if (text === PONG) waitingForPong.shift()?.();
    else heard.push(text);
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    webSocket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  await new Promise<void>((resolve, reject) => {
    webSocket.once('open', resolve);
    webSocket.once('error', reject);
  });
  // What happens to the line later is told by `closed`.
  webSocket.on('error', () => undefined);
  return {
    webSocket,
    heard,
    say: (message) => webSocket.send(JSON.stringify(message)),
    settled: () =>
      new Promise((resolve) => {
        waitingForPong.push(resolve);
        webSocket.send('{"type":"ping"}');
      }),
    closed,
  };
}

/** Connects and is on the topics when it resolves. */
export async function connectTo(url: string, ...topics: readonly string[]): Promise<TestClient> {
  const client = await connect(url);
  client.say({ type: 'subscribe', topics });
  await client.settled();
  return client;
}
