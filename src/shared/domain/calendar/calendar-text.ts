const ESCAPES = /\\(.)/gsu;
const ESCAPED = /[\\;,\n]/gu;
const SIGNS: Readonly<Record<string, string>> = { n: '\n', N: '\n' };

/** A text of a calendar file as it was meant. Source: SPEC CAL3. */
export function unescapeText(value: string): string {
  return value.replace(ESCAPES, (_, sign: string) => SIGNS[sign] ?? sign);
}

/** A text as a calendar file writes it. Source: SPEC CAL10. */
export function escapeText(text: string): string {
  return text.replace(ESCAPED, (sign) => (sign === '\n' ? String.raw`\n` : `\\${sign}`));
}
