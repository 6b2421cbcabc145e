/** How a Word differs from another: the program, the API sets it claims, what its licence refuses, what is known of its `text`. */
export type Flavour = {
  platform: 'pc' | 'mac' | 'web';
  /** The highest WordApi set, e.g. 1.3. */
  wordApi: number;
  /** What a one-time purchase refuses with GeneralException although the set is there (OfficeDev/office-js #4953, #5179). */
  refuses: ('annotations' | 'getText' | 'events')[];
  /** uniqueLocalId comes back empty (OfficeDev/office-js #4258). */
  withoutIds: boolean;
};

export const flavour = (platform: Flavour['platform'], wordApi = 1.9, more: Partial<Flavour> = {}): Flavour => ({
  platform,
  wordApi,
  refuses: [],
  withoutIds: false,
  ...more,
});

/** One character, with what Word knows of it. It keeps its identity when text moves, so a range can follow it. */
export type Letter = { c: string; change?: 'Added' | 'Deleted'; author?: string; link?: string; field?: true; hidden?: true };
export type Letters = { text: string } & Omit<Letter, 'c'>;

export type Paragraph = {
  number: number;
  uid: string;
  letters: Letter[];
  /** Its text, as long as nobody has asked for its letters. */
  unspelt?: string | undefined;
  styleBuiltIn: string;
  style: string;
  outlineLevel: number;
  tableNestingLevel: number;
};
export type NewParagraph = string | ({ words: string | Letters[] } & Partial<Omit<Paragraph, 'letters' | 'unspelt' | 'number' | 'uid'>>);

export type Note = { number: number; paragraph: Paragraph; atEnd?: true; mark?: Letter };
export type Annotation = {
  id: string;
  paragraph: Paragraph;
  critique: { start: number; length: number; colorScheme: string; popupOptions?: object };
};
export type Table = { values: string[][]; after: Paragraph | undefined; headerRowCount: number; cells: Paragraph[] };
export type Comment = { text: string; range: Range; replies: string[] };

/** Letters in a row. It follows them through other people's edits; when all are gone it is empty. */
export type Range = { letters: Letter[]; home: Paragraph };

export type DocumentEvent =
  | 'ParagraphAdded'
  | 'ParagraphChanged'
  | 'ParagraphDeleted'
  | 'AnnotationClicked'
  | 'AnnotationPopupAction'
  | 'AnnotationRemoved';

/** A document as Word holds it, and the people who edit it. */
export type WordDocument = {
  flavour: Flavour;
  /** Which time a document was opened: ids are of one session, and of one co-author. */
  session: number;
  paragraphs: Paragraph[];
  /** Every paragraph by the id it was made with; an id can move to another. */
  madeAs: Map<string, Paragraph>;
  notes: Note[];
  /** In the headers of its pages: `body.paragraphs` has none of them, though events, ids and the cursor know them. */
  headers: Paragraph[];
  comments: Comment[];
  annotations: Annotation[];
  tables: Table[];
  tracking: 'Off' | 'TrackAll' | 'TrackMineOnly';
  /** The name under which this user's own edits are tracked. */
  me: string;
  selected: Range;
  settings: Record<string, unknown>;
  /** Whether the pane is in view, where it was asked to be. */
  pane?: string;
  fire: (event: DocumentEvent, ids: string[], source?: 'Local' | 'Remote', more?: object) => void;
  count: number;
};

let sessions = 0;
export function openDocument(
  paragraphs: NewParagraph[],
  how: Flavour,
  more: { notes?: NewParagraph[]; endnotes?: NewParagraph[]; headers?: NewParagraph[]; me?: string } = {},
): WordDocument {
  const doc = {
    flavour: how,
    session: ++sessions,
    madeAs: new Map(),
    comments: [],
    annotations: [],
    tables: [],
    tracking: 'Off',
    settings: {},
    count: 0,
    fire: () => {},
    me: more.me ?? 'Me',
  };
  const opened = doc as unknown as WordDocument;
  opened.paragraphs = paragraphs.map((p) => newParagraph(opened, p));
  const note = (p: NewParagraph) => ({ number: ++opened.count, paragraph: newParagraph(opened, p) });
  opened.notes = [...(more.notes ?? []).map(note), ...(more.endnotes ?? []).map((p) => ({ ...note(p), atEnd: true as const }))];
  opened.headers = (more.headers ?? []).map((p) => newParagraph(opened, p));
  opened.selected = wholeOf(opened.paragraphs[0] ?? newParagraph(opened, ''));
  return opened;
}

export function newParagraph(doc: WordDocument, p: NewParagraph): Paragraph {
  const number = ++doc.count;
  const uid = `${number.toString(16).padStart(8, '0')}-ABCD-4000-8000-${doc.session.toString(16).padStart(12, '0')}`;
  const { words, ...rest } = typeof p === 'string' ? { words: p } : p;
  const made: Paragraph = {
    number,
    // Upper case in the desktop program, lower case on the web.
    uid: doc.flavour.withoutIds ? '' : doc.flavour.platform === 'web' ? uid.toLowerCase() : uid,
    letters: typeof words === 'string' ? [] : words.flatMap(spell),
    styleBuiltIn: 'Normal',
    style: 'Normal',
    outlineLevel: 10,
    tableNestingLevel: 0,
    ...rest,
  };
  if (made.uid) doc.madeAs.set(made.uid, made);
  return typeof words === 'string' ? spellLater(made, words) : made;
}

