import { beforeEach, expect, test } from 'vitest';

import { addLead } from '#shared/domain/lead/add-lead.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { addSameWords, removeSameWords } from '#shared/domain/same-words/change-same-words.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { showCircle } from '#tests/support/show-circle.ts';

let app: TestApp;
let bob: SecondMember;

beforeEach(async () => {
  app = await createTestApp();
  bob = addBob(app);
});

const session = () => bob.app.session();
const later = () => app.device.clock.advance(SECOND_MS);
function lead(role: string): LeadId {
  const added = session().run(session().circle, addLead, { role });
  if (!added.ok) throw new Error(added.error.code);
  return added.value.leadId;
}
const bobAdds = (...words: readonly string[]) => bob.write((doc, ctx) => addSameWords(doc, { words }, ctx));
const fitting = () => [...session().fit.fitting.get()];
const verdictOf = (id: LeadId) => session().fit.matchesOf(id)[0]?.verdict;

test('[FIT12] as soon as anybody says that words mean the same, what fits is another, and again without them', async () => {
  const { run, circle, fit } = session();
  run(circle, addEntry, { list: 'roles', text: 'Welder', authorOf: circle.replica.authorOf });
  const fabricator = lead('Fabricator');
  await later();
  expect([fitting(), verdictOf(fabricator)]).toEqual([[], 'unknown']);
  let changeCount = 0;
  fit.changes.subscribe(() => (changeCount += 1));
  const added = bobAdds('welder', 'fabricator');
  expect(changeCount).toBe(1);
  expect(verdictOf(fabricator)).toBe('fits');
  await later();
  expect(fitting()).toEqual([fabricator]);
  if (!added.ok) throw new Error(added.error.code);
  bob.write((doc, ctx) => removeSameWords(doc, { sameWordsId: added.value.sameWordsId }, ctx));
  await later();
  expect([fitting(), verdictOf(fabricator)]).toEqual([[], 'unknown']);
});

test('[FIT12] another lead changes nothing of what the words say of one', async () => {
  const { run, circle, fit } = session();
  run(circle, addEntry, { list: 'roles', text: 'Welder', authorOf: circle.replica.authorOf });
  bobAdds('welder', 'plater');
  const plater = lead('Plater');
  await later();
  const [before] = fit.matchesOf(plater);
  expect(before?.verdict).toBe('fits');
  lead('Carer');
  await later();
  expect(fit.matchesOf(plater)).toEqual([before]);
});

test('[FIT12] words that stand in the document before it is opened count from the beginning', async () => {
  bobAdds('welder', 'plater');
  const { run, circle } = session();
  run(circle, addEntry, { list: 'roles', text: 'Welder', authorOf: circle.replica.authorOf });
  const plater = lead('Plater');
  const reopened = showCircle(bob.app, circle.replica).session();
  await later();
  expect([...reopened.fit.fitting.get()]).toEqual([plater]);
});
