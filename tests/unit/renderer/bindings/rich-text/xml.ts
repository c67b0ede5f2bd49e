import * as Y from 'yjs';

/** An element of a shared text. */
export function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

/** Words of a shared text, with a look where one is named. */
export function words(text: string, look?: string): Y.XmlText {
  const made = new Y.XmlText();
  made.applyDelta([{ insert: text, ...(look !== undefined && { attributes: { [look]: {} } }) }]);
  return made;
}
