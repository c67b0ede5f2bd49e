import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';

const doc = new Y.Doc();
let provider: WebrtcProvider | undefined;

/** One who shares a document with others by y-webrtc as it comes. */
const lab = {
  enter(address: string): void {
    provider = new WebrtcProvider('stock', doc, { signaling: [address] });
  },
  peerCount: () => provider?.room?.webrtcConns.size ?? 0,
  connectedCount: () => [...(provider?.room?.webrtcConns.values() ?? [])].filter(({ connected }) => connected).length,
  write: (value: string) => doc.getMap('map').set('key', value),
  read: () => doc.getMap('map').get('key'),
};

/** What may be asked of the page. */
export type StockLab = typeof lab;

Object.assign(globalThis, { stockLab: lab });
