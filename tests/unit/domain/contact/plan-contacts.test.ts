import { describe, expect, test } from 'vitest';
import {
  canBeContacts,
  isContactList,
  likelyContacts,
  recogniseContactColumns,
} from '#shared/domain/contact/contact-columns.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { contact, planPeople } from './contact-fixture.ts';

const HEADER = 'First Name|Last Name|URL|Email Address|Company|Position|Connected On';
const row = 'Kumquat|Quince|https://www.linkedin.com/in/kumquat|kumquat@example.org|Northwind|Recruiter|05 Jun 2020';
const KUMQUAT = contact('Kumquat Quince', {
  ...{ company: 'Northwind', position: 'Recruiter', link: 'https://www.linkedin.com/in/kumquat' },
});

const namesOf = (list: readonly { readonly draft: { readonly name: string } }[]) => list.map(({ draft }) => draft.name);

describe('reading a list of people', () => {
  test('[CONT4] the list of LinkedIn, below the lines about it', () => {
    const { fresh, heldBack, moved } = planPeople([
      'Notes:',
      '"When exporting your connection data …"',
      '',
      HEADER,
      row,
    ]);
    expect(fresh).toEqual([
      {
        ...{ name: 'Kumquat Quince', company: 'Northwind', position: 'Recruiter', connectedOn: '2020-06-05' },
        ...{ link: 'https://www.linkedin.com/in/kumquat', email: 'kumquat@example.org', note: undefined },
      },
    ]);
    expect([heldBack, moved]).toEqual([[], []]);
  });

  test.each([
    ['Vorname|Nachname|URL|E-Mail-Adresse|Unternehmen|Position|Verknüpft am', '05. Juni 2020'],
    ['Prénom|Nom|URL|Adresse e-mail|Entreprise|Poste|Connecté le', '05 juin 2020'],
    ['Nombre|Apellidos|URL|Dirección de correo electrónico|Empresa|Cargo|Conectado el', '5 de junio de 2020'],
    ['Nome|Cognome|URL|Indirizzo e-mail|Azienda|Posizione|Collegato il', '5 giugno 2020'],
    ['Nome|Sobrenome|URL|Endereço de e-mail|Empresa|Cargo|Conectado em', '5 de junho de 2020'],
    ['Voornaam|Achternaam|URL|E-mailadres|Bedrijf|Functie|Verbonden op', '5 juni 2020'],
    ['名|姓|URL|メールアドレス|会社|役職|つながった日', '2020年6月5日'],
    ['First Name|Last Name|URL|Email Address|Company|Position|Connected On', '13/06/2020'],
  ])('[CONT4] [IMP15] %s', (header, day) => {
    const cells = ['Kumquat', 'Quince', 'https://example.org/k', 'k@example.org', 'Northwind', 'Recruiter', day];
    expect(isContactList(header.split('|'))).toBe(true);
    expect(planPeople([header, cells.join('|')]).fresh).toMatchObject([
      {
        ...{ name: 'Kumquat Quince', company: 'Northwind', position: 'Recruiter', link: 'https://example.org/k' },
        ...{ email: 'k@example.org', connectedOn: day.startsWith('13') ? '2020-06-13' : '2020-06-05', note: undefined },
      },
    ]);
  });

  test('[CONT4] any list with names and companies, in any order; what is no field is in the note, with its header', () => {
    const { fresh } = planPeople([
      'Company|Phone|Full name|Notes|Connected on|Company name',
      'Globex|+33 1|Quince, Kumquat|Met at a fair|3/4/2020|Globex Labs',
      'Northwind||Mandarin|||',
    ]);
    expect(fresh).toEqual([
      {
        ...{ name: 'Quince, Kumquat', company: 'Globex', position: undefined, connectedOn: undefined },
        ...{ link: undefined, email: undefined },
        note: 'Met at a fair\nCompany name: Globex Labs\nConnected on: 3/4/2020\nPhone: +33 1',
      },
      expect.objectContaining({ name: 'Mandarin', company: 'Northwind', note: undefined }),
    ]);
    expect(canBeContacts(recogniseContactColumns(['Company', 'Role']))).toBe(false);
    expect(canBeContacts(recogniseContactColumns(['Name', 'Role']))).toBe(false);
    expect(canBeContacts(recogniseContactColumns(['Nom', 'Société']))).toBe(true);
  });

  test('[CONT4] whoever has no name is called by their address; what does not fit is cut, and whole in the note', () => {
    const long = 'x'.repeat(LIMITS.line + 5);
    const { fresh } = planPeople([
      HEADER,
      '||https://www.linkedin.com/in/quince||Northwind||',
      '|||quince@example.org|Northwind||soon',
      `${long}||${'h'.repeat(LIMITS.link + 1)}||${long}||`,
    ]);
    expect(fresh.map(({ name, note }) => [name, note])).toEqual([
      ['linkedin.com/in/quince', undefined],
      ['quince@example.org', 'Connected On: soon'],
      [long.slice(0, LIMITS.line), expect.stringContaining(`Company: ${long}`)],
    ]);
    expect(fresh[2]?.link).toBeUndefined();
    expect(fresh[2]?.note).toContain(long);
  });

  test('[CONT4] the table of a file that most likely lists people is found', () => {
    const tables = [['Company', 'Role'], ['Name', 'Company'], HEADER.split('|')].map((headers) => ({
      headers,
      rows: [],
    }));
    expect([likelyContacts(tables), likelyContacts(tables.slice(0, 2)), likelyContacts(tables.slice(0, 1))]).toEqual([
      2, 1, 0,
    ]);
  });

  test('[CONT5] who is there, or stood earlier in the file, is held back: by profile, else by name and company', () => {
    const { fresh, heldBack } = planPeople(
      [
        HEADER,
        'K.|Quince|http://fr.linkedin.com/in/Kumquat/?trk=x||Northwind|Recruiter|',
        'Kumquat|Quince|https://linkedin.com/in/another-kumquat||Northwind|Recruiter|',
        'kumquat|QUINCE|||Northwind GmbH|Recruiter|',
        'Mandarin||||Globex||',
        'Mandarin||||Globex Ltd||',
        '||||Northwind||',
      ],
      [KUMQUAT],
    );
    expect(fresh.map(({ name, link }) => [name, link])).toEqual([
      ['Kumquat Quince', 'https://linkedin.com/in/another-kumquat'],
      ['Mandarin', undefined],
    ]);
    expect(heldBack.map(({ draft, because }) => [draft.name, because])).toEqual([
      ['K. Quince', 'there'],
      ['kumquat QUINCE', 'there'],
      ['Mandarin', 'in-file'],
      ['', 'no-name'],
    ]);
  });

  test('[CONT5] who works elsewhere by now is told, and what a file does not say has not changed', () => {
    const link = 'https://linkedin.com/in/kumquat';
    const plan = (cells: string) => planPeople([HEADER, `Kumquat|Quince|${link}||${cells}|`], [KUMQUAT]);
    expect(namesOf(plan('Globex|Recruiter').moved)).toEqual(['Kumquat Quince']);
    expect(namesOf(plan('Northwind Ltd|Head of people').moved)).toEqual(['Kumquat Quince']);
    expect(plan('NORTHWIND|').moved).toEqual([]);
    expect(namesOf(plan('|').heldBack)).toEqual(['Kumquat Quince']);
  });
});
