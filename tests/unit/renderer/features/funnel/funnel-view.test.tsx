// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { departed } from '#tests/support/departed.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { itemsOf, press, undo, user } from '#tests/support/section-page.tsx';
import { bobWrites, goes, type Write, writeOf } from '../company/company-page-fixture.tsx';
import { bobShares, cellsOf, said, showWay, wentToBoard } from './funnel-page-fixture.tsx';

const STEPS = 'How many came to each step, and how long it took';
const FLOWS = 'What became of those that came to each stage';

let app: TestApp;
let bob: SecondMember;
let mine: Write;

beforeEach(async () => {
  // The engine of these tests does not know it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  bob = addBob(app);
  mine = writeOf(bob.app);
});
afterEach(cleanup);

const choose = (name: string, option: string) => user.selectOptions(screen.getByRole('combobox', { name }), option);
const showAs = (name: string) => user.click(screen.getByRole('radio', { name }));
const optionsOf = (name: string) =>
  within(screen.getByRole('combobox', { name }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

/** Applies so many times, each answered after so many days, or not. */
function applies(write: Write, answers: readonly (number | undefined)[]): readonly LeadId[] {
  return answers.map((days) =>
    goes(write, { company: 'Northwind' }, [
      ['applied', -60],
      ...(days === undefined ? [] : [['interviewing', -60 + days] as const]),
    ]),
  );
}

describe('one’s own way', () => {
  test('[FUN11] with nothing yet: a sentence, why, one button, and no choices', async () => {
    showWay(bob.app);
    screen.getByText('Nothing to look back on yet.');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.queryByText('What is next')).toBeNull();
    await press('Go to the board');
    expect(wentToBoard).toEqual(['board']);
  });

  test('[FUN7] [FUN11] words stand first, then bars that say the same; under ten there is no share', () => {
    applies(mine, [4, 9, undefined]);
    goes(mine, {}, [['applying', -3]]);
    goes(mine, {}, [['interviewing', -3]]);
    showWay(bob.app);
    expect(said('How far it came').slice(0, 2)).toEqual([
      'Of 4 you applied for, 3 wrote back. The median wait for a first word was 6.5 days. 4 are still open. One more is begun.',
      'With fewer than ten applications percentages would say little, so there are none.',
    ]);
    expect(itemsOf(STEPS)).toEqual([
      'Begun 51 still open here',
      'Applied 41 still open here',
      'Heard back 36.5 days from applying, the median of 2 · days unknown for 1',
      'Interviewing 36.5 days from applying, the median of 2 · days unknown for 1 · 3 still open here',
    ]);
    expect(document.body.textContent).not.toContain('%');
  });

  test('[FUN7] from ten on shares stand beside their counts', () => {
    applies(mine, [1, 2, 3, 4, ...Array.from({ length: 6 }, () => undefined)]);
    showWay(bob.app);
    expect(itemsOf(STEPS)[1]).toBe('Heard back 440% of applications · 2.5 days from applying, the median of 4');
    expect(said('How far it came')).not.toContain('With fewer than ten');
  });

  test('[FUN11] the same numbers as tables with captions and heads', async () => {
    applies(mine, [4, undefined]);
    goes(
      mine,
      {},
      [
        ['applied', -30],
        ['closed', -24],
      ],
      'rejected',
    );
    showWay(bob.app);
    await showAs('Table');
    expect(cellsOf(STEPS)).toEqual([
      ['Step', 'How many', 'Median days', 'Days known for', 'Still open here'],
      ['Applied', '3', '', '', '1'],
      ['Heard back', '2', '5', '2', ''],
      ['Interviewing', '1', '4', '1', '1'],
    ]);
    expect(cellsOf(FLOWS)).toEqual([
      ['Came to', 'What became of it', 'How many'],
      ['Applied', 'Interviewing', '1'],
      ['Applied', 'Still open', '1'],
      ['Applied', 'They said no', '1'],
      ['Interviewing', 'Still open', '1'],
    ]);
    await showAs('Picture');
    const picture = await screen.findByRole('img', { name: 'Where it led' });
    expect(document.getElementById(picture.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'From Applied: Interviewing 1, Still open 1, and They said no 1. From Interviewing: Still open 1.',
    );
    expect([...picture.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
      'Applied 3',
      'Interviewing 1',
      'Still open 1',
      'They said no 1',
      'Still open 1',
    ]);
  });

  test('[FUN8] a period leaves out what is older, says what has no day, and leads back to all', async () => {
    applies(mine, [4]);
    goes(mine, {}, [['interviewing', -3]]);
    showWay(bob.app);
    await choose('Applied for', 'In the last 90 days');
    expect(said('How far it came')[1]).toContain('Of one it is not known when it was applied for');
    await choose('Applied for', 'In the last 30 days');
    screen.getByText('Nothing was applied for in this time.');
    await press('Show all of it');
    expect(said('How far it came')[0]).toContain('Of 2 you applied for, 2 wrote back.');
  });

  test('[FUN11] what is next stands above, and leads there', () => {
    const leadId = applies(mine, [4])[0] as LeadId;
    showWay(bob.app);
    screen.getByText('No next step of yours is set.', { exact: false });
    const { circle } = bob.app.session();
    const [run] = [...circle.pursuits.all.get().values()];
    act(() => {
      mine((doc, ctx) =>
        setNextStep(doc, { cardId: run?.id ?? leadId, nextStep: 'Thank-you note', nextStepOn: '2026-01-04' }, ctx),
      );
    });
    const next = within(screen.getByRole('region', { name: 'What is next' }));
    expect(next.getByRole('link', { name: 'Thank-you note, Welder, Northwind' }).getAttribute('href')).toBe(
      `#/board/${run?.id}`,
    );
    next.getByText('since Sun');
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['What is next', 'How far it came', 'Where it led', 'Who may see your numbers']);
  });

  test('[FUN1] what others moved is not in it, and that is said; what only one sees is', () => {
    applies(mine, [undefined]);
    const { circle, own, circleId } = bob.app.session();
    const [run] = [...circle.pursuits.all.get().values()];
    bob.write((doc, ctx) => moveCard(doc, { cardId: run?.id as never, toStage: 'offer' }, ctx));
    showWay(bob.app);
    expect(said('How far it came')[0]).toContain('You applied once; no word has come back so far.');
    expect(said('How far it came')[1]).toContain('Others have moved cards of yours, too; that is not in it.');
    expect(said('How far it came')[1]).not.toContain('What only you see');
    act(() => {
      goes(writeOf(bob.app, 'own'), { circle: circleId }, [['applied', -2]]);
    });
    expect(own.leads.all.get().size).toBe(1);
    expect(said('How far it came')[0]).toContain('You applied 2 times');
    expect(said('How far it came')[1]).toContain('What only you see is counted in, for you alone.');
  });
});

describe('others, and the circle', () => {
  test('[FUN9] one’s own are for oneself until one says otherwise, which is said with the way back', async () => {
    showWay(bob.app);
    const box = screen.getByRole('checkbox', { name: 'Others may see my numbers' });
    expect(box).toHaveProperty('checked', false);
    await user.click(box);
    await screen.findByText('The others can look at your numbers now.');
    expect(bob.app.session().circle.sharedNumbers.all.get().size).toBe(1);
    await undo();
    await waitFor(() => expect(box).toHaveProperty('checked', false));
    expect(bob.app.session().circle.sharedNumbers.all.get().size).toBe(0);
    await user.click(box);
    await user.click(box);
    await screen.findByText('Your numbers are for you alone now.');
  });

  test('[FUN9] [FUN10] who agrees can be looked at, then the circle; who takes it back cannot, while one looks', async () => {
    applies(mine, [4]);
    applies(bobWrites(bob), [9, undefined]);
    showWay(bob.app);
    expect(screen.queryByRole('combobox', { name: 'Whose way' })).toBeNull();
    act(() => {
      bobShares(bob);
    });
    expect(optionsOf('Whose way')).toEqual(['Mine', 'bob']);
    screen.getByText('These let theirs be seen: bob.');
    await choose('Whose way', 'bob');
    expect(said('How far it came')[0]).toContain(
      'Of 2 that bob applied for, 1 wrote back. It took 9 days to hear back.',
    );
    expect(screen.queryByText('What is next')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Others may see my numbers' }));
    expect(optionsOf('Whose way')).toEqual(['Mine', 'bob', 'The circle']);
    await choose('Whose way', 'The circle');
    expect(said('How far it came')[0]).toContain('Of 3 that the circle applied for, 2 wrote back.');
    expect(said('How far it came')[1]).toContain('Summed up are bob and you.');
    screen.getByRole('combobox', { name: 'Whose way' }).focus();
    act(() => {
      bobShares(bob, false);
    });
    // What was chosen from has gone.
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
    screen.getByText('Fewer than two let their numbers be seen now, so there is no sum. Here are yours.');
    expect(said('How far it came')[0]).toContain('You applied once, and they wrote back.');
  });

  test('[FUN10] who has left is neither looked at nor summed up, also when they agreed', async () => {
    applies(bobWrites(bob), [9]);
    bobShares(bob);
    showWay(bob.app);
    await user.click(screen.getByRole('checkbox', { name: 'Others may see my numbers' }));
    expect(optionsOf('Whose way')).toEqual(['Mine', 'bob', 'The circle']);
    cleanup();
    showWay(departed(bob.app, bob.id));
    expect(screen.queryByRole('combobox', { name: 'Whose way' })).toBeNull();
    expect(screen.queryByText(/These let theirs be seen/u)).toBeNull();
    cleanup();
    showWay(departed(bob.app, bob.app.session().circle.me));
    expect(optionsOf('Whose way')).toEqual(['Mine', 'bob']);
  });

  test('[FUN10] what only the reader sees is in nobody else’s numbers, nor said to be', async () => {
    goes(writeOf(bob.app, 'own'), { circle: bob.app.session().circleId }, [['applied', -2]]);
    applies(bobWrites(bob), [9]);
    bobShares(bob);
    showWay(bob.app);
    expect(said('How far it came')[1]).toContain('What only you see is counted in');
    await choose('Whose way', 'bob');
    expect(said('How far it came')[0]).toContain('bob applied once, and they wrote back.');
    expect(said('How far it came')[1]).not.toContain('What only you see');
  });

  test('[FUN9] alone there is nobody whom to ask it for', async () => {
    showWay(await createTestApp());
    expect(screen.queryByText('Who may see your numbers')).toBeNull();
  });

  test('[FUN9] a name that means harm turns no sentence around', () => {
    act(() => {
      bobShares(bob);
      bob.write((doc) => {
        const people = doc.getMap('people').get(bob.id) as { set: (key: string, value: string) => void };
        people.set('name', '\u202ebob\u0007');
      });
    });
    showWay(bob.app);
    expect(optionsOf('Whose way')).toEqual(['Mine', 'bob']);
  });

  test('[FUN9] nothing can be changed where nothing can be written', () => {
    mine((doc) => {
      doc.getMap('meta').set('minReader', 99);
      return undefined;
    });
    showWay(bob.app);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
