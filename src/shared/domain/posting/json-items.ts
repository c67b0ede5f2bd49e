import { isJobType, type Item, type ItemValue, localName } from './item.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** More of one page are looked at no further. */
export const MOST_CANDIDATES = 200;
/** A place of an address of a job is three deep. */
const DEEPEST = 6;
const MOST_VALUES = 2_000;

/** The jobs among values of JSON-LD, wherever they stand in it, with what they refer to. Source: SPEC POST5. */
export function readJsonJobs(values: readonly unknown[]): readonly Item[] {
  const byId = new Map<string, JsonObject>();
  const jobs: JsonObject[] = [];
  // Without recursion: lists can lie in one another as deep as the page is long.
  const left = values.toReversed();
  while (left.length > 0) {
    const value = left.pop();
    if (Array.isArray(value)) for (let at = value.length - 1; at >= 0; at -= 1) left.push(value[at]);
    if (!isObject(value)) continue;
    const id = value['@id'];
    if (typeof id === 'string' && !byId.has(id) && Object.keys(value).length > 1) byId.set(id, value);
    if (isJobType(typesOf(value)) && jobs.length < MOST_CANDIDATES) jobs.push(value);
    for (const inner of Object.values(value).toReversed()) if (typeof inner === 'object') left.push(inner);
  }
  return jobs.map((job) => toItem(job, { byId, left: MOST_VALUES }, 0));
}

interface Reading {
  readonly byId: ReadonlyMap<string, JsonObject>;
  /** How many values are still taken. */
  left: number;
}

function toItem(object: JsonObject, reading: Reading, depth: number): Item {
  const properties = new Map<string, readonly ItemValue[]>();
  const types = typesOf(object);
  for (const [key, value] of Object.entries(object)) {
    if (reading.left <= 0) break;
    const name = key === '@id' ? key : localName(key);
    const values = flat(value).flatMap((one) => toValue(one, reading, depth) ?? []);
    if (values.length > 0 && !properties.has(name)) properties.set(name, values);
  }
  return { types, properties };
}

function toValue(value: unknown, reading: Reading, depth: number): ItemValue | undefined {
  reading.left -= 1;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    const named = reading.byId.get(value);
    return named === undefined || depth >= DEEPEST ? value : toItem(named, reading, depth + 1);
  }
  if (!isObject(value) || depth >= DEEPEST) return undefined;
  if ('@value' in value) return toValue(value['@value'], reading, depth + 1);
  const id = value['@id'];
  const meant = typeof id === 'string' && Object.keys(value).length === 1 ? reading.byId.get(id) : undefined;
  return toItem(meant ?? value, reading, depth + 1);
}

/** The values of a list, and of lists in it. */
function flat(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [value];
  return value
    .slice(0, MOST_VALUES)
    .flatMap((one): readonly unknown[] => (Array.isArray(one) ? one.slice(0, 10) : [one]));
}

function typesOf(object: JsonObject): readonly string[] {
  const types = object['@type'] ?? object['type'];
  const list: readonly unknown[] = Array.isArray(types) ? types.slice(0, 10) : [types];
  return list.flatMap((type) => (typeof type === 'string' ? localName(type) : []));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
