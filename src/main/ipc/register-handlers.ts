import { safeParse } from 'valibot';
import type { CallName } from '#shared/ipc/channels.ts';
import { CALL_CHANNEL } from '#shared/ipc/channels.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import { calls } from '#shared/ipc/contract.ts';
import type { ShellErrorCode, ShellResult } from '#shared/ipc/shell-error.ts';
import { err } from '#shared/kernel/result.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { CallSender } from './trusted-sender.ts';

/** One function per call of the contract. */
export type CallHandlers = {
  readonly [Name in CallName]: (
    input: CallInput<Name>,
  ) => ShellResult<CallOutput<Name>> | Promise<ShellResult<CallOutput<Name>>>;
};

/** The receiving end of Electron's invoke, as far as it is needed. */
export interface CallReceiver {
  readonly handle: (
    channel: string,
    listener: (event: CallSender, name: unknown, input: unknown) => Promise<ShellResult<unknown>>,
  ) => void;
}

interface HandlerOptions {
  readonly receiver: CallReceiver;
  readonly isTrusted: (sender: CallSender) => boolean;
  readonly handlers: CallHandlers;
  readonly log: Logger;
}

/**
 * Answers the calls of the page: checks the sender, parses the input, calls the service.
 * **Guarantees** Every call gets a result; whatever is wrong with it is a logged code, never an exception or a silent null.
 */
export function registerHandlers({ receiver, isTrusted, handlers, log }: HandlerOptions): void {
  const refuse = (code: ShellErrorCode, message: string, cause?: unknown) => {
    log.error(`Shell call refused (${code}): ${message}`, cause);
    return err({ code, message });
  };

  const answer = async <Name extends CallName>(name: Name, input: unknown): Promise<ShellResult<unknown>> => {
    const parsed = safeParse(calls[name].input, input);
    if (!parsed.success) {
      // Only where and what was expected: the input itself may hold a secret.
      const [issue] = parsed.issues;
      return refuse('bad-input', `${name}: expected ${issue.expected ?? 'something else'} at ${pathOf(issue.path)}`);
    }
    return handlers[name](parsed.output as CallInput<Name>);
  };

  receiver.handle(CALL_CHANNEL, async (event, name, input) => {
    try {
      if (!isTrusted(event)) return refuse('foreign-sender', 'Not the app’s own page');
      if (!isCallName(name)) return refuse('unknown-call', 'There is no call of that name');
      return await answer(name, input);
    } catch (cause) {
      return refuse('internal', `${String(name)} failed`, cause);
    }
  });
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

function pathOf(path: readonly { readonly key?: unknown }[] | undefined): string {
  return path?.map(({ key }) => String(key)).join('.') ?? 'the top';
}
