// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { BoardWish } from '#renderer/bindings/board-view.ts';
import type { ShownColumn } from '#renderer/features/board/shown-board.ts';
import { useColumnsInTurn } from '#renderer/features/board/use-columns-in-turn.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import { STAGES } from '#shared/domain/pursuit/stage.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

const wishFor = (text: string): BoardWish => ({ filter: { text }, showOlderClosed: false });

function columnsOf(cardCount: number): readonly ShownColumn[] {
  const items = Array.from({ length: cardCount }, (_, index) => ({
    id: `${index}` as CardId,
    name: `Company ${index}`,
  }));
  return STAGES.map((stage) => ({ stage, items, cardCount, olderCount: 0 }));
}

const clock = createFakeClock();
const nextFrame = () => act(() => clock.advance(0));

function draw(columns: readonly ShownColumn[]) {
  const initialProps = { columns, wish: wishFor('') };
  return renderHook(({ columns: given, wish }: typeof initialProps) => useColumnsInTurn(given, wish, clock), {
    initialProps,
  });
}

test('another search is shown column by column, and in the end whole', async () => {
  const { result, rerender } = draw(columnsOf(20));
  const found = columnsOf(30);
  const followed = (): number => result.current.filter((column) => found.includes(column)).length;
  rerender({ columns: found, wish: wishFor('welder') });
  expect(followed()).toBe(1);
  await nextFrame();
  expect(followed()).toBe(2);
  for (const _ of STAGES) await nextFrame();
  expect(result.current).toBe(found);
});

test('a search that leaves few cards is shown at once', () => {
  const { result, rerender } = draw(columnsOf(20));
  const found = columnsOf(2);
  rerender({ columns: found, wish: wishFor('welder') });
  expect(result.current).toBe(found);
});

test('what changes without another search is shown at once', () => {
  const columns = columnsOf(20);
  const wish = wishFor('');
  const { result, rerender } = renderHook(
    (props: { readonly columns: readonly ShownColumn[] }) => useColumnsInTurn(props.columns, wish, clock),
    { initialProps: { columns } },
  );
  const changed = columnsOf(30);
  rerender({ columns: changed });
  expect(result.current).toBe(changed);
});

test('thousands of cards come in from the top down, a few hundred at a time, and their number is told at once', async () => {
  const wish = wishFor('');
  const { result, rerender } = renderHook(
    (props: { readonly columns: readonly ShownColumn[] }) => useColumnsInTurn(props.columns, wish, clock),
    { initialProps: { columns: columnsOf(0) } },
  );
  const imported = columnsOf(1_000);
  const taken = (): number => result.current.reduce((count, { items }) => count + items.length, 0);
  rerender({ columns: imported });
  expect(result.current.map(({ cardCount }) => cardCount)).toEqual(STAGES.map(() => 1_000));
  const pieces: number[] = [];
  for (let before = 0; before < 6_000; before = before + (pieces.at(-1) ?? 0)) {
    pieces.push(taken() - before);
    expect(result.current[0]?.items[0]).toBe(imported[0]?.items[0]);
    await nextFrame();
  }
  expect(Math.max(...pieces)).toBe(300);
  expect(result.current).toBe(imported);
  rerender({ columns: columnsOf(0) });
  expect(taken()).toBe(0);
});
