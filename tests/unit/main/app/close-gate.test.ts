import { describe, expect, it, vi } from 'vitest';
import { createCloseGate } from '#main/app/close-gate.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

function createGate(canAsk = true) {
  const clock = createFakeClock();
  const sendClosing = vi.fn<() => void>();
  const error = vi.fn<() => void>();
  const gate = createCloseGate({ canAsk: () => canAsk, sendClosing, clock, log: { error, info: () => {} } });
  return { gate, clock, sendClosing, error };
}

describe('a closing window', () => {
  it('[SHELL12] waits until its page has saved', async () => {
    const { gate, clock, sendClosing, error } = createGate();
    const closed = vi.fn<() => void>();
    void gate.ask()?.then(closed);
    await clock.advance(4_999);
    expect(closed).not.toHaveBeenCalled();
    gate.pass();
    await clock.advance(60_000);
    expect(closed).toHaveBeenCalledOnce();
    expect(sendClosing).toHaveBeenCalledOnce();
    expect(error).not.toHaveBeenCalled();
  });

  it('[SHELL12] waits five seconds at most, and says so in the log', async () => {
    const { gate, clock, error } = createGate();
    const closed = vi.fn<() => void>();
    void gate.ask()?.then(closed);
    await clock.advance(5_000);
    expect(closed).toHaveBeenCalledOnce();
    expect(error).toHaveBeenCalledOnce();
    gate.pass();
  });

  it('[SHELL12] asks its page once, however often it is told to close', () => {
    const { gate, sendClosing } = createGate();
    expect(gate.ask()).toBe(gate.ask());
    expect(sendClosing).toHaveBeenCalledOnce();
  });

  it('[SHELL12] does not wait for a page that is not there', () => {
    const { gate, sendClosing } = createGate(false);
    expect(gate.ask()).toBeUndefined();
    expect(sendClosing).not.toHaveBeenCalled();
  });
});
