import { useState } from 'react';

import { AlertDialog } from '../ui/alert-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { TextField } from '../ui/text-field.tsx';
import { createToastQueue } from '../ui/toast-queue.ts';
import { ToastRegion } from '../ui/toast-region.tsx';
import { Row, Section } from './section.tsx';

type Open = 'dialog' | 'alert' | null;

/** What comes above or beside the page. The panel itself stands outside the page's main part. */
export function OverlaySection({ onOpenPanel }: { readonly onOpenPanel: () => void }) {
  const [open, setOpen] = useState<Open>(null);
  const [queue] = useState(createToastQueue);
  const [company, setCompany] = useState('');
  const close = () => setOpen(null);
  return (
    <Section title="Overlays">
      <Row>
        <Button onPress={() => setOpen('dialog')}>Open dialog</Button>
        <Button onPress={() => setOpen('alert')}>Open alert dialog</Button>
        <Button onPress={onOpenPanel}>Open panel</Button>
        <Button
          onPress={() =>
            queue.show({
              message: 'Moved to Closed. Northwind said no.',
              detail: 'Rest, or look at what is next.',
              action: { label: 'Undo', onPress: () => setCompany('undone') },
            })
          }
        >
          Show toast
        </Button>
      </Row>
      <Dialog
        isOpen={open === 'dialog'}
        onClose={close}
        title="Add lead"
        closeLabel="Close"
        footer={
          <>
            <Button onPress={close}>Cancel</Button>
            <Button variant="primary" onPress={close}>
              Add
            </Button>
          </>
        }
      >
        <TextField autoFocus label="Company" value={company} onChange={setCompany} hint="Company or role is enough." />
      </Dialog>
      <AlertDialog
        isOpen={open === 'alert'}
        title="Delete these leads for good?"
        confirmLabel="Delete 12 leads"
        cancelLabel="Keep them"
        isDestructive
        onConfirm={close}
        onCancel={close}
      >
        They go from this device and from every member you meet.
      </AlertDialog>
      <FileDrop
        label="Drop to load"
        onFiles={(files) => queue.show({ message: files.map(({ name }) => name).join(', ') })}
      />
      <ToastRegion queue={queue} label="What just happened" closeLabel="Close" />
    </Section>
  );
}
