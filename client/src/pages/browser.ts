export * as pages from './pages.ts';
export { askDocuments } from './documents.browser.ts';
