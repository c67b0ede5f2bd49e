/** A record that cannot be shown as what it claims to be. It is reported and left as it is. */
export interface Malformed {
  readonly kind: 'malformed';
  readonly id: string;
  /** `not-a-record`: no map; `incomplete`: a field it cannot do without is missing or cannot be read. */
  readonly reason: 'not-a-record' | 'incomplete';
}

/** Makes the report of a record that cannot be read. */
export function malformed(id: string, reason: Malformed['reason']): Malformed {
  return { kind: 'malformed', id, reason };
}

/** Tells a report of a bad record from a record. */
export function isMalformed(record: object): record is Malformed {
  return 'kind' in record && record.kind === 'malformed';
}
