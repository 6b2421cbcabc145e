// What esbuild hands an entry file for these imports.
declare module '*.json' {
  const value: unknown;
  export default value;
}
declare module '*.docx' {
  const bytes: Uint8Array;
  export default bytes;
}
// What the build puts in their place: the record with its index made beforehand, and what completes it.
declare module '*record.built' {
  export const record: unknown;
  export const index: Uint8Array;
}
declare module '*rest.built' {
  export function complete(record: unknown): void;
}
declare const __VERSION__: string;
