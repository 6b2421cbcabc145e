/** What kind of paragraph it is; absent for ordinary text. */
export type ParagraphKind = 'heading' | 'quote' | 'cell' | 'note';

/** One non-empty paragraph of a draft. `id` is the host's own and stays the same while the paragraph does. */
export type Paragraph = {
  id: string;
  text: string;
  kind?: ParagraphKind;
  /** It begins an item of a list; the bullet is not in its text. */
  item?: true;
};

/** What a person is writing or reading. `unread`: what the host could not read, in sentences for the user; `published`: the ISO date a page says it was published. */
export type Draft = { name: string; paragraphs: Paragraph[]; unread?: string[]; published?: string };

/** Words in a draft: UTF-16 offsets in the paragraph's text, end exclusive; `words` let a stale place be refused. */
export type Place = { paragraph: string; start: number; end: number; words: string };
