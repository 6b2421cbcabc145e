// What esbuild hands an entry file for these imports.
declare module '*.json' {
  const value: unknown;
  export default value;
}
declare module '*.docx' {
  const bytes: Uint8Array;
  export default bytes;
}
declare const __VERSION__: string;