/** Thousands of paragraphs that nobody edits stay text: as letters they would take the processor from the pane that is being measured. */
function spellLater(p: Paragraph, text: string): Paragraph {
  const hold = (letters: Letter[]) => {
    p.unspelt = undefined;
    Object.defineProperty(p, 'letters', { value: letters, writable: true });
    return letters;
  };
  p.unspelt = text;
  return Object.defineProperty(p, 'letters', { get: () => hold(spell({ text })), set: hold });
}

export const spell = ({ text, ...rest }: Letters): Letter[] => Array.from({ length: text.length }, (_, i) => ({ c: text[i]!, ...rest }));
const joined = (letters: Letter[]) => letters.map((l) => l.c).join('');

/** As a reader sees the whole of it. */
export const textOf = (p: Paragraph): string => p.unspelt ?? currentText(p.letters);
/** As `text` gives it: tracked deletions are in it; hidden text too on the web. */
export const rawText = (doc: WordDocument, letters: Letter[]): string =>
  joined(letters.filter((l) => !l.hidden || doc.flavour.platform === 'web'));
/** As a reader sees it: `getText`, `getReviewedText('Current')`. */
export const currentText = (letters: Letter[]): string => joined(letters.filter((l) => l.change !== 'Deleted' && !l.hidden));

/** As it was before every tracked change. */
export const originalText = (letters: Letter[]): string => joined(letters.filter((l) => l.change !== 'Added' && !l.hidden));

export const wholeOf = (p: Paragraph): Range => ({ letters: [...p.letters], home: p });

/** Every paragraph that Word has an id for, in the body, the notes and the headers. */
export const everywhere = (doc: WordDocument): Paragraph[] => [...doc.paragraphs, ...doc.notes.map((n) => n.paragraph), ...doc.headers];

/** Where a range is now; its words may have been moved to another paragraph, cut or added to. */
export function whereIs(doc: WordDocument, range: Range): { paragraph: Paragraph; start: number; end: number } {
  const all = everywhere(doc);
  const alive = (p: Paragraph) => range.letters.filter((l) => p.letters.includes(l));
  const paragraph = [range.home, ...all].find((p) => all.includes(p) && alive(p).length) ?? range.home;
  const left = all.includes(paragraph) ? alive(paragraph) : [];
  if (!left.length) return { paragraph, start: 0, end: 0 };
  return { paragraph, start: paragraph.letters.indexOf(left[0]!), end: paragraph.letters.indexOf(left.at(-1)!) + 1 };
}

export function lettersOf(doc: WordDocument, range: Range): Letter[] {
  const { paragraph, start, end } = whereIs(doc, range);
  return paragraph.letters.slice(start, end);
}

/** Puts words in place of a range, as the person `by`; tracked when tracking is on. */
export function replaceRange(doc: WordDocument, range: Range, text: string, by = doc.me): Range {
  const { paragraph, start, end } = whereIs(doc, range);
  const added = spell(doc.tracking === 'Off' ? { text } : { text, change: 'Added', author: by });
  const old = paragraph.letters.slice(start, end);
  // An author's own tracked insertion goes for good; anything else stays as a tracked deletion.
  const kept: Letter[] = [];
  if (doc.tracking !== 'Off')
    for (const l of old)
      if (!(l.change === 'Added' && l.author === by))
        kept.push(l.change === 'Deleted' ? l : Object.assign(l, { change: 'Deleted', author: by }));
  paragraph.letters.splice(start, end - start, ...kept, ...added);
  doc.fire('ParagraphChanged', [paragraph.uid], by === doc.me ? 'Local' : 'Remote');
  return { letters: added, home: paragraph };
}

/** What stands in the file once it is saved: no ids, and no annotations. */
export const savedIn = (doc: WordDocument): NewParagraph[] =>
  doc.paragraphs.map(({ letters, styleBuiltIn, style, outlineLevel, tableNestingLevel }) => ({
    words: letters.map(({ c, ...rest }) => ({ text: c, ...rest })),
    styleBuiltIn,
    style,
    outlineLevel,
    tableNestingLevel,
  }));

/** Someone gives a paragraph another style. On the web no event tells of formatting (OfficeDev/office-js #6770). */
export function format(doc: WordDocument, p: Paragraph, styleBuiltIn: string): void {
  p.styleBuiltIn = styleBuiltIn;
  if (doc.flavour.platform !== 'web') doc.fire('ParagraphChanged', [p.uid]);
}

/** What a co-author (or the user, typing) does to a paragraph; by its place in the body, or wherever it is. */
export function edit(doc: WordDocument, which: number | Paragraph, words: string, source: 'Local' | 'Remote' = 'Remote'): void {
  const p = typeof which === 'number' ? doc.paragraphs[which]! : which;
  p.letters = spell({ text: words });
  doc.fire('ParagraphChanged', [p.uid], source);
}

export function addParagraph(doc: WordDocument, index: number, p: NewParagraph, source: 'Local' | 'Remote' = 'Local'): Paragraph {
  const added = newParagraph(doc, p);
  doc.paragraphs.splice(index, 0, added);
  doc.fire('ParagraphAdded', [added.uid], source);
  return added;
}

export function removeParagraph(doc: WordDocument, index: number, source: 'Local' | 'Remote' = 'Local'): void {
  const [gone] = doc.paragraphs.splice(index, 1);
  doc.fire('ParagraphDeleted', [gone!.uid], source);
}

/** Someone presses Enter inside a paragraph: the rest of its letters move to a new one. */
export function splitParagraph(doc: WordDocument, index: number, at: number): void {
  const p = doc.paragraphs[index]!;
  const rest = p.letters.splice(at);
  addParagraph(doc, index + 1, '', 'Remote').letters = rest;
  doc.fire('ParagraphChanged', [p.uid], 'Remote');
}
