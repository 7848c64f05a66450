/** 补正 is a service of its own: its function, for the tests of those whose filings are corrected on the way. */
export { main as correctFiling } from '../functions/correct-filing';
