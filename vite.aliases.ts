import { join } from 'node:path';

const STAND_INS = join(import.meta.dirname, 'src', 'renderer', 'src', 'adapters', 'webrtc', 'stand-ins.ts');

/** What y-webrtc gets in place of modules that it imports: its connections, its signaling and its talk with other pages are ours. */
export const Y_WEBRTC_ALIASES = {
  'simple-peer/simplepeer.min.js': STAND_INS,
  'lib0/broadcastchannel': STAND_INS,
  'lib0/websocket': STAND_INS,
};
