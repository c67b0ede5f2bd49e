/** Where a card is in sight: nothing when it is scrolled away, covered or not drawn. */
export function placeInSight(card: Element | null): DOMRect | undefined {
  if (card === null) return undefined;
  const place = card.getBoundingClientRect();
  // What is not displayed has no place.
  if (place.width === 0) return undefined;
  const seen = document.elementFromPoint(place.x + place.width / 2, place.y + place.height / 2);
  return card.contains(seen) ? place : undefined;
}

/**
 * Shows a card on its way from where it stood, if it is in sight where it stands now. What travels is a copy in `layer`,
 * since columns clip what leaves them; the card is seen when its copy has arrived.
 *
 * @param layer Out of the flow, above the cards, and nothing that can be reached.
 */
export function letTravel(card: HTMLElement, from: DOMRect, layer: HTMLElement): void {
  const to = placeInSight(card);
  if (to === undefined) return;
  const origin = layer.getBoundingClientRect();
  const copy = copyOf(card);
  copy.style.left = `${to.x - origin.x}px`;
  copy.style.top = `${to.y - origin.y}px`;
  copy.style.width = `${to.width}px`;
  copy.style.height = `${to.height}px`;
  copy.style.setProperty('--travel-x', `${from.x - to.x}px`);
  copy.style.setProperty('--travel-y', `${from.y - to.y}px`);
  const arrive = (): void => {
    copy.remove();
    delete card.dataset['arriving'];
  };
  copy.addEventListener('animationend', arrive);
  copy.addEventListener('animationcancel', arrive);
  card.dataset['arriving'] = '';
  layer.append(copy);
}

/** Looks the same and stands for nothing: no card, and nothing that others refer to. */
function copyOf(card: HTMLElement): HTMLElement {
  const copy = document.createElement('div');
  copy.className = card.className;
  copy.dataset['travelling'] = '';
  copy.append(...card.cloneNode(true).childNodes);
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}
