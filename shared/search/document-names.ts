import type { Corpus, PublicationId } from '../model.ts';
import { stopWords } from '../similarity/stop-words.ts';
import { initialsOf } from './names-in-record.ts';

/** What people call a document: words of its short title and id, its publisher's initials, its year; `letters` may stand before a number, as in `W22`. */
export type DocumentName = {
  id: PublicationId;
  shortTitle: string;
  words: Set<string>;
  letters: Set<string>;
  shortened: [typed: string, full: string][];
};

/** The names of each document of a record, newest first. */
export function documentNames(corpus: Corpus): DocumentName[] {
  return [...corpus.publications]
    .sort((a, b) => b.published.localeCompare(a.published))
    .map(({ id, shortTitle, publisher, published }) => {
      const title = (shortTitle.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []).map((w) => w.replace(/['’]s?$/, ''));
      const words = [...title, ...id.toLowerCase().split(/[^\p{L}\p{N}]+/u), published.slice(0, 4)];
      const short = initialsOf(publisher).map((s) => s.toLowerCase());
      const telling = [...words, ...short].filter((w) => w.length > 2 && !stopWords.has(w));
      return {
        id,
        shortTitle,
        words: new Set(telling),
        letters: new Set([
          title[0]?.[0] ?? '',
          id[0]!,
          title.map((w) => w[0]).join(''),
          title
            .slice(0, 2)
            .map((w) => w[0])
            .join(''),
          ...short,
        ]),
        shortened: title.slice(1).map((w, i) => [`${title[i]![0]}/${w}`, `${title[i]} ${w}`]),
      };
    });
}
