export { SuggestionsBeside } from './suggestions-beside.tsx';
export { SuggestionRow } from './suggestion-row.tsx';
