import type { ColumnField } from './import-table.ts';
import { readStage } from './stage-words.ts';

const ADDRESS = /^https?:\/\/\S+$/iu;
const PAY = /(?:[€$£¥₽₹]|\b(?:EUR|USD|GBP|CHF)\b).*\d|\d.*(?:[€$£¥₽₹]|\b(?:EUR|USD|GBP|CHF)\b)/u;
const FIRM =
  /\b(?:GmbH|AG|KG|SE|Inc|Ltd|LLC|PLC|Corp|Co|SARL|SAS|S\.?A|S\.?p\.?A|S\.?L|B\.?V|N\.?V|AB|Oy|株式会社)\b\.?|株式会社/u;
const WORK =
  /\b(?:engineer|developer|manager|analyst|designer|scientist|consultant|architect|assistant|director|lead|specialist|administrator|technician|nurse|teacher|writer|editor|intern|welder|entwickler|ingenieur|ingénieur|développeur|desarrollador|sviluppatore)(?:in|e|a|s|es)?\b/iu;

const MOST = 0.8;
const MANY = 0.5;

const SIGNS: readonly (readonly [ColumnField, number, (text: string) => boolean])[] = [
  ['link', MOST, (text) => ADDRESS.test(text)],
  ['stage', MOST, (text) => readStage(text) !== undefined],
  ['pay', MOST, (text) => PAY.test(text)],
  ['company', MANY, (text) => FIRM.test(text)],
  ['role', MANY, (text) => WORK.test(text)],
];

/** What a column is by what stands in it; `undefined` when that does not tell. Source: SPEC IMP3. */
export function recogniseContent(samples: readonly string[]): ColumnField | undefined {
  if (samples.length === 0) return undefined;
  return SIGNS.find(([, share, fits]) => samples.filter(fits).length >= share * samples.length)?.[0];
}
