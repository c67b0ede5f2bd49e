import { wordsKey } from './import-text.ts';

/** English, German, French, Spanish, Italian, Portuguese, Dutch. */
const MONTHS: readonly string[] = [
  'january januar janvier enero gennaio janeiro januari',
  'february februar fevrier febrero febbraio fevereiro februari',
  'march marz maerz mars marzo marco maart mrt mrz',
  'april avril abril aprile',
  'may mai mayo maggio maio mei',
  'june juni juin junio giugno junho',
  'july juli juillet julio luglio julho',
  'august aout agosto augustus',
  'september septembre septiembre settembre setembro',
  'october oktober octobre octubre ottobre outubro',
  'november novembre noviembre novembro',
  'december dezember decembre diciembre dicembre dezembro',
];
const NAMES = MONTHS.map((names) => names.split(' '));
const SHORTEST = 3;

/** The number of a month (1 to 12) by its name, or the beginning of its name. */
export function readMonth(name: string): number | undefined {
  const key = wordsKey(name);
  if (key.length < SHORTEST) return undefined;
  const index = NAMES.findIndex((names) => names.some((known) => known.startsWith(key)));
  return index < 0 ? undefined : index + 1;
}
