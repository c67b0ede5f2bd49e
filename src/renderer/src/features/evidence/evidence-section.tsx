import { useState } from 'react';

import { useSession } from '#renderer/bindings/services.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { DoubtsSection } from './doubts-section.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { OwnEvidence } from './own-evidence.tsx';
import { OthersEvidence } from './others-evidence.tsx';
import { useEditedEvidence } from './use-edited-evidence.ts';
import { useNewEvidence } from './use-new-evidence.ts';

/** What shows what one can do, told by oneself and by those who saw it, and what of it speaks against a doubt. */
export function EvidenceSection() {
  const { me } = useSession().circle;
  const [openAbout, setOpenAbout] = useState<ReadonlySet<MemberId>>(new Set());
  // What was just written about somebody is in sight.
  const added = useNewEvidence((about) => setOpenAbout((open) => new Set([...open, about])));
  const edited = useEditedEvidence();
  const toggle = (about: MemberId): void =>
    setOpenAbout((open) => {
      const rest = [...open].filter((id) => id !== about);
      return new Set(open.has(about) ? rest : [...rest, about]);
    });
  return (
    <>
      <OwnEvidence onAdd={() => added.begin()} onEdit={edited.begin} />
      <DoubtsSection />
      <OthersEvidence open={openAbout} onToggle={toggle} onAdd={added.begin} onEdit={edited.begin} />
      {added.isOpen ? (
        <EvidenceDialog
          about={added.about}
          onAbout={added.setAbout}
          draft={added.draft}
          onDraft={added.setDraft}
          fault={added.fault}
          isBusy={added.isBusy}
          onSubmit={added.submit}
          onClose={added.close}
        />
      ) : null}
      {edited.form?.isOpen === true ? (
        <EvidenceDialog
          isEdited
          about={me}
          draft={edited.form.draft}
          onDraft={edited.setDraft}
          fault={edited.form.fault}
          onSubmit={edited.submit}
          onClose={edited.close}
        />
      ) : null}
    </>
  );
}
