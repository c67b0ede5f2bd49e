import { flushSync } from 'react-dom';
import type { GridListRenderProps } from 'react-aria-components/GridList';
import { ListLayout, Rect, Size } from 'react-aria-components/Virtualizer';

import type { Dispose } from '#shared/kernel/dispose.ts';

/** A card as its grid knows it. */
export type CardNode = NonNullable<ReturnType<GridListRenderProps['state']['collection']['getItem']>>;
/** What a grid knows a card by. */
export type CardKey = CardNode['key'];

/** A column of so many cards is drawn whole: all of it is there for a screen reader, and for finding in the page. */
const DRAWN_WHOLE = 40;
/** The first guess of a height, in px because the layout counts in px. */
const FIRST_GUESS = 118;

/**
 * Where the cards of a column stand. Their heights are read together once all new cards are in the page: reading each by
 * itself lays out the page as often as there are cards.
 * **Guarantees**: a card that was seen before comes back at its height; a column that is scrolled sideways out of sight
 * keeps its cards, so that they can be found.
 */
export class CardGridLayout extends ListLayout<unknown> {
  readonly #heights = new Map<CardKey, number>();
  readonly #keys = new Map<Element, CardKey>();
  readonly #unread = new Set<Element>();
  readonly #observer = new ResizeObserver((entries) => {
    for (const { target } of entries) this.#read(target);
  });

  /** Reads the height of a card now and whenever it changes, until disposed. */
  watch(key: CardKey, element: Element): Dispose {
    this.#keys.set(element, key);
    this.#observer.observe(element);
    if (this.#unread.size === 0) queueMicrotask(() => this.#readAll());
    this.#unread.add(element);
    return () => {
      this.#keys.delete(element);
      this.#unread.delete(element);
      this.#observer.unobserve(element);
    };
  }

  override getVisibleLayoutInfos(rect: Rect) {
    const { virtualizer } = this;
    const width = virtualizer?.size.width ?? rect.width;
    const isWhole = virtualizer !== null && virtualizer.collection.size <= DRAWN_WHOLE;
    const seen = isWhole
      ? new Rect(0, 0, width, this.getContentSize().height)
      : new Rect(0, rect.y, width, rect.height);
    const infos = super.getVisibleLayoutInfos(seen);
    this.#noteLength();
    return infos;
  }

  protected override buildItem(node: CardNode, x: number, y: number) {
    this.estimatedRowSize ??= FIRST_GUESS;
    const built = super.buildItem(node, x, y);
    const { layoutInfo } = built;
    layoutInfo.rect.height = this.#heights.get(node.key) ?? this.estimatedRowSize;
    // An estimate would be read at once, card by card.
    layoutInfo.estimatedSize = false;
    built.validRect = layoutInfo.rect.intersection(this.requestedRect);
    return built;
  }

  /** What stood beyond the part that was laid out was guessed; with it laid out, the column may have another length. */
  #noteLength(): void {
    const { virtualizer } = this;
    if (virtualizer === null || virtualizer.contentSize.height === this.getContentSize().height) return;
    queueMicrotask(() => this.virtualizer?.invalidate({ itemSizeChanged: true }));
  }

  /** Before the page is painted, so that no card is seen in the wrong place. */
  #readAll(): void {
    const elements = [...this.#unread];
    this.#unread.clear();
    flushSync(() => {
      for (const element of elements) this.#read(element);
    });
  }

  #read(element: Element): void {
    const key = this.#keys.get(element);
    const { width, height } = element.getBoundingClientRect();
    // What is not displayed has no height to speak of.
    if (key === undefined || height === 0) return;
    if (this.#heights.size === 0) this.estimatedRowSize = height;
    this.#heights.set(key, height);
    this.virtualizer?.updateItemSize(key, new Size(width, height));
  }
}
