export { SearchStatusLine } from './search-status-line.tsx';
