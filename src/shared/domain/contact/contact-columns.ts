import type { ImportTable } from '../import/import-table.ts';
import { wordsKey } from '../import/import-text.ts';

/** What a column of a list of people holds; `other` goes into the note, with its header. */
export type ContactField =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'company'
  | 'position'
  | 'connectedOn'
  | 'link'
  | 'email'
  | 'note'
  | 'other';

/**
 * How such columns are called: in English, then in German, French, Spanish, Italian, Portuguese, Dutch, Russian, Japanese
 * and Chinese, as LinkedIn, Google and Outlook export them.
 */
const HEADERS: Readonly<Record<Exclude<ContactField, 'other'>, string>> = {
  firstName: `first name, given name, forename; Vorname; prénom; nombre de pila; voornaam; имя; 名, 名字`,
  lastName: `last name, surname, family name; Nachname, Familienname; nom de famille; apellido, apellidos; cognome;
    sobrenome, apelido; achternaam; фамилия; 姓, 姓氏`,
  name: `name, full name, display name, contact, contact name, person; vollständiger Name; nom, nom complet; nombre,
    nombre completo; nome, nome completo; naam, volledige naam; полное имя; 氏名, 名前; 姓名`,
  company: `company, company name, organization, organisation, organization name, employer; Firma, Unternehmen,
    Arbeitgeber; entreprise, société, employeur; empresa, compañía; azienda, società; bedrijf, werkgever; компания;
    会社, 会社名; 公司`,
  position: `position, job title, title, role, organization title, headline, occupation; Position, Stelle, Beruf,
    Berufsbezeichnung; poste, fonction, intitulé du poste; cargo, puesto; posizione, ruolo, qualifica; função; functie;
    должность; 役職, 職種; 职位`,
  connectedOn: `connected on, connected, connection date, connected since; Verknüpft am, Vernetzt am, Vernetzt seit,
    Kontakt seit, Verbunden am; connecté le, en relation depuis, relation depuis, date de connexion; conectado el,
    fecha de conexión, contacto desde; collegato il, data di collegamento; conectado em, data de conexão; verbonden op,
    connectie sinds; дата установления контакта; つながった日; 连接日期`,
  link: `url, profile url, profile link, linkedin url, linkedin profile, linkedin, profile, link, website, web page;
    Profil, Profil-URL; profil; perfil, url del perfil; profilo; profiel; профиль; プロフィール; 链接`,
  email: `email address, email, e-mail, e-mail address, e-mail 1 value, primary email, mail; E-Mail-Adresse; adresse
    e-mail, adresse mail, courriel; correo electrónico, dirección de correo electrónico, correo; indirizzo e-mail;
    endereço de e-mail; e-mailadres; эл. почта, электронная почта; メールアドレス; 电子邮件, 邮箱`,
  note: `notes, note, comments, comment; Notizen, Notiz, Bemerkung; remarques, remarque; notas, nota; opmerkingen;
    заметки; メモ; 备注`,
};

const FIELDS: ReadonlyMap<string, ContactField> = new Map(
  Object.entries(HEADERS)
    .flatMap(([field, list]) => list.split(/[,;]/u).map((word) => [wordsKey(word), field as ContactField] as const))
    // The first list that has a word keeps it.
    .reverse(),
);
/** No header is longer. */
const MOST_LENGTH = 300;

/** What each column of a list of people holds. "Nom" and "Nombre" are half a name where the other half has a column. Source: SPEC CONT4. */
export function recogniseContactColumns(headers: readonly string[]): readonly ContactField[] {
  const found = headers.map((header): ContactField =>
    header.length > MOST_LENGTH ? 'other' : (FIELDS.get(wordsKey(header)) ?? 'other'),
  );
  const [hasFirst, hasLast] = [found.includes('firstName'), found.includes('lastName')];
  if (hasFirst === hasLast) return found;
  return found.map((field) => (field === 'name' ? (hasFirst ? 'lastName' : 'firstName') : field));
}

/** Says whether columns name people and where they work. */
export function canBeContacts(fields: readonly ContactField[]): boolean {
  return fields.includes('company') && fields.some((field) => field === 'name' || field === 'firstName');
}

/** Says whether columns are those of the list that LinkedIn exports: names apart, and since when one knows them. */
export function isContactList(headers: readonly string[]): boolean {
  const fields = recogniseContactColumns(headers);
  return (['firstName', 'lastName', 'connectedOn'] as const).every((field) => fields.includes(field));
}

/** The table of several that most likely lists people, by its place. */
export function likelyContacts(tables: readonly ImportTable[]): number {
  const scores = tables.map(({ headers }): number =>
    isContactList(headers) ? 2 : canBeContacts(recogniseContactColumns(headers)) ? 1 : 0,
  );
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}
