import { useEffect, useState } from 'react';

import { applyAppearance, type Appearance } from '../styles/theme.ts';
import { InlineField } from '../ui/inline-field.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { CardSection } from './card-section.tsx';
import { ControlSection } from './control-section.tsx';
import { FieldSection } from './field-section.tsx';
import { GroundSection } from './ground-section.tsx';
import styles from './kit.module.css';
import { LONG_LEAD } from './names.ts';
import { OverlaySection } from './overlay-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { Row } from './section.tsx';
import { StateSection } from './state-section.tsx';

const THEMES = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const TEXT_SIZES = [
  { value: '90', label: '90 %' },
  { value: '100', label: '100 %' },
  { value: '115', label: '115 %' },
  { value: '130', label: '130 %' },
] as const;

const SIZES = { '90': 90, '100': 100, '115': 115, '130': 130 } as const;

const CONTRASTS = [
  { value: 'system', label: 'As the system says' },
  { value: 'more', label: 'More' },
] as const;

/** Every component in every state on one page, under every look: for eyes and for the accessibility scan. */
export function Kit() {
  const [look, setLook] = useState<Appearance>({ theme: 'light', textSize: 100, contrast: 'system' });
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [company, setCompany] = useState('');
  useEffect(() => applyAppearance(look), [look]);
  return (
    <div className={styles['window']}>
      <main className={styles['page']}>
        <PageHead title="Kit" />
        <Row>
          <RadioGroup
            label="Theme"
            options={THEMES}
            value={look.theme}
            onChange={(theme) => setLook({ ...look, theme })}
          />
          <RadioGroup
            label="Text size"
            options={TEXT_SIZES}
            value={`${look.textSize}`}
            onChange={(size) => setLook({ ...look, textSize: SIZES[size] })}
          />
          <RadioGroup
            label="Contrast"
            options={CONTRASTS}
            value={look.contrast}
            onChange={(contrast) => setLook({ ...look, contrast })}
          />
        </Row>
        <PeopleSection />
        <ControlSection />
        <FieldSection />
        <CardSection />
        <StateSection />
        <OverlaySection onOpenPanel={() => setPanelOpen(true)} />
        <GroundSection />
      </main>
      {isPanelOpen ? (
        <div className={styles['beside']}>
          <Panel title={LONG_LEAD} closeLabel="Close" onClose={() => setPanelOpen(false)}>
            <InlineField label="Company" value={company} onCommit={setCompany} placeholder="Who are they?" />
            <InlineField label="Notes" value="" onCommit={setCompany} isMultiline placeholder="What did you hear?" />
          </Panel>
        </div>
      ) : null}
    </div>
  );
}
