import type { Dispose } from '#shared/kernel/dispose.ts';
import type { CallName, EventName } from './channels.ts';
import type { CallInput, CallOutput, EventPayload } from './contract.ts';
import type { ShellResult } from './shell-error.ts';

type AreaOf<Name extends string> = Name extends `${infer Area}.${string}` ? Area : never;

type Call<Name extends CallName> =
  undefined extends CallInput<Name>
    ? () => Promise<ShellResult<CallOutput<Name>>>
    : (input: CallInput<Name>) => Promise<ShellResult<CallOutput<Name>>>;

type Subscribe<Name extends EventName> =
  undefined extends EventPayload<Name>
    ? (listener: () => void) => Dispose
    : (listener: (payload: EventPayload<Name>) => void) => Dispose;

type AreaCalls<Area extends string> = {
  readonly [Name in CallName as Name extends `${Area}.${infer Verb}` ? Verb : never]: Call<Name>;
};

type AreaEvents<Area extends string> = {
  readonly [
    Name in EventName as Name extends `${Area}.${infer Event}` ? `on${Capitalize<Event>}` : never
  ]: Subscribe<Name>;
};

/**
 * What the page finds as `window.shell`: `vault.status` is `shell.vault.status()`, the event `menu.command` is
 * `shell.menu.onCommand(listener)`.
 * **Guarantees** A call never rejects for an expected reason; it answers a result. Events that came before `app.ready()`
 * are delivered after it, in order.
 */
export type ShellApi = { readonly [Area in AreaOf<CallName | EventName>]: AreaCalls<Area> & AreaEvents<Area> };
