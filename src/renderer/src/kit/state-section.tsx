import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Initials } from '../ui/initials.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { PathLine } from '../ui/path-line.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { LONG_NAME, LONG_PATH } from './names.ts';
import { Section } from './section.tsx';

/** Nothing yet, not yet, gone wrong, and plain rows. */
export function StateSection() {
  return (
    <Section title="States">
      <EmptyState
        sentence="Start with one job you have seen."
        why="Only a company and a hunch is enough."
        action={<Button variant="primary">Add lead</Button>}
        secondary={<TextLink href="#import">Import a list</TextLink>}
      />
      <ErrorNote
        what="Not saved: the disk is full."
        safe="Your text is still here."
        next="Free some space and it will save by itself."
        action={<Button>Try now</Button>}
      />
      <ErrorNote
        tone="notice"
        what="This invite has expired."
        safe="Nobody was asked."
        next="Ask whoever invited you for a new one."
      />
      <Skeleton sentence="Opening the board…" />
      <PathLine path="/home/alice/Dropbox/Thursday circle" />
      <PathLine path={LONG_PATH} />
      <ul aria-label="Members">
        <ListRow
          lead={<Initials letters="AL" joinIndex={0} />}
          title="alice"
          detail="Has everything up to 14:05"
          action={<Button variant="text">Say hello</Button>}
        />
        <ListRow
          lead={<Initials letters="MW" joinIndex={3} look="outline" />}
          title={LONG_NAME}
          detail={
            <>
              <VisuallyHidden>Resting. </VisuallyHidden>3 changes wait
            </>
          }
        />
      </ul>
    </Section>
  );
}
