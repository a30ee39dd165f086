/** The same library as `pdfjs-dist`, built for older browsers and minified. */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist';
}
