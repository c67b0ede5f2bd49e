/**
 * The same names, each only once: the first keeps its own, one that is the same again is counted, as `again` says it.
 *
 * **Guarantees:** a counted name is never one that stands there already.
 */
export function toldApart(
  names: readonly string[],
  again: (name: string, number: number) => string,
): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; taken.has(own); number += 1) own = again(name, number);
    taken.add(own);
    return own;
  });
}
