/** The search, in its dialog or in a page: one script, however it is opened. */
export { createSearchBox } from './search-box.ts';
export { SearchModal } from './search-modal.ts';
