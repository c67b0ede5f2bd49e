import { Button } from '../ui/button.tsx';
import { Initials } from '../ui/initials.tsx';
import { LevelLine, type LevelLineMember } from '../ui/level-line.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { LONG_NAME } from './names.ts';
import { Row, Section } from './section.tsx';

const PRESENCES = ['connected', 'connected', 'away', 'resting'] as const;

function crowd(count: number): readonly LevelLineMember[] {
  return Array.from({ length: count }, (_, index) => {
    const name = index === 3 ? LONG_NAME : `member ${index + 1}`;
    const presence = PRESENCES[index % PRESENCES.length] ?? 'away';
    return {
      id: String(index),
      label: presence === 'connected' ? `${name}, connected` : `${name}, last seen on Monday`,
      detail: index === 2 ? `3 changes wait for ${name}` : `${name} has everything up to 14:05`,
      letters: ['AL', 'BO', 'CA', 'MW'][index % 4] ?? '',
      joinIndex: index,
      presence,
      hasWaiting: index === 2,
    };
  });
}

/** The level line in its sizes, a page head around it, and the twelve people. */
export function PeopleSection() {
  const ignore = () => {};
  return (
    <Section title="People">
      <PageHead
        title="Board"
        levelLine={<LevelLine label="Who is here" members={crowd(4)} onOpen={ignore} />}
        search={<SearchField label="Search leads" value="" onChange={ignore} clearLabel="Clear search" />}
        primary={<Button variant="primary">Add lead</Button>}
      />
      <Row>
        <LevelLine
          label="Alone"
          members={crowd(1)}
          onOpen={ignore}
          invite={{ label: 'Invite someone', onPress: ignore }}
        />
        <LevelLine label="Three" members={crowd(3)} onOpen={ignore} />
        <LevelLine label="Twelve" members={crowd(12)} onOpen={ignore} />
      </Row>
      {(['large', 'medium', 'small'] as const).map((size) => (
        <Row key={size}>
          {Array.from({ length: 12 }, (_, index) => (
            <Initials
              key={index}
              letters={index % 2 === 0 ? 'AL' : 'MW'}
              joinIndex={index}
              size={size}
              look={index % 3 === 2 ? 'outline' : 'filled'}
            />
          ))}
        </Row>
      ))}
    </Section>
  );
}
