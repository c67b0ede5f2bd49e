import { Fragment, type ReactNode } from 'react';

import type { PriorityList } from '#shared/domain/priority/priorities.ts';
import styles from './priorities.module.css';

const CONDITIONS: readonly PriorityList[] = ['roles', 'mustHaves', 'dealBreakers', 'places'];
const GROWTH: readonly PriorityList[] = ['skills', 'fields'];
const OFFERS: readonly PriorityList[] = ['canHelpWith', 'fieldsKnown', 'wouldLearn'];

interface BlockPartsProps {
  readonly renderList: (list: PriorityList) => ReactNode;
  readonly payFloor: ReactNode;
  readonly feedback: ReactNode;
}

/** The order in which a block is read: first what its member looks for, then what they bring. */
export function BlockParts({ renderList, payFloor, feedback }: BlockPartsProps) {
  const render = (list: PriorityList) => <Fragment key={list}>{renderList(list)}</Fragment>;
  return (
    <>
      <div className={styles['part']}>
        {CONDITIONS.map(render)}
        {payFloor}
        {GROWTH.map(render)}
      </div>
      <div className={styles['part']}>
        {OFFERS.map(render)}
        {feedback}
      </div>
    </>
  );
}
