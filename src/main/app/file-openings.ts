import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from 'electron';
import { type Arrivals, createArrivals } from './arrivals.ts';

/** Bundles, and the three files that somebody joins by. */
const ENDING = /\.lateral(-invite|-request|-answer)?$/i;
const FILE_URL = /^file:/i;
const LINK = /^lateral:/i;
/** No system has longer ones. */
const NAME_MAX_LENGTH = 255;

/** The part of Electron's app that files from outside come through. */
export type FileSource = Pick<App, 'on'>;

/** How a program was started. */
export interface Start {
  /** All of them, the program itself first. */
  readonly texts: readonly string[];
  /** What relative paths begin at. */
  readonly folder: string;
}

/** The paths of files of this program that were opened outside, whole. */
export type FileOpenings = Pick<Arrivals<string>, 'deliver'>;

/**
 * Listens for files of this program: among the arguments of this start and of every later one, and where macOS hands them over,
 * which it does before the app is ready. What the system opens them with is told to it by the package, not here.
 */
export function listenForFiles(app: FileSource, start: Start): FileOpenings {
  const paths = createArrivals<string>();
  const hear = (path: string): void => {
    if (ENDING.test(path) && basename(path).length <= NAME_MAX_LENGTH) paths.put(path);
  };
  const hearStart = ({ texts, folder }: Start): void => {
    for (const path of texts.slice(1).map((text) => readPath(text, folder))) if (path !== undefined) hear(path);
  };

  app.on('open-file', (event, path) => {
    event.preventDefault();
    hear(path);
  });
  app.on('second-instance', (_event, texts, folder) => hearStart({ texts, folder }));
  hearStart(start);
  return paths;
}

/**
 * A switch is no path, and neither is a link, which any web page can write as it likes. On Linux files come as URLs to a program
 * that also opens links.
 */
function readPath(text: string, folder: string): string | undefined {
  if (text.startsWith('-') || LINK.test(text)) return undefined;
  return FILE_URL.test(text) ? readFileUrl(text) : resolve(folder, text);
}

function readFileUrl(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    // It names no file of this computer.
    return undefined;
  }
}
