import { foldText } from '../record/fold-text.ts';
import type { PostingField } from './posting.ts';
import { tidyLine } from './tidy-text.ts';

/** What a label can stand before. */
export type LabelledPart = PostingField | 'employment' | 'postedOn';

const LABELS: Readonly<Record<LabelledPart, string>> = {
  role: `job title, title, position, role, job, stelle, stellenbezeichnung, jobtitel, berufsbezeichnung, poste, intitule du poste,
    puesto, posizione, functie`,
  company: `company, employer, organisation, organization, company name, hiring organization, firma, unternehmen, arbeitgeber,
    entreprise, societe, employeur, empresa, azienda, bedrijf`,
  place: `location, locations, place, job location, office, office location, work location, standort, arbeitsort, einsatzort, ort,
    dienstort, lieu, lieu de travail, localisation, lieu du poste, ubicacion, lugar, sede, locatie`,
  pay: `salary, pay, salary range, pay range, base salary, compensation, remuneration, wage, rate, day rate, gehalt, vergutung,
    verdienst, gehaltsspanne, entgelt, lohn, salaire, remuneration annuelle, salario, retribuzione, salaris`,
  mode: `work mode, workplace type, workplace, work model, working model, remote, arbeitsmodell, teletravail, mode de travail`,
  link: `link, url, apply at, apply here, job link, bewerbungslink, lien`,
  deadlineOn: `deadline, apply by, closing date, application deadline, applications close, bewerbungsfrist, bewerbungsschluss,
    date limite, date limite de candidature, fecha limite, scadenza`,
  employment: `employment type, job type, contract, contract type, hours, vertragsart, anstellungsart, beschaftigungsart,
    arbeitszeit, type de contrat, contrat, tipo de contrato`,
  postedOn: `posted, posted on, date posted, published, veroffentlicht, veroffentlicht am, publie le, date de publication`,
};
const KNOWN: ReadonlyMap<string, LabelledPart> = new Map(
  Object.entries(LABELS).flatMap(([part, names]) =>
    names.split(',').map((name) => [foldText(name), part as LabelledPart] as const),
  ),
);
const LABELLED = /^[\s•*_–-]*([^:：]{2,40}?)[\s*_]*[:：][\s*_]*(.*)$/u;
const MOST_LINES = 400;
const MOST_LABEL = 40;
const MOST_BEHIND = 150;

/** What stands behind labels such as "Location:" or "Standort:", on the same line or the next. Source: SPEC POST14. */
export function readLabels(lines: readonly string[]): ReadonlyMap<LabelledPart, string> {
  const found = new Map<LabelledPart, string>();
  lines.slice(0, MOST_LINES).forEach((line, index) => {
    const labelled = LABELLED.exec(line.slice(0, 400));
    const part = partOf(labelled?.[1] ?? line);
    if (part === undefined || found.has(part)) return;
    const same = tidyLine(labelled?.[2]);
    const next = tidyLine(lines[index + 1]);
    const value = same ?? (next !== undefined && isValue(next) ? next : undefined);
    if (value !== undefined && value.length <= MOST_BEHIND) found.set(part, value);
  });
  return found;
}

/** Whether a line is nothing but a label. */
export function isLabel(line: string): boolean {
  return partOf(line.replace(/\s*[:：]\s*$/u, '')) !== undefined;
}

function isValue(line: string): boolean {
  return !isLabel(line) && !LABELLED.test(line) && !/^[•*-]/u.test(line);
}

function partOf(label: string): LabelledPart | undefined {
  return label.length > MOST_LABEL ? undefined : KNOWN.get(foldText(label));
}
