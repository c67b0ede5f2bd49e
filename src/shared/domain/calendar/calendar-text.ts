const ESCAPED = /[\\;,\n]/gu;

/** A text of a calendar file as it was meant. Source: SPEC CAL3. */
export function unescapeText(value: string): string {
  const parts: string[] = [];
  let from = 0;
  // Part by part: a text of nothing but escapes, replaced one by one, takes ten times as long.
  for (let at = value.indexOf('\\'); at !== -1 && at + 1 < value.length; at = value.indexOf('\\', at + 2)) {
    parts.push(value.slice(from, at));
    const isBreak = value[at + 1] === 'n' || value[at + 1] === 'N';
    if (isBreak) parts.push('\n');
    from = isBreak ? at + 2 : at + 1;
  }
  return from === 0 ? value : parts.join('') + value.slice(from);
}

/** A text as a calendar file writes it. Source: SPEC CAL10. */
export function escapeText(text: string): string {
  return text.replace(ESCAPED, (sign) => (sign === '\n' ? String.raw`\n` : `\\${sign}`));
}
