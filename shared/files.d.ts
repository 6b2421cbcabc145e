// What esbuild hands an entry file for these imports.
declare module '*.json' {
  const value: unknown;
  export default value;
}
declare module '*.docx' {
  const bytes: Uint8Array;
  export default bytes;
}
// What the build puts in its place: what the matcher needs, and the index of the record made beforehand.
declare module '*.built' {
  export const matching: unknown;
  export const index: Uint8Array;
}
declare const __VERSION__: string;
