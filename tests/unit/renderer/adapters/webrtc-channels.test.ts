import { describe, expect, test } from 'vitest';

import { openChannels } from '#renderer/adapters/webrtc/channels.ts';

class FakeChannel extends EventTarget {
  readyState = 'connecting';
  binaryType = 'blob';
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
}

/** A connection whose descriptions come when the test says so. */
class FakeConnection extends EventTarget {
  readonly channels: FakeChannel[] = [];
  currentLocalDescription: object | null = null;
  currentRemoteDescription: object | null = null;

  createDataChannel(): FakeChannel {
    const channel = new FakeChannel();
    this.channels.push(channel);
    return channel;
  }

  open(): void {
    for (const channel of this.channels) {
      channel.readyState = 'open';
      channel.dispatchEvent(new Event('open'));
    }
  }

  settle(): void {
    this.currentLocalDescription = {};
    this.currentRemoteDescription = {};
    this.dispatchEvent(new Event('signalingstatechange'));
  }
}

function begin() {
  const connection = new FakeConnection();
  const heard: string[] = [];
  const events = {
    onOpen: () => void heard.push('open'),
    onFrame: () => void heard.push('frame'),
    onClosed: () => void heard.push('closed'),
  };
  // Of a connection this is all that the channels look at.
  openChannels(connection as unknown as RTCPeerConnection, events);
  return { connection, heard };
}

describe('channels that are open before it is known how the negotiation ended', () => {
  test('[LINK1] count as open when it is known, with what came meanwhile after that', () => {
    const { connection, heard } = begin();
    connection.open();
    connection.channels[0]?.dispatchEvent(new MessageEvent('message', { data: new ArrayBuffer(1) }));
    expect(heard).toEqual([]);
    connection.settle();
    expect(heard).toEqual(['open', 'frame']);
  });

  test('[LINK1] are told of once, however often the state of the connection changes', () => {
    const { connection, heard } = begin();
    connection.settle();
    expect(heard).toEqual([]);
    connection.open();
    connection.dispatchEvent(new Event('connectionstatechange'));
    connection.dispatchEvent(new Event('signalingstatechange'));
    expect(heard).toEqual(['open']);
  });
});
