import { useState } from 'react';

import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { DateField } from '../ui/date-field.tsx';
import { InlineField } from '../ui/inline-field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './kit.module.css';
import { LONG_LEAD, LONG_NAME } from './names.ts';
import { Section } from './section.tsx';

const STAGES = [
  { value: 'spotted', label: 'Spotted' },
  { value: 'applied', label: 'Applied' },
  { value: 'closed', label: 'Closed' },
] as const;

const SURENESS = [
  { value: 'posted', label: 'Posted' },
  { value: 'told', label: 'Somebody told me' },
  { value: 'hunch', label: 'A hunch' },
] as const;

const MEMBERS = [
  { value: 'alice', label: 'alice' },
  { value: 'bob', label: 'bob' },
  { value: 'long', label: LONG_NAME },
] as const;

const CARRIERS = [
  { value: 'alice', label: 'alice', detail: '12 changes, about 40 kB' },
  { value: 'bob', label: 'bob', detail: 'Has everything that is here', isDisabled: true },
  { value: 'long', label: LONG_NAME, detail: LONG_LEAD },
] as const;

/** Everything that takes words, days, numbers and choices. */
export function FieldSection() {
  const [text, setText] = useState('Northwind');
  const [notes, setNotes] = useState('They answer on Fridays.\nAsk for the second office.');
  const [wish, setWish] = useState('I want to build things that last, with people who finish what they start.');
  const [from, setFrom] = useState('bob');
  const [on, setOn] = useState<string | null>('2026-03-01');
  const [stage, setStage] = useState<(typeof STAGES)[number]['value']>('spotted');
  const [sure, setSure] = useState<(typeof SURENESS)[number]['value']>('posted');
  const [who, setWho] = useState<readonly (typeof MEMBERS)[number]['value'][]>(['bob']);
  const [asks, setAsks] = useState(true);
  const [pay, setPay] = useState<number | null>(52_000);
  const [query, setQuery] = useState('weldr');
  return (
    <Section title="Fields">
      <div className={styles['fields']}>
        <TextField label="Company" value={text} onChange={setText} hint="Company or role is enough." />
        <TextField label="Role" value="" onChange={setText} placeholder="What would you do there?" />
        <TextField
          label="Link"
          value="htp:/northwind"
          onChange={setText}
          error="This is no link. Begin with https://"
        />
        <TextField label="Place" value="Lyon" onChange={setText} isDisabled />
        <TextField label="Notes" value={notes} onChange={setNotes} isMultiline />
        <ComboBox label="Heard from" value={from} onChange={setFrom} suggestions={['alice', 'bob', LONG_NAME]} />
        <DateField label="When" value={on} onChange={setOn} clearLabel="Clear when" />
        <DateField
          label="Deadline"
          value={null}
          onChange={setOn}
          clearLabel="Clear deadline"
          hint="If they named one."
        />
        <Select label="Stage" options={STAGES} value={stage} onChange={setStage} />
        <Select label="Outcome" options={STAGES} value="closed" onChange={setStage} isDisabled />
        <NumberField label="Amount" value={pay} onChange={setPay} hint="Before tax." />
        <SearchField label="Search leads" value={query} onChange={setQuery} clearLabel="Clear search" />
        <RadioGroup label="How sure" options={SURENESS} value={sure} onChange={setSure} />
        <RadioGroup layout="column" label="Who is it for" options={CARRIERS} value="alice" onChange={() => undefined} />
        <CheckboxGroup label="For" options={MEMBERS} value={who} onChange={setWho} />
        <div>
          <Checkbox isSelected={asks} onChange={setAsks}>
            Ask me before letting them in
          </Checkbox>
          <Checkbox isSelected isDisabled onChange={setAsks}>
            Decided already
          </Checkbox>
        </div>
        <InlineField label="Title" value={text} onCommit={setText} voice="lead" />
        <InlineField label="Next step" value="" onCommit={setText} placeholder="What is the next small step?" />
        <InlineField label="Long" value={LONG_LEAD} onCommit={setText} />
        <InlineField label="What matters" value={wish} onCommit={setWish} isMultiline voice="reading" />
      </div>
    </Section>
  );
}
