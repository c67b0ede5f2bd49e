import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { Flow } from '#shared/domain/funnel/funnel.ts';
import styles from './funnel.module.css';
import { layOutFlow, PAGE_WIDTH } from './lay-out-flow.ts';
import { useFlowWords } from './use-flow-words.ts';
import { WORDS_AT } from './write-flow-svg.ts';

/** In units of the picture, which is as much larger as the text of the page is. */
const WORDS_SIZE = 13;

/** What became of all, drawn as bands from stage to stage. Whoever does not see it hears it in sentences. */
export function FlowPicture({ flows }: { readonly flows: readonly Flow[] }) {
  const { t } = useTranslation('funnel');
  const { labelOf, describe } = useFlowWords();
  const describedBy = useId();
  const layout = layOutFlow(flows, PAGE_WIDTH);
  return (
    <svg
      className={styles['picture']}
      role="img"
      aria-label={t('flow.title')}
      aria-describedby={describedBy}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
    >
      <desc id={describedBy}>{describe(flows)}</desc>
      {layout.bands.map(({ id, path, width, leadsOn }) => (
        <path key={id} d={path} strokeWidth={width} className={styles['band']} data-leads-on={leadsOn || undefined} />
      ))}
      {layout.nodes.map(({ id, x, y, width, height, isReach }) => (
        <rect
          key={id}
          x={x}
          y={y}
          width={width}
          height={height}
          className={styles['place']}
          data-reach={isReach || undefined}
        />
      ))}
      {layout.nodes.map((node) => (
        <text
          key={node.id}
          x={node.x + node.width + WORDS_AT.x}
          y={node.y + node.height / 2 + WORDS_AT.y}
          fontSize={WORDS_SIZE}
          className={styles['placeWords']}
        >
          {labelOf(node)}
        </text>
      ))}
    </svg>
  );
}
