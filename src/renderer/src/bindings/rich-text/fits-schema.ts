import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

import { DEEPEST_NOTES } from '#shared/domain/notes/plain-notes.ts';

/**
 * Whether a shared text can be shown whole: the editor removes for everybody what it cannot show, so it must not be opened
 * on anything else. Lists and items without a word in them, which merging can leave behind, do not count: they may be cleared away.
 * Source: SPEC NOTE3.
 */
export function fitsSchema(text: Y.XmlFragment, schema: Schema, mayTidy: boolean): boolean {
  const rules = { schema, mayTidy };
  return text.toArray().every((part) => part instanceof Y.XmlElement && elementFits(part, rules, 1));
}

interface Rules {
  readonly schema: Schema;
  /** Whether what merging left without a word may be cleared away: not by who may only read. */
  readonly mayTidy: boolean;
}

function elementFits(element: Y.XmlElement, rules: Rules, depth: number): boolean {
  const { schema, mayTidy } = rules;
  const type = schema.nodes[element.nodeName];
  if (type === undefined || depth > DEEPEST_NOTES) return false;
  const children = element.toArray();
  if (!children.every((child) => childFits(child, rules, depth + 1))) return false;
  const kinds = children.flatMap((child) => (isEmptied(child, rules) ? [] : [kindOf(child, schema)]));
  let match = type.contentMatch;
  for (const kind of kinds) {
    const next = kind && match.matchType(kind);
    if (!next) return false;
    match = next;
  }
  return match.validEnd || (mayTidy && kinds.length === 0);
}

function childFits(child: unknown, rules: Rules, depth: number): boolean {
  if (child instanceof Y.XmlText) return textFits(child, rules.schema);
  return child instanceof Y.XmlElement && elementFits(child, rules, depth);
}

function textFits(text: Y.XmlText, schema: Schema): boolean {
  const delta: readonly { readonly insert?: unknown; readonly attributes?: object }[] = text.toDelta();
  return delta.every(
    ({ insert, attributes = {} }) =>
      typeof insert === 'string' && Object.keys(attributes).every((mark) => schema.marks[mark] !== undefined),
  );
}

function kindOf(child: unknown, schema: Schema) {
  return child instanceof Y.XmlElement ? schema.nodes[child.nodeName] : schema.nodes['text'];
}

/** A text without letters is no node, and an element that may not stand empty is cleared away when it does. */
function isEmptied(child: unknown, rules: Rules): boolean {
  if (child instanceof Y.XmlText) return child.length === 0;
  if (!(child instanceof Y.XmlElement) || !rules.mayTidy) return false;
  const mayBeEmpty = rules.schema.nodes[child.nodeName]?.contentMatch.validEnd ?? true;
  return !mayBeEmpty && child.toArray().every((grandchild) => isEmptied(grandchild, rules));
}
