import { createServer, type AddressInfo, type Server } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

const running: (Server | WebSocketServer)[] = [];

/** Starts a WebSocket server that does what the test says; resolves to its address. */
export function startForeign(serve: (webSocket: WebSocket) => void): Promise<string> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', serve);
  return addressOf(server);
}

/** Starts something that takes connections and never says a word. */
export function startMute(): Promise<string> {
  return addressOf(createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1'));
}

export function stopForeigners(): void {
  for (const server of running.splice(0)) server.close();
}

function addressOf(server: Server | WebSocketServer): Promise<string> {
  running.push(server);
  return new Promise((resolve) => {
    server.once('listening', () => resolve(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}
