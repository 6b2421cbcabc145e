declare module 'wink-porter2-stemmer' {
  /** Porter's second stemmer, on one lower-case word. */
  export default function stem(word: string): string;
}
