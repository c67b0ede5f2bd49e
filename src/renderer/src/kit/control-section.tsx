import { Columns3, Ellipsis, ListChecks, Plus, Settings, Users, X } from 'lucide-react';

import { Button } from '../ui/button.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { NavLink } from '../ui/nav-link.tsx';
import { Pill } from '../ui/pill.tsx';
import { StageMark } from '../ui/stage-mark.tsx';
import { SyncMark } from '../ui/sync-mark.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { ToggleButton } from '../ui/toggle-button.tsx';
import styles from './kit.module.css';
import { LONG_NAME } from './names.ts';
import { Row, Section } from './section.tsx';

const STAGES = ['spotted', 'applying', 'applied', 'interviewing', 'offer', 'closed'] as const;
const COLUMNS = ['Spotted', 'Applying', 'Applied', 'Interviewing', 'Offer', 'Closed'];
const ENTRIES = COLUMNS.map((label) => ({ id: label, label }));

/** Buttons, links, menus and marks. */
export function ControlSection() {
  const ignore = () => {};
  return (
    <Section title="Controls">
      <Row>
        <Button variant="primary" icon={<Plus aria-hidden />}>
          Add lead
        </Button>
        <Button>Cancel</Button>
        <FileButton inputLabel="File" accept={['.csv']} onFile={() => undefined}>
          Open a file
        </FileButton>
        <Button variant="text">I'm going for this too</Button>
        <Button variant="destructive">Delete 12 leads</Button>
        <Button isDense>Dense</Button>
        <Button isDisabled variant="primary">
          Not yet
        </Button>
        <Button isDisabled>Not yet</Button>
        <TextLink href="#import">Import a list</TextLink>
        <ToggleButton isSelected={false} onChange={ignore}>
          Everything
        </ToggleButton>
        <ToggleButton isSelected onChange={ignore}>
          Fits me
        </ToggleButton>
      </Row>
      <Row>
        <MenuButton
          label="My search"
          menuLabel="Circles"
          entries={[...ENTRIES, { id: 'long', label: LONG_NAME }]}
          onAction={ignore}
        />
        <MenuButton
          variant="icon"
          icon={<Ellipsis aria-hidden />}
          label="Move to…"
          entries={ENTRIES}
          onAction={ignore}
        />
        <IconButton label="Close" icon={<X aria-hidden />} />
        <IconButton isDense label="Close, dense" icon={<X aria-hidden />} />
        <Pill>Fits you</Pill>
        <Pill>{LONG_NAME} is going too</Pill>
      </Row>
      <Row>
        <SyncMark state="saved" /> Saved on this device. <SyncMark state="saving" /> Saving… <SyncMark state="failed" />{' '}
        Not saved
      </Row>
      <Row>
        {STAGES.map((stage, index) => (
          <span key={stage}>
            <StageMark stage={stage} /> {COLUMNS[index]}
          </span>
        ))}
      </Row>
      <nav aria-label="Example" className={styles['nav']}>
        <NavLink href="#board" label="Board" icon={<Columns3 aria-hidden />} isCurrent />
        <NavLink href="#priorities" label="Priorities" icon={<ListChecks aria-hidden />} isCurrent={false} />
        <NavLink href="#members" label="Members" icon={<Users aria-hidden />} isCurrent={false} />
        <NavLink href="#settings" label="Settings" icon={<Settings aria-hidden />} isCurrent={false} />
      </nav>
    </Section>
  );
}
