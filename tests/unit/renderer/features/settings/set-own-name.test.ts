import { expect, test } from 'vitest';

import { setOwnName } from '#renderer/features/settings/set-own-name.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Access } from '#shared/ports/workspace.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';

test('in a circle that somebody has left their name stays as the others know it', async () => {
  const app = await createTestApp();
  const left = showCircle(app, { ...app.session().circle.replica, access: createSubject<Access>('left') }).session();
  setOwnName(left, 'alicia');
  expect(left.circle.people.all.get().get(left.circle.me)?.name).toBe('alice');
  expect(left.own.people.all.get().get(left.own.me)?.name).toBe('alicia');
});
