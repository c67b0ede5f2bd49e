// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler, type ReactNode, useRef } from 'react';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Button } from '#renderer/ui/button.tsx';
import { CardGrid } from '#renderer/ui/card-grid.tsx';
import { ButtonMenu } from '#renderer/ui/menu-button.tsx';

const renderCard = vi.fn<(id: string) => ReactNode>((id) => <button type="button">{`Move ${id}`}</button>);
const onOpen = vi.fn<(id: string) => void>();

// jsdom knows neither sizes nor CSS.escape; both only have to exist.
class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', NoResizeObserver);
  vi.stubGlobal('CSS', { escape: (key: string) => key });
  renderCard.mockClear();
  onOpen.mockClear();
});
afterEach(cleanup);

const items = (...names: readonly string[]) => names.map((name, index) => ({ id: `lead-${index}`, name }));
const handleLabelOf = (name: string): string => `Drag ${name}`;
const grid = (names: readonly string[]) => (
  <CardGrid
    label="Spotted"
    items={items(...names)}
    renderCard={renderCard}
    onOpen={onOpen}
    handleLabelOf={handleLabelOf}
    emptyState="Nothing yet."
  />
);

test('rows are named by their items, and Enter on a row opens it', async () => {
  const user = userEvent.setup();
  render(grid(['Welder, Globex', 'Northwind']));
  expect(screen.getByRole('grid', { name: 'Spotted' })).toBeTruthy();
  expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-label'))).toEqual([
    'Welder, Globex',
    'Northwind',
  ]);
  await user.tab();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(onOpen.mock.calls).toEqual([['lead-1']]);
});

test('pressing a button inside a card does not open the card', async () => {
  render(grid(['Northwind']));
  await userEvent.click(screen.getByRole('button', { name: 'Move lead-0' }));
  expect(onOpen).not.toHaveBeenCalled();
});

test('a menu of a card is laid out as a menu, not as a column of cards', () => {
  renderCard.mockImplementationOnce(() => <OpenMenu />);
  render(grid(['Northwind']));
  const menu = screen.getByRole('menu', { name: 'Move to…' });
  expect(screen.getAllByRole('menuitem').map((item) => item.parentElement)).toEqual([menu, menu]);
});

function OpenMenu() {
  const anchor = useRef<HTMLSpanElement>(null);
  const entries = [
    { id: 'applied', label: 'Applied' },
    { id: 'offer', label: 'Offer' },
  ];
  return (
    <span ref={anchor}>
      <ButtonMenu isOpen label="Move to…" anchor={anchor} entries={entries} onAction={vi.fn()} onClose={vi.fn()} />
    </span>
  );
}

test('new objects for the same cards draw nothing again, a renamed card draws itself alone', () => {
  const { rerender } = render(grid(['Northwind', 'Contoso', 'Globex']));
  renderCard.mockClear();
  rerender(grid(['Northwind', 'Contoso', 'Globex']));
  expect(renderCard).not.toHaveBeenCalled();
  rerender(grid(['Northwind', 'Welder, Contoso', 'Globex']));
  expect(new Set(renderCard.mock.calls.map(([id]) => id))).toEqual(new Set(['lead-1']));
});

test('without cards it shows what the place is for', () => {
  render(grid([]));
  expect(screen.getByText('Nothing yet.')).toBeTruthy();
});

test('neither the pointer after a key nor a key after the pointer draws what is in a card again', () => {
  const onDrawn = vi.fn<() => void>();
  const renderControl = (id: string): ReactNode => (
    <Profiler id={id} onRender={onDrawn}>
      <Button>Move</Button>
    </Profiler>
  );
  function DraggableGrid() {
    const { dragAndDropHooks } = useDragAndDrop<{ id: string; name: string }>({
      getItems: () => [],
      onInsert: () => {},
    });
    return (
      <CardGrid
        label="Spotted"
        items={items('Northwind', 'Contoso')}
        renderCard={renderControl}
        onOpen={onOpen}
        handleLabelOf={handleLabelOf}
        dragAndDropHooks={dragAndDropHooks}
      />
    );
  }
  render(<DraggableGrid />);
  expect(screen.getByRole('button', { name: 'Drag Contoso' })).toBeTruthy();
  onDrawn.mockClear();
  fireEvent.keyDown(document.body, { key: 'x' });
  fireEvent.pointerDown(document.body, { pointerType: 'mouse' });
  fireEvent.keyDown(document.body, { key: 'x' });
  act(() => screen.getByRole('row', { name: 'Contoso' }).focus());
  expect(onDrawn).not.toHaveBeenCalled();
});

test('Tab goes through the controls of a card and then leaves the grid', async () => {
  const user = userEvent.setup();
  render(
    <>
      {grid(['Northwind', 'Contoso'])}
      <button type="button">After</button>
    </>,
  );
  const focused = (): string | null | undefined =>
    document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
  const seen: unknown[] = [];
  for (let press = 0; press < 3; press += 1) {
    await user.tab();
    seen.push(focused());
  }
  expect(seen).toEqual(['Northwind', 'Move lead-0', 'After']);
});

test('keys on a control of a card stay there, commands of the window do not', async () => {
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent): void => void heard.push(key);
  document.addEventListener('keydown', listen);
  render(grid(['Northwind', 'Globex']));
  screen.getByRole('button', { name: 'Move lead-0' }).focus();
  await userEvent.keyboard('g{Control>}k{/Control}{Alt>}1{/Alt}');
  document.removeEventListener('keydown', listen);
  expect(heard).toEqual(['Control', 'k', 'Alt', '1']);
  expect(screen.getByRole('button', { name: 'Move lead-0' })).toBe(document.activeElement);
});
