/**
 * The host to which a link leads, as a browser understands it: letters that look like others, and signs that look like a dot or a
 * slash, stand in the form that is asked for, which no other name has. `undefined` for what no browser opens. Source: SPEC LEAD5.
 */
export function shownHost(href: string): string | undefined {
  try {
    return new URL(href).host.replace(/^www\./u, '');
  } catch {
    // The only failure is the answer.
    return undefined;
  }
}
