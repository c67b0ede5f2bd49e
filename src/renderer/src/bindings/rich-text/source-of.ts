import type { EditorState } from '@tiptap/pm/state';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';

/** How the state of an editor and the text of the document correspond. */
export interface Source extends Pick<ProsemirrorBinding, 'doc' | 'type' | 'mapping'> {
  /** Whether the last change came out of the document: from others, or by undo. */
  readonly isFromOthers: boolean;
}

export function sourceOf(state: EditorState): Source | undefined {
  const sync: { readonly binding: ProsemirrorBinding; readonly isChangeOrigin: boolean } | undefined =
    ySyncPluginKey.getState(state);
  if (sync === undefined) return undefined;
  const { doc, type, mapping } = sync.binding;
  return { doc, type, mapping, isFromOthers: sync.isChangeOrigin };
}
