import type { Editor } from '@tiptap/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';

import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { useMembers } from '../members.ts';
import { useServices } from '../services.ts';
import type { SpaceView } from '../space-view.ts';
import { useObservable } from '../use-observable.ts';
import { showCarets } from './caret-marks.ts';
import { createEditing, type Editing } from './editing.ts';
import { createOthersCarets } from './others-carets.ts';
import { PlainText } from './plain-text.tsx';
import { sayCaret } from './say-caret.ts';
import { keepEditor } from './shared-editor.ts';
import styles from './shared-text.module.css';

/** The shared notes of a space, written by all its members at once. */
export interface SharedTextProps {
  readonly space: SpaceView;
  /** Accessible name. */
  readonly label: string;
  /** Prompts while nothing is written; never part of the text. */
  readonly placeholder: string;
  readonly isEditable: boolean;
  /** Keep it the same from one drawing to the next: with another one the editor is opened anew. */
  readonly nameCheckbox: (item: string) => string;
  /** Who writes when their name is not known yet. */
  readonly someone: string;
  /** Said above the plain lines when the text cannot be shown as it is. */
  readonly cannotShow: string;
  /** Drawn above the text while it can be written. */
  readonly renderTools: (editing: Editing) => ReactNode;
}

/** A rich text that everybody writes, with the cursors of the others in it. Brings the editor along: load it lazily. */
export function SharedText(props: SharedTextProps) {
  const { space, label, placeholder, isEditable, nameCheckbox, someone, cannotShow, renderTools } = props;
  const { replica } = space;
  const { clock, links, logError } = useServices();
  const text = useMemo(() => openCircleDoc(replica.doc).priorities, [replica]);
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const editing = useMemo(() => editor && createEditing(editor), [editor]);

  useEffect(() => {
    if (place.current === null) return undefined;
    const onOpenLink = (address: string): void => void links.open(address).catch(logError);
    const seal = (): void => void replica.flush();
    return keepEditor(
      { text, place: place.current, label, placeholder, isEditable, nameCheckbox, onOpenLink },
      (present) => {
        present?.on('blur', seal);
        setEditor(present);
      },
    );
  }, [text, replica, label, placeholder, isEditable, nameCheckbox, links, logError]);

  useEffect(() => editor && sayCaret(editor, replica.presence, clock), [editor, replica, clock]);
  useOthersCarets(space, editor, someone);

  return (
    <>
      {editing !== undefined && isEditable ? renderTools(editing) : null}
      <div ref={place} className={styles['text']} hidden={editor === undefined} />
      {editor === undefined ? <PlainText text={text} label={label} notice={cannotShow} /> : null}
    </>
  );
}

function useOthersCarets({ replica }: SpaceView, editor: Editor | undefined, someone: string): void {
  const told = useObservable(replica.presence.others);
  const members = useMembers();
  const toCarets = useMemo(() => createOthersCarets(ROOT), []);
  useEffect(() => {
    if (editor === undefined || editor.isDestroyed) return;
    const carets = toCarets(told, (id) => {
      const member = members.of(id);
      return {
        name: member?.name || someone,
        colour: `var(--person-${((member?.colourIndex ?? 0) % PERSON_COLOURS) + 1})`,
      };
    });
    showCarets(editor.view, carets);
  }, [editor, told, members, someone, toCarets]);
}

/** The name of the text in its document, which positions may carry. */
const ROOT = 'priorities';
/** How many colours of people the theme has; the next person starts over. */
const PERSON_COLOURS = 12;
