import { sankey, sankeyLeft, sankeyLinkHorizontal } from 'd3-sankey';

import { isReach, REACHES } from '#shared/domain/funnel/attempt.ts';
import type { Flow } from '#shared/domain/funnel/funnel.ts';

/** A place in the picture: all that came to a stage, or those of them that stopped there in one way. */
export interface FlowNode {
  readonly id: string;
  readonly what: Flow['from'] | Flow['to'];
  /** A stage of the way, as opposed to an end of it. */
  readonly isReach: boolean;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A band from one place to another. */
export interface FlowBand {
  readonly id: string;
  /** It leads on to the next stage. */
  readonly leadsOn: boolean;
  /** The middle of the band as path data of SVG: numbers and letters alone. */
  readonly path: string;
  readonly width: number;
}

/** A picture of what became of all, in units of which the reader's window decides the size. */
export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
}

/** A picture in the page, whose words are as large as others there, and one that is saved. */
export const PAGE_WIDTH = 680;
export const SAVED_WIDTH = 960;
/** Words stand right of the last places. */
const WORDS_WIDTH = 130;
const EDGE = 12;
const NODE_WIDTH = 10;
/** So far apart that two lines of words do not touch. */
const NODE_GAP = 26;
const COLUMN_HEIGHT = 46;
const LEAST_HEIGHT = 220;
/** One of thousands is still seen. */
const LEAST_LINE = 1.5;

interface Place {
  readonly id: string;
  readonly what: FlowNode['what'];
  readonly isReach: boolean;
}

interface Band {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  readonly leadsOn: boolean;
}

/** Says where all of it stands in a picture of a width. */
export function layOutFlow(flows: readonly Flow[], width: number): FlowLayout {
  const places = new Map<string, Place>();
  const bands: Band[] = [];
  for (const { from, to, count } of flows) {
    const leadsOn = isReach(to);
    const target = leadsOn ? to : `${from} ${to}`;
    places.set(from, { id: from, what: from, isReach: true });
    places.set(target, { id: target, what: to, isReach: leadsOn });
    bands.push({ source: from, target, value: count, leadsOn });
  }
  if (bands.length === 0) return { width, height: LEAST_HEIGHT, nodes: [], bands: [] };
  // Ends of one stage stand in one column.
  const most = Math.max(...REACHES.map((reach) => flows.filter(({ from }) => from === reach).length));
  const height = Math.max(LEAST_HEIGHT, most * COLUMN_HEIGHT);
  const order = [...places.keys()];
  const graph = sankey<Place, Band>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyLeft)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(NODE_GAP)
    .nodeSort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .extent([
      [EDGE, EDGE],
      [width - WORDS_WIDTH, height - EDGE],
    ])({ nodes: [...places.values()].map((place) => ({ ...place })), links: bands.map((band) => ({ ...band })) });
  const pathOf = sankeyLinkHorizontal<Place, Band>();
  return {
    width,
    height,
    nodes: graph.nodes.map(({ id, what, isReach, value = 0, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => ({
      id,
      what,
      isReach,
      count: value,
      x: x0,
      y: y0,
      width: x1 - x0,
      height: Math.max(y1 - y0, LEAST_LINE),
    })),
    bands: graph.links.map((link, index) => ({
      id: `${index}`,
      leadsOn: link.leadsOn,
      path: pathOf(link) ?? '',
      width: Math.max(link.width ?? 0, LEAST_LINE),
    })),
  };
}
