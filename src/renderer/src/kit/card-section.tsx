import { Ellipsis } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';

import { CardGrid, type CardGridItem } from '../ui/card-grid.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Initials } from '../ui/initials.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { Pill } from '../ui/pill.tsx';
import { StageMark } from '../ui/stage-mark.tsx';
import styles from './kit.module.css';
import { LONG_LEAD } from './names.ts';
import { Section } from './section.tsx';

const LEADS: readonly CardGridItem[] = Array.from({ length: 2_000 }, (_, index) => ({
  id: `lead-${index}`,
  name: index === 1 ? LONG_LEAD : `Data engineer ${index}, Northwind`,
}));

const MOVES = [{ id: 'applied', label: 'Applied' }];

const handleLabelOf = (name: string): string => `Drag ${name}`;

/** Two columns of cards, one of 2,000 and one empty; cards can be dragged within and between. */
export function CardSection() {
  const [opened, setOpened] = useState('Nothing opened yet.');
  const renderCard = useCallback((id: string) => <ExampleCard id={id} />, []);
  const open = useCallback((id: string) => setOpened(`Opened ${id}.`), []);
  const { dragAndDropHooks } = useDragAndDrop<CardGridItem>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onItemDrop: () => {},
    onInsert: () => {},
    onRootDrop: () => {},
  });
  return (
    <Section title="Cards">
      <p role="status">{opened}</p>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <h3 className={styles['columnHead']}>
            <StageMark stage="spotted" /> Spotted <span className={styles['quiet']}>2,000</span>
          </h3>
          <CardGrid
            label="Spotted"
            items={LEADS}
            renderCard={renderCard}
            onOpen={open}
            handleLabelOf={handleLabelOf}
            dragAndDropHooks={dragAndDropHooks}
          />
        </div>
        <div className={styles['column']}>
          <h3 className={styles['columnHead']}>
            <StageMark stage="applying" /> Applying
          </h3>
          <CardGrid
            label="Applying"
            items={[]}
            renderCard={renderCard}
            onOpen={open}
            handleLabelOf={handleLabelOf}
            dragAndDropHooks={dragAndDropHooks}
            emptyState={<EmptyState isCompact sentence="Nothing here yet." />}
          />
        </div>
      </div>
    </Section>
  );
}

function ExampleCard({ id }: { readonly id: string }) {
  const index = Number(id.replace('lead-', ''));
  return (
    <div className={styles['card']}>
      <div className={styles['cardTop']}>
        <span className={styles['role']}>{index === 1 ? LONG_LEAD : `Data engineer ${index}`}</span>
        <Initials letters="AL" joinIndex={index} size="small" />
      </div>
      <span className={styles['quiet']}>Northwind · Lyon, 2 days home</span>
      {index % 3 === 0 ? <span className={styles['quiet']}>52–58k € · heard from bob</span> : null}
      {index % 4 === 0 ? (
        <span>
          <Pill>Fits you</Pill>
        </span>
      ) : null}
      <div className={styles['cardFoot']}>
        <span className={styles['quiet']}>Thank-you note · Thu</span>
        <MenuButton
          variant="icon"
          icon={<Ellipsis aria-hidden />}
          label="Move to…"
          entries={MOVES}
          onAction={() => {}}
        />
      </div>
    </div>
  );
}
