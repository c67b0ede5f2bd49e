/** Why a file was not read as a table. Nothing was changed. */
export interface FileFault {
  readonly code:
    | 'empty'
    | 'too-large'
    | 'workbook'
    | 'not-text'
    | 'web-page'
    | 'unreadable'
    | 'open-quote'
    | 'no-rows'
    | 'too-many-rows'
    | 'too-many-columns'
    | 'broken-archive'
    | 'locked-archive'
    | 'archive-too-large'
    | 'too-many-entries'
    | 'no-list'
    | 'broken-workbook'
    | 'broken-json'
    | 'unknown-json'
    | 'later-version'
    | 'no-cards';
  /** The line of the file at fault, counted from 1. */
  readonly line?: number;
  /** The file inside of an archive that is at fault. */
  readonly part?: string;
}
