/** The strings that keep hashes and keys made for one use from meaning anything in another (SPEC, names of things). */
export const LABEL = {
  device: 'lateral/device/v1',
  founder: 'lateral/founder/v1',
  epoch: 'lateral/epoch/v1',
  epochCommitment: 'lateral/epoch-commitment/v1',
  circleTag: 'lateral/circle-tag/v1',
  graphEntry: 'lateral/graph-entry/v1',
  graphKey: 'lateral/graph-key/v1',
  inviteId: 'lateral/invite-id/v1',
  inviteKey: 'lateral/invite-key/v1',
  inviteTerms: 'lateral/invite-terms/v1',
  joinRequest: 'lateral/join-request/v1',
  envelope: 'lateral/envelope/v1',
  envelopeKey: 'lateral/envelope-key/v1',
  clientId: 'lateral/client-id/v1',
  stateKey: 'lateral/state-key/v1',
} as const;

export type Label = (typeof LABEL)[keyof typeof LABEL];
