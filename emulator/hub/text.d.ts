/** Parts of pages are bundled as text (bundling.cjs, and for jest scripts/jest-text.cjs). */
declare module '*.html' {
  const text: string;
  export default text;
}
declare module '*.css' {
  const text: string;
  export default text;
}
/** A TypeScript file with all that it imports, as one script for browsers. */
declare module '*?script' {
  const text: string;
  export default text;
}
