import { describe, expect, test } from 'vitest';
import { readStage } from '#shared/domain/import/stage-words.ts';
import { draftOf, planLines } from './import-fixture.ts';

describe('a row', () => {
  test('[IMP4] keeps in the notes what has no place of its own, with its header', () => {
    const { lead, notes } = draftOf('Company|Notes|Excitement|Blank', 'Globex|Ask Dana.|4|');
    expect(lead.company).toBe('Globex');
    expect(notes).toBe('Ask Dana.\n\nExcitement: 4');
  });

  test('[IMP4] joins what several columns make up', () => {
    const { lead } = draftOf('Company|City|Country|Min. Salary|Max. Salary', 'Globex|Lyon|France|50k|60k');
    expect(lead).toMatchObject({ place: 'Lyon, France', pay: '50k – 60k' });
  });

  test('[IMP4] is cut where a field ends, and whole in the notes', () => {
    const role = 'x'.repeat(400);
    const { lead, notes } = draftOf('Company|Role', `Globex|${role}`);
    expect(lead.role).toHaveLength(300);
    expect(notes).toBe(`Role: ${role}`);
  });

  test('[IMP4] without company and role is called by its link, else by its first words', () => {
    const plan = planLines([
      'Company|Role|Link|Notes',
      '||https://www.globex.example/jobs/1|',
      '|||met at the fair',
      'Initech|||',
    ]);
    expect(plan.fresh.map(({ lead }) => lead.role)).toEqual(['globex.example/jobs/1', 'met at the fair', undefined]);
    expect(plan.namedOtherwiseCount).toBe(2);
  });

  test('[IMP4] keeps formulas, scripts and telephone numbers as they were written', () => {
    const { lead, notes } = draftOf('Company|Role|Link|Notes', '=cmd|+1 555 0100|javascript:alert(1)|<b>hi</b>');
    expect(lead).toMatchObject({ company: '=cmd', role: '+1 555 0100', link: 'javascript:alert(1)' });
    expect(notes).toBe('<b>hi</b>');
  });

  test('[IMP4] left out by the person, a column is left out', () => {
    expect(draftOf('Company|Phone', 'Globex|1', { fields: ['company', 'left-out'] }).notes).toBe('');
  });

  test('[IMP4] a next step that is a day is the day of that step', () => {
    expect(draftOf('Company|Follow up', 'Globex|2024-01-23')).toMatchObject({
      nextStep: 'Follow up',
      nextStepOn: '2024-01-23',
    });
    expect(draftOf('Company|Follow up', 'Globex|Call Dana')).toMatchObject({ nextStep: 'Call Dana' });
  });

  test('[IMP4] remote or not, as far as it is said', () => {
    expect(draftOf('Company|Remote', 'Globex|Yes').lead.mode).toBe('remote');
    const unsaid = draftOf('Company|Remote', 'Globex|No');
    expect([unsaid.lead.mode, unsaid.notes]).toEqual([undefined, 'Remote: No']);
  });
});

describe('a stage', () => {
  test.each([
    ['Wishlist', 'spotted', undefined],
    ['To apply', 'applying', undefined],
    ['APPLIED', 'applied', undefined],
    ['Beworben', 'applied', undefined],
    ['Interview', 'interviewing', undefined],
    ['Entretien', 'interviewing', undefined],
    ['面接', 'interviewing', undefined],
    ['2nd interview on Monday', 'interviewing', undefined],
    ['Offer 🎉', 'offer', undefined],
    ['Rejected', 'closed', 'rejected'],
    ['Absage', 'closed', 'rejected'],
    ['Ghosted', 'closed', 'no-reply'],
    ['Offer declined', 'closed', 'declined'],
    ['Rejected after interview', 'closed', 'rejected'],
    ['Archived', 'closed', undefined],
  ] as const)('[IMP5] %s is known', (word, stage, outcome) => {
    expect(readStage(word)).toMatchObject(outcome === undefined ? { stage } : { stage, outcome });
  });

  test('[IMP5] that is not known goes to Spotted, is told by name and kept, and can be mapped', () => {
    const lines = ['Company|Status', 'Globex|Talked to them', 'Initech|talked to them!', 'Contoso|Applied'];
    const plan = planLines(lines);
    expect(plan.fresh.map(({ stage }) => stage)).toEqual(['spotted', 'spotted', 'applied']);
    expect([...plan.unknownStages]).toEqual([['Talked to them', 2]]);
    expect(plan.fresh[0]?.notes).toBe('Status: Talked to them');
    const mapped = planLines(lines, { stages: new Map([['talked to them', 'interviewing']]) });
    expect(mapped.fresh.map(({ stage }) => stage)).toEqual(['interviewing', 'interviewing', 'applied']);
    expect(mapped.unknownStages.size).toBe(1);
  });

  test('[IMP5] without one, who has a day of applying has applied', () => {
    const plan = planLines(['Company|Date applied', 'Globex|2024-03-01', 'Initech|']);
    expect(plan.fresh.map(({ stage }) => stage)).toEqual(['applied', 'spotted']);
  });

  test('[IMP5] an outcome says more than the stage beside it', () => {
    const draft = draftOf('Company|Status|Outcome', 'Globex|Interview|Rejected');
    expect(draft).toMatchObject({ stage: 'closed', outcome: 'rejected', notes: 'Status: Interview' });
  });

  test('[IMP4] a day of applying that has no run is kept in the notes', () => {
    const draft = draftOf('Company|Status|Applied', 'Globex|Saved|2024-03-01');
    expect(draft).toMatchObject({ stage: 'spotted', appliedAt: undefined, notes: 'Applied: 2024-03-01' });
  });
});
