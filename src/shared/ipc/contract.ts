import * as v from 'valibot';
import type { CallName, EventName } from './channels.ts';
import {
  deviceKeysSchema,
  keyringCircleSchema,
  linkSchema,
  menuCommandSchema,
  newPassphraseSchema,
  nothingSchema,
  openedSchema,
  openInputSchema,
  passphraseSchema,
  preferencesSchema,
  shellInfoSchema,
  signatureSchema,
  signInputSchema,
  vaultStatusSchema,
  verifyManyInputSchema,
} from './schemas.ts';

interface CallSchemas {
  readonly input: v.GenericSchema;
  readonly output: v.GenericSchema;
}

/** Every call between renderer and main: what it takes and what it gives when it is done. */
export const calls = {
  'shell.info': { input: nothingSchema, output: shellInfoSchema },
  'vault.status': { input: nothingSchema, output: vaultStatusSchema },
  'vault.unlock': { input: passphraseSchema, output: nothingSchema },
  'vault.protect': { input: newPassphraseSchema, output: nothingSchema },
  'vault.unprotect': { input: passphraseSchema, output: nothingSchema },
  'device.keys': { input: nothingSchema, output: deviceKeysSchema },
  'device.sign': { input: signInputSchema, output: signatureSchema },
  'device.verifyMany': { input: verifyManyInputSchema, output: v.array(v.boolean()) },
  'device.open': { input: openInputSchema, output: openedSchema },
  'keyring.list': { input: nothingSchema, output: v.pipe(v.array(keyringCircleSchema), v.readonly()) },
  'keyring.put': { input: v.strictObject({ circle: keyringCircleSchema }), output: nothingSchema },
  'preferences.get': { input: nothingSchema, output: preferencesSchema },
  'preferences.set': { input: preferencesSchema, output: nothingSchema },
  'links.open': { input: linkSchema, output: nothingSchema },
  /** The page listens: main now hands over the events that waited, and asks before it closes. */
  'app.ready': { input: nothingSchema, output: nothingSchema },
  /** The answer to `app.closing`: whether every change is stored. Where one is not, main asks the person before it closes. */
  'app.readyToClose': { input: v.strictObject({ isStored: v.boolean() }), output: nothingSchema },
} as const satisfies Record<CallName, CallSchemas>;

/** Every event from main to the renderer: what it carries. */
export const events = {
  'app.closing': nothingSchema,
  'menu.command': menuCommandSchema,
} as const satisfies Record<EventName, v.GenericSchema>;

export type CallInput<Name extends CallName> = v.InferOutput<(typeof calls)[Name]['input']>;
export type CallOutput<Name extends CallName> = v.InferOutput<(typeof calls)[Name]['output']>;
export type EventPayload<Name extends EventName> = v.InferOutput<(typeof events)[Name]>;
