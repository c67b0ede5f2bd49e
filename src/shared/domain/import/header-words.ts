import { wordsKey } from './import-text.ts';
import type { ColumnField } from './import-table.ts';

/**
 * How columns are called: in English, then in German, French, Spanish, Italian, Portuguese, Dutch, Russian, Japanese and
 * Chinese. Of two columns for one field the earlier word wins.
 */
const HEADERS: Readonly<Partial<Record<ColumnField, string>>> = {
  company: `company, company name, employer, organization, organisation, organization name, organisation name, firm,
    hiring company, business; Firma, Unternehmen, Arbeitgeber; entreprise, société, employeur; empresa, compañía;
    azienda, società; bedrijf, werkgever; компания; 会社, 会社名, 企業, 企業名; 公司, 公司名称`,
  role: `job title, role, position, position title, job position, job role, role title, vacancy, opening, job; Stelle,
    Rolle, Jobtitel, Stellenbezeichnung, Berufsbezeichnung, Beruf; poste, intitulé du poste, fonction, métier; puesto,
    cargo, vacante, vaga; posizione, ruolo; functie, vacature; должность, вакансия; 職種, 役職, ポジション; 职位, 岗位`,
  place: `location, job location, place, where, city, town, office, region, country; Ort, Arbeitsort, Standort, Stadt,
    Wo; lieu, ville, localisation, où; ubicación, lugar, ciudad, dónde; luogo, sede, città, dove; local, localização,
    cidade, onde; plaats, locatie, stad, waar; место, город; 場所, 勤務地; 地点, 工作地点`,
  mode: `work mode, workplace type, workplace, work model, work arrangement, remote; Arbeitsmodell, Homeoffice;
    télétravail; modalidad, teletrabajo; modalità; werkvorm`,
  pay: `salary, salary range, pay, pay range, compensation, wage, rate, min salary, max salary, expected salary; Gehalt,
    Lohn, Vergütung; salaire, rémunération; salario, sueldo, remuneración; stipendio, retribuzione; salário; salaris,
    loon; зарплата; 給与, 年収; 薪资, 工资`,
  link: `job url, job link, job posting url, posting url, posting link, job posting, posting, application link, apply
    link, link, links, url, website, web site, web page, card url; Stellenanzeige, Anzeige, Ausschreibung; lien,
    annonce; enlace; ссылка; リンク; 链接`,
  stage: `status, stage, application status, application stage, job status, current status, current stage, list name,
    list, phase, column; Stand, Stufe; statut, étape, état; estado, etapa; stato, fase; статус; ステータス, 状態, 状況;
    状态, 阶段`,
  outcome: 'outcome, result, final result; Ergebnis; résultat; resultado; esito; uitkomst',
  stageOn: `status date, stage date, date of status, status changed, status changed on, closed date, date closed,
    rejected date, date rejected; Status seit, Status vom`,
  appliedOn: `application date, date applied, applied date, applied on, applied at, applied, date of application,
    submitted, submitted on, submission date; Beworben am, Bewerbungsdatum, Beworben; date de candidature, candidature,
    postulé le; fecha de solicitud, fecha de aplicación, fecha de postulación; data candidatura, data di candidatura,
    candidatura; sollicitatiedatum; дата отклика; 応募日; 申请日期, 投递日期`,
  savedOn: `saved date, date saved, saved on, saved at, saved, date added, added on, added at, added, date created,
    created on, created at, created time, created, connected on, first seen, date; Gespeichert am, Hinzugefügt am,
    Erstellt am, Datum; ajouté le, créé le; fecha de creación, fecha; data; toegevoegd op; дата; 保存日, 登録日, 日付;
    日期`,
  deadlineOn: `deadline, application deadline, due date, due, apply by, closing date, expires, expires on, expiry date;
    Frist, Bewerbungsfrist, Fällig am; date limite, échéance; fecha límite, plazo; scadenza; prazo; срок; 締切,
    締め切り, 期限; 截止日期`,
  nextStep: `next step, next steps, next action, follow up, todo, to do; Nächster Schritt; prochaine étape; próximo
    paso, siguiente paso; prossimo passo; próximo passo; volgende stap; 次のステップ; 下一步`,
  nextStepOn: `next step date, next step on, next action date, follow up date, follow up on, reminder, reminder date;
    Wiedervorlage; relance`,
  heardFrom: `heard from, heard of by, source, lead source, job source, job board, referred by, referrer, found via,
    found on, via; Quelle, Gefunden bei, Empfohlen von; origine, recommandé par; fuente, recomendado por; fonte; bron;
    источник`,
  notes: `notes, note, comment, comments, remark, remarks, description, job description, card description, details,
    memo, content; Notizen, Notiz, Bemerkung, Bemerkungen, Kommentar, Kommentare, Beschreibung; commentaire,
    commentaires, remarque, remarques; notas, nota, comentario, comentarios, descripción; commento, commenti, descrizione;
    comentário, comentários, descrição; opmerking, opmerkingen, beschrijving; комментарий, заметки; メモ, 備考, 説明;
    备注, 说明`,
};

/** No header is longer. */
const MOST_LENGTH = 300;

/** What something is called without saying of what kind it is: a role, or a company where the role has its own column. */
const NAMES = `title, name, card name, job name, project name, task name, item; Titel, Name, Bezeichnung; titre, nom;
  título, nombre; titolo, nome; naam; название; 名前, タイトル; 名称, 标题`;

/** A word for a column: the field, and how well it fits (less is better). */
export interface HeaderWord {
  readonly field: ColumnField;
  readonly rank: number;
}

const WORDS: ReadonlyMap<string, HeaderWord> = new Map(
  Object.entries(HEADERS)
    .flatMap(([field, list]) => split(list).map((word, rank) => [word, { field: field as ColumnField, rank }] as const))
    // The first list that has a word keeps it.
    .reverse(),
);
const NAME_WORDS = new Set(split(NAMES));
const PERSONAL_WORDS = new Set(
  split(`contact email, contact phone number, contact phone, phone number, email address, email, phone, resume name,
    resume, cv, question and answers, questions and answers, card comments`),
);

function split(list: string): readonly string[] {
  return list.split(/[,;]/u).map(wordsKey);
}

/** What a header says that its column is; also without what stands in brackets. */
export function readHeader(header: string): HeaderWord | undefined {
  if (header.length > MOST_LENGTH) return undefined;
  return WORDS.get(wordsKey(header)) ?? WORDS.get(wordsKey(header.replace(/[([].*$/u, '')));
}

/** Says whether a header calls for a name of whatever kind. */
export function isNameHeader(header: string): boolean {
  return NAME_WORDS.has(wordsKey(header));
}

/** Says whether a column holds what is nobody else's business: who imports should know where it goes. */
export function isPersonalHeader(header: string): boolean {
  return PERSONAL_WORDS.has(wordsKey(header));
}
