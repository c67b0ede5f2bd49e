import { describe, expect, it, vi } from 'vitest';
import type { CloseVerdict } from '#main/app/close-gate.ts';
import { createCloseGate } from '#main/app/close-gate.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

function createGate(canAsk = true) {
  const clock = createFakeClock();
  const sendClosing = vi.fn<() => void>();
  const error = vi.fn<() => void>();
  const gate = createCloseGate({ canAsk: () => canAsk, sendClosing, clock, log: { error, info: () => {} } });
  const verdict = vi.fn<(verdict: CloseVerdict) => void>();
  return { gate, clock, sendClosing, error, verdict };
}

describe('a closing window', () => {
  it.each([
    [true, 'harmless'],
    [false, 'loses-changes'],
  ] as const)('[SHELL12] waits until its page has said whether all is stored: %s', async (isStored, expected) => {
    const { gate, clock, sendClosing, error, verdict } = createGate();
    void gate.ask().then(verdict);
    await clock.advance(4_999);
    expect(verdict).not.toHaveBeenCalled();
    gate.answer(isStored);
    await clock.advance(60_000);
    expect(verdict.mock.calls).toEqual([[expected]]);
    expect(sendClosing).toHaveBeenCalledOnce();
    expect(error).not.toHaveBeenCalled();
  });

  it('[SHELL12] waits five seconds at most for a page that says nothing, and says so in the log', async () => {
    const { gate, clock, error, verdict } = createGate();
    void gate.ask().then(verdict);
    await clock.advance(5_000);
    expect(verdict.mock.calls).toEqual([['harmless']]);
    expect(error).toHaveBeenCalledOnce();
    gate.answer(false);
  });

  it('[SHELL12] asks its page once, however often it is told to close', () => {
    const { gate, sendClosing } = createGate();
    expect(gate.ask()).toBe(gate.ask());
    expect(sendClosing).toHaveBeenCalledOnce();
  });

  it('[SHELL12] does not wait for a page that is not there', async () => {
    const { gate, sendClosing } = createGate(false);
    expect(await gate.ask()).toBe('harmless');
    expect(sendClosing).not.toHaveBeenCalled();
  });

  it('[SHELL12] does not wait on for a page that ends before it answers', async () => {
    const { gate } = createGate();
    const verdict = gate.ask();
    gate.giveUp();
    expect(await verdict).toBe('harmless');
  });

  it('[SHELL19] asks its page anew after a closing that was called off', async () => {
    const { gate, sendClosing, clock, verdict } = createGate();
    void gate.ask().then(verdict);
    gate.answer(false);
    // Late, and therefore no answer to the next question.
    gate.answer(true);
    void gate.ask().then(verdict);
    await clock.advance(0);
    expect(verdict.mock.calls).toEqual([['loses-changes']]);
    gate.answer(true);
    await clock.advance(0);
    expect(verdict.mock.calls).toEqual([['loses-changes'], ['harmless']]);
    expect(sendClosing).toHaveBeenCalledTimes(2);
  });
});
