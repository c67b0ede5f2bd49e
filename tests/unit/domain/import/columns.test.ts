import { describe, expect, test } from 'vitest';
import { toImportTable } from '#shared/domain/import/find-header.ts';
import { chooseField } from '#shared/domain/import/import-table.ts';
import { canBeLeads, recogniseColumns } from '#shared/domain/import/recognise-columns.ts';

/** What the columns of a table with these lines are recognised as. */
function fieldsOf(...lines: readonly string[]) {
  return recogniseColumns(toImportTable(lines.map((line) => line.split('|'))));
}

describe('the header', () => {
  test('[IMP1] stands below lines about the file, which are no rows', () => {
    const table = toImportTable([
      ['Notes:'],
      ['Exported, as it is, for you.'],
      [''],
      ['Company', 'Position', ' URL '],
      ['Globex', 'Welder', ''],
    ]);
    expect(table).toEqual({ headers: ['Company', 'Position', 'URL'], rows: [['Globex', 'Welder', '']] });
  });

  test('[IMP1] a file that begins with its rows has none, and loses none', () => {
    expect(
      toImportTable([
        ['1', 'Globex'],
        ['2', 'Initech'],
      ]).rows,
    ).toHaveLength(2);
    expect(
      toImportTable([
        ['', ''],
        ['Globex', 'Welder'],
        ['Initech', 'Analyst'],
      ]).rows,
    ).toHaveLength(2);
    expect(toImportTable([['Globex'], ['Initech']]).rows).toEqual([['Globex'], ['Initech']]);
  });

  test('[IMP1] a word that is not known is a header, too', () => {
    expect(
      toImportTable([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toEqual({ headers: ['a', 'b'], rows: [['1', '2']] });
  });

  test('[IMP1] words of rows that also name columns make no row a header', () => {
    const rows = [
      ['1', 'Globex GmbH', 'Applied', 'Remote', 'x'],
      ['2', 'Initech GmbH', 'Saved', 'Remote', 'y'],
    ];
    expect(toImportTable(rows).rows).toHaveLength(2);
    expect(toImportTable([['Firm?', 'So far', 'Mode', 'Kind', 'More'], ...rows]).rows).toHaveLength(2);
  });

  test('[IMP1] what holds nothing is left out; cells without a header and missing cells are not', () => {
    const table = toImportTable([['Company', '', ''], ['Globex', '', 'more', 'and more'], ['', ''], ['Initech']]);
    expect(table.headers).toEqual(['Company', '', '']);
    expect(table.rows).toEqual([
      ['Globex', 'more', 'and more'],
      ['Initech', '', ''],
    ]);
  });
});

describe('columns', () => {
  test('[IMP2] are known in any order, by any of their names', () => {
    expect(fieldsOf('Comment|Where|Status|Position|Employer', 'a|b|c|d|e')).toEqual([
      'notes',
      'place',
      'stage',
      'role',
      'company',
    ]);
    expect(fieldsOf('JOB TITLE|company_name|Max. Salary|Job-URL', 'a|b|c|d')).toEqual([
      'role',
      'company',
      'pay',
      'link',
    ]);
    expect(fieldsOf('Salary (EUR)|Gehalt', '1|2')).toEqual(['pay', 'pay']);
  });

  test.each([
    ['German', 'Firma|Stelle|Ort|Gehalt|Status|Beworben am|Notizen'],
    ['French', 'Entreprise|Poste|Lieu|Salaire|Statut|Date de candidature|Commentaires'],
    ['Spanish', 'Empresa|Puesto|Ubicación|Salario|Estado|Fecha de solicitud|Notas'],
    ['Italian', 'Azienda|Posizione|Luogo|Stipendio|Stato|Data candidatura|Note'],
    ['Dutch', 'Bedrijf|Functie|Plaats|Salaris|Status|Sollicitatiedatum|Opmerkingen'],
    ['Japanese', '会社名|職種|勤務地|年収|ステータス|応募日|メモ'],
  ])('[IMP2] %s', (_language, header) => {
    const fields = ['company', 'role', 'place', 'pay', 'stage', 'appliedOn', 'notes'];
    expect(fieldsOf(header, 'a|b|c|d|e|2024-03-01|g')).toEqual(fields);
  });

  test('[IMP2] a field of one column goes to the best of its names; the other is kept in the notes', () => {
    expect(fieldsOf('URL|Job URL|Company', 'a|b|c')).toEqual(['other', 'link', 'company']);
  });

  test('[IMP2] a name is a role, or a company where the role has its own column', () => {
    expect(fieldsOf('Name|Company', 'Welder|Globex')).toEqual(['role', 'company']);
    expect(fieldsOf('Name|Position', 'Globex|Welder')).toEqual(['company', 'role']);
  });

  test('[IMP2] a column of days without any day is none', () => {
    expect(fieldsOf('Company|Applied', 'Globex|Yes')).toEqual(['company', 'other']);
    expect(fieldsOf('Company|Applied', 'Globex|')).toEqual(['company', 'appliedOn']);
  });

  test('[IMP3] are known by what stands in them where the header says nothing', () => {
    const lines = [
      '1|Globex GmbH|Data engineer|https://globex.example/1|Applied|€ 50k',
      '2|Initech Inc.|Welder|https://b.example|Interview|60k USD',
    ];
    expect(fieldsOf(...lines)).toEqual(['other', 'company', 'role', 'link', 'stage', 'pay']);
    expect(fieldsOf('a|b', '1|2')).toEqual(['other', 'other']);
  });

  test('[IMP2] one choice takes a field from another column, but never those that several can be', () => {
    expect(chooseField(['company', 'role', 'notes'], 1, 'company')).toEqual(['other', 'company', 'notes']);
    expect(chooseField(['company', 'role', 'notes'], 1, 'notes')).toEqual(['company', 'notes', 'notes']);
  });

  test('[IMP2] a company or a role is enough', () => {
    expect([canBeLeads(['company']), canBeLeads(['role']), canBeLeads(['notes', 'link'])]).toEqual([true, true, false]);
  });
});
