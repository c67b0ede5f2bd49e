import { createChoices } from './seeded-choices.ts';

/** As many leads as a circle may bring together in a year, each with as much to say: 20 MB of a table. */
export interface BigListForm {
  readonly leadCount: number;
  /** Letters of each note. */
  readonly noteLength: number;
}

/** A table with a header, as a spreadsheet saves it. Its words are drawn, so that no two notes are alike. */
export function createBigList({ leadCount, noteLength }: BigListForm): string {
  const choices = createChoices(7);
  const lines = Array.from({ length: leadCount }, (_, index) => {
    let note = '';
    while (note.length < noteLength) note += `${choices.between(0, 1e9).toString(36)} `;
    return `Company ${index},Role ${index},Lyon,${note.slice(0, noteLength)}`;
  });
  return ['Company,Role,Place,Notes', ...lines].join('\n');
}
