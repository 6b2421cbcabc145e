import {
  type Annotation,
  type Comment,
  currentText,
  everywhere,
  format,
  type Letter,
  lettersOf,
  type Note,
  newParagraph,
  originalText,
  type Paragraph,
  type Range,
  rawText,
  replaceRange,
  type Table,
  textOf,
  type WordDocument,
  whereIs,
  wholeOf,
} from './document.ts';

/** An error as Word answers it. */
export class WordError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A thing behind the Rich API: its class, and what it stands for in the document. */
export type Thing =
  | { is: 'Document' | 'Body' | 'Application' | 'AddinInternalService' | 'AppRuntimeService' }
  | { is: 'Paragraph'; of: Paragraph }
  | { is: 'Range'; of: Range }
  | { is: 'NoteItem'; of: Note }
  | { is: 'NoteBody'; of: Note }
  | { is: 'Comment'; of: Comment }
  | { is: 'CommentReply'; of: string }
  | { is: 'TrackedChange'; of: { letters: Letter[]; home: Paragraph } }
  | { is: 'Annotation'; of: Annotation }
  | { is: 'Table'; of: Table }
  | { is: 'Field'; of: Letter }
  | { is: 'SearchOptions'; of: SearchOptions }
  | { is: `${string}Collection`; items: Thing[] };

type SearchOptions = { MatchCase?: boolean; MatchWholeWord?: boolean };
type Options = { of: SearchOptions };
type Teach = {
  get?: Record<string, (self: never, doc: WordDocument) => unknown>;
  set?: Record<string, (self: never, value: never, doc: WordDocument) => void>;
  /** Objects reached by a property or a method. */
  to?: Record<string, (self: never, doc: WordDocument, ...args: never[]) => Thing | null>;
  /** Methods that answer a value, or nothing. */
  do?: Record<string, (self: never, doc: WordDocument, ...args: never[]) => unknown>;
};
type P = { is: 'Paragraph'; of: Paragraph };
type R = { is: 'Range'; of: Range };
type N = { is: 'NoteBody'; of: Note };
type C = { is: 'Comment'; of: Comment };
type List = { is: `${string}Collection`; items: Thing[] };

const missing = () => new WordError('ItemNotFound', 'The requested item was not found.');
export const isWeb = (doc: WordDocument) => doc.flavour.platform === 'web';
const list = (is: string, items: Thing[]): List => ({ is: `${is}Collection`, items });
const paragraph = (of: Paragraph): P => ({ is: 'Paragraph', of });
const range = (of: Range): R => ({ is: 'Range', of });

const refused = (doc: WordDocument, what: WordDocument['flavour']['refuses'][number]) => {
  if (doc.flavour.refuses.includes(what)) throw new WordError('GeneralException', 'Sorry, something went wrong.');
};

/** Word's search: at most 255 characters on the desktop, none empty, straight and curly quotes alike, and a field is never crossed. */
function search(doc: WordDocument, p: Paragraph, words: string, { of: options }: Options = { of: {} }, within?: Range): List {
  if (!words) throw new WordError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  if (words.length > 255 && !isWeb(doc)) throw new WordError('SearchStringInvalidOrTooLong', 'The search string is invalid or too long.');
  const plain = (s: string) => (options.MatchCase ? s : s.toLowerCase()).replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const needle = plain(words.replaceAll('^^', '^'));
  const at = within ? whereIs(doc, within) : { paragraph: p, start: 0, end: p.letters.length };
  const letters = at.paragraph.letters.slice(at.start, at.end).filter((l) => !l.hidden || isWeb(doc));
  const hay = plain(letters.map((l) => l.c).join(''));
  const hits: Thing[] = [];
  for (let i = hay.indexOf(needle); i >= 0; i = hay.indexOf(needle, i + needle.length)) {
    const hit = letters.slice(i, i + needle.length);
    const { letters: whole } = at.paragraph;
    const around = [whole[whole.indexOf(hit[0]!) - 1], whole[whole.indexOf(hit.at(-1)!) + 1]].some((l) => l && /[\p{L}\p{N}]/u.test(l.c));
    const crosses = hit.some((l) => l.field) && !hit.every((l) => l.field);
    if (!crosses && !(options.MatchWholeWord && around)) hits.push(range({ letters: hit, home: at.paragraph }));
  }
  return list('Range', hits);
}

function trackedIn(letters: Letter[], home: Paragraph): List {
  const runs: Letter[][] = [];
  let last: Letter | undefined;
  for (const l of letters) {
    if (l.change && last?.change === l.change && last.author === l.author) runs.at(-1)!.push(l);
    else if (l.change) runs.push([l]);
    last = l;
  }
  return list(
    'TrackedChange',
    runs.map((run) => ({ is: 'TrackedChange', of: { letters: run, home } })),
  );
}

function insertText(doc: WordDocument, at: Range, text: string, where: string): Thing {
  if (where === 'Replace') {
    const { paragraph: p, start, end } = whereIs(doc, at);
    const link = p.letters.slice(start, end).find((l) => l.link)?.link;
    // Inside a link the web refuses, and the desktop program takes the whole link.
    if (link && isWeb(doc)) throw new WordError('GeneralException', 'Sorry, something went wrong.');
    const taken = link ? p.letters.filter((l) => l.link === link) : at.letters;
    return range(replaceRange(doc, { letters: taken, home: p }, text));
  }
  const { paragraph: p, start, end } = whereIs(doc, at);
  const added = [...text].flatMap((s) => [...s]).flatMap((s) => Array.from({ length: s.length }, (_, i): Letter => ({ c: s[i]! })));
  if (doc.tracking !== 'Off') for (const l of added) Object.assign(l, { change: 'Added', author: doc.me });
  p.letters.splice(where === 'Start' || where === 'Before' ? start : end, 0, ...added);
  doc.fire('ParagraphChanged', [p.uid]);
  return range({ letters: added, home: p });
}

function insertTable(doc: WordDocument, after: Paragraph | undefined, rows: number, columns: number, values: string[][]): Thing {
  if (values.length !== rows || values.some((r) => r.length !== columns))
    throw new WordError('InvalidArgument', 'The table does not fit its values.');
  const cells = values.flat().map((words) => newParagraph(doc, { words, tableNestingLevel: 1 }));
  const table: Table = { values, after, headerRowCount: 0, cells };
  doc.tables.push(table);
  doc.paragraphs.splice(after ? doc.paragraphs.indexOf(after) + 1 : doc.paragraphs.length, 0, ...cells);
  doc.fire(
    'ParagraphAdded',
    cells.map((c) => c.uid),
  );
  return { is: 'Table', of: table };
}

function insertParagraph(doc: WordDocument, index: number, words: string): Thing {
  const p = newParagraph(doc, words);
  doc.paragraphs.splice(index, 0, p);
  doc.fire('ParagraphAdded', [p.uid]);
  return paragraph(p);
}

function remove(doc: WordDocument, some: Paragraph[]): void {
  doc.paragraphs = doc.paragraphs.filter((p) => !some.includes(p));
  doc.fire(
    'ParagraphDeleted',
    some.map((p) => p.uid),
  );
}

const afterOf = (doc: WordDocument, p: Paragraph) => doc.paragraphs.indexOf(p) + 1;
const next = (doc: WordDocument, p: Paragraph, step: number) => {
  const i = doc.paragraphs.indexOf(p);
  const found = i < 0 ? undefined : doc.paragraphs[i + step];
  return found ? paragraph(found) : null;
};
const found = <T extends Thing>(thing: T | null | undefined): T => {
  if (!thing) throw missing();
  return thing;
};
function comment(doc: WordDocument, at: Range, text: string): Thing {
  if (!lettersOf(doc, at).length) throw new WordError('InvalidArgument', 'The range is empty.');
  const made = { text, range: at, replies: [] };
  doc.comments.push(made);
  return { is: 'Comment', of: made };
}
function footnote(doc: WordDocument, at: Range, text: string): Thing {
  const { paragraph: p, end } = whereIs(doc, at);
  const mark = { c: '\u0002' };
  p.letters.splice(end, 0, mark);
  const note = { number: ++doc.count, mark, paragraph: newParagraph(doc, { words: text, styleBuiltIn: 'FootnoteText' }) };
  doc.notes.push(note);
  doc.fire('ParagraphChanged', [p.uid]);
  return { is: 'NoteItem', of: note };
}

const notes = (all: Note[]) =>
  list(
    'NoteItem',
    all.map((of) => ({ is: 'NoteItem', of })),
  );

/** Everything this Word has been taught, by class. What is not here it refuses, by name. */
export const taught: Record<string, Teach> = {
  Document: {
    get: { ChangeTrackingMode: (_: Thing, doc) => doc.tracking },
    set: { ChangeTrackingMode: (_: Thing, value: WordDocument['tracking'], doc) => void (doc.tracking = value) },
    to: {
      Body: () => ({ is: 'Body' }),
      GetSelection: (_: Thing, doc) => range(doc.selected),
      GetParagraphByUniqueLocalId: (_: Thing, doc, id: string) => {
        // Footnote paragraphs by id fail on the web.
        const all = isWeb(doc) ? [...doc.paragraphs, ...doc.headers] : everywhere(doc);
        const made = doc.madeAs.get(id);
        const p = made?.uid === id && all.includes(made) ? made : all.find((one) => one.uid && one.uid === id);
        if (!p) throw missing();
        return paragraph(p);
      },
      GetAnnotationById: (_: Thing, doc, id: string) => {
        const of = doc.annotations.find((a) => a.id === id);
        if (!of) throw missing();
        return { is: 'Annotation', of };
      },
    },
    do: {
      _RegisterEvent: (_: Thing, doc) => refused(doc, 'events'),
      _UnregisterEvent: () => {},
      _RemoveReference: () => {},
      _RemoveAllReferences: () => {},
    },
  },
  Body: {
    to: {
      Paragraphs: (_: Thing, doc) => list('Paragraph', doc.paragraphs.map(paragraph)),
      Footnotes: (_: Thing, doc) => notes(doc.notes.filter((n) => !n.atEnd)),
      Endnotes: (_: Thing, doc) => notes(doc.notes.filter((n) => n.atEnd)),
      InsertParagraph: (_: Thing, doc, words: string, where: string) =>
        insertParagraph(doc, where === 'Start' ? 0 : doc.paragraphs.length, words),
    },
  },
  NoteItem: {
    to: { Body: (self: { of: Note }) => ({ is: 'NoteBody', of: self.of }) },
    do: {
      Delete: ({ of: { mark, ...note } }: { of: Note }, doc) => {
        doc.notes = doc.notes.filter((n) => n.number !== note.number);
        for (const p of doc.paragraphs) p.letters = p.letters.filter((l) => l !== mark);
      },
    },
  },
  NoteBody: {
    // A note's text begins with its own mark.
    get: { Text: (self: N, doc) => `\u0002${rawText(doc, self.of.paragraph.letters)}` },
    to: {
      Search: (self: N, doc, words: string, options: Options) => search(doc, self.of.paragraph, words, options),
      GetRange: (self: N) => range(wholeOf(self.of.paragraph)),
      GetTrackedChanges: (self: N) => trackedIn(self.of.paragraph.letters, self.of.paragraph),
    },
    do: {
      GetReviewedText: (self: N) => `\u0002${currentText(self.of.paragraph.letters)}`,
      Select: (self: N, doc) => void (doc.selected = wholeOf(self.of.paragraph)),
    },
  },
  Paragraph: {
    get: {
      Text: (self: P, doc) => self.of.unspelt ?? rawText(doc, self.of.letters),
      UniqueLocalId: (self: P) => self.of.uid,
      Style: (self: P) => self.of.style,
      StyleBuiltIn: (self: P) => self.of.styleBuiltIn,
      OutlineLevel: (self: P) => self.of.outlineLevel,
      TableNestingLevel: (self: P) => self.of.tableNestingLevel,
    },
    set: { StyleBuiltIn: (self: P, value: string, doc) => format(doc, self.of, value) },
    to: {
      GetRange: (self: P) => range(wholeOf(self.of)),
      Search: (self: P, doc, words: string, options: Options) => search(doc, self.of, words, options),
      GetNextOrNullObject: (self: P, doc) => next(doc, self.of, 1),
      GetPreviousOrNullObject: (self: P, doc) => next(doc, self.of, -1),
      GetTrackedChanges: (self: P) => trackedIn(self.of.letters, self.of),
      GetAnnotations: (self: P, doc) =>
        list(
          'Annotation',
          doc.annotations.filter((a) => a.paragraph === self.of).map((of) => ({ is: 'Annotation', of })),
        ),
      InsertTable: (self: P, doc, rows: number, columns: number, _where: string, values: string[][]) =>
        insertTable(doc, self.of, rows, columns, values),
      InsertParagraph: (self: P, doc, words: string, where: string) =>
        insertParagraph(doc, afterOf(doc, self.of) - (where === 'Before' ? 1 : 0), words),
    },
    do: {
      // The desktop program ends a paragraph's text with a carriage return.
      GetText: (self: P, doc) => {
        refused(doc, 'getText');
        return textOf(self.of) + (isWeb(doc) ? '' : '\r');
      },
      GetReviewedText: (self: P) => textOf(self.of),
      Select: (self: P, doc) => void (doc.selected = wholeOf(self.of)),
      Delete: (self: P, doc) => remove(doc, [self.of]),
      InsertAnnotations: (self: P, doc, set: { Critiques?: Annotation['critique'][]; critiques?: Annotation['critique'][] }) => {
        refused(doc, 'annotations');
        return (set.critiques ?? set.Critiques ?? []).map((critique) => {
          if (critique.start < 0 || critique.start + critique.length > textOf(self.of).length)
            throw new WordError('InvalidArgument', 'The critique lies outside the paragraph.');
          const id = `annotation-${++doc.count}`;
          doc.annotations.push({ id, paragraph: self.of, critique });
          return id;
        });
      },
    },
  },
  ParagraphCollection: {
    to: {
      GetFirst: (self: List) => found(self.items[0]),
      GetLast: (self: List) => found(self.items.at(-1)),
    },
  },
  Range: {
    get: {
      Text: (self: R, doc) => rawText(doc, lettersOf(doc, self.of)),
      IsEmpty: (self: R, doc) => !lettersOf(doc, self.of).length,
      Hyperlink: (self: R, doc) => lettersOf(doc, self.of).find((l) => l.link)?.link ?? '',
    },
    to: {
      Paragraphs: (self: R, doc) => list('Paragraph', [paragraph(whereIs(doc, self.of).paragraph)]),
      Fields: (self: R, doc) =>
        list(
          'Field',
          lettersOf(doc, self.of)
            .filter((l) => l.field)
            .slice(0, 1)
            .map((of) => ({ is: 'Field', of })),
        ),
      GetRange: (self: R) => self,
      Search: (self: R, doc, words: string, options: Options) => search(doc, whereIs(doc, self.of).paragraph, words, options, self.of),
      ExpandTo: (self: R, doc, other: R) => {
        const [a, b] = [whereIs(doc, self.of), whereIs(doc, other.of)];
        if (a.paragraph !== b.paragraph) throw new WordError('InvalidArgument', 'WordSim: not taught to expand over paragraphs.');
        return range({ letters: a.paragraph.letters.slice(Math.min(a.start, b.start), Math.max(a.end, b.end)), home: a.paragraph });
      },
      GetTrackedChanges: (self: R, doc) => trackedIn(lettersOf(doc, self.of), whereIs(doc, self.of).paragraph),
      InsertText: (self: R, doc, text: string, where: string) => insertText(doc, self.of, text, where),
      InsertComment: (self: R, doc, text: string) => comment(doc, self.of, text),
      InsertFootnote: (self: R, doc, text: string) => footnote(doc, self.of, text),
      InsertParagraph: (self: R, doc, words: string, where: string) =>
        insertParagraph(doc, afterOf(doc, whereIs(doc, self.of).paragraph) - (where === 'Before' ? 1 : 0), words),
    },
    do: {
      GetReviewedText: (self: R, doc, version: string) => (version === 'Original' ? originalText : currentText)(lettersOf(doc, self.of)),
      Select: (self: R, doc) => void (doc.selected = self.of),
      Delete: (self: R, doc) => void replaceRange(doc, self.of, ''),
    },
  },
  RangeCollection: { to: { GetFirst: (self: List) => found(self.items[0]), GetFirstOrNullObject: (self: List) => self.items[0] ?? null } },
  TrackedChange: {
    get: {
      Author: (self: { of: Range }) => self.of.letters[0]!.author,
      Type: (self: { of: Range }) => self.of.letters[0]!.change,
      Text: (self: { of: Range }) => self.of.letters.map((l) => l.c).join(''),
    },
  },
  Comment: {
    get: { Content: (self: C) => self.of.text, AuthorName: (_: Thing, doc) => doc.me },
    to: {
      Replies: (self: C) =>
        list(
          'CommentReply',
          self.of.replies.map((of) => ({ is: 'CommentReply', of })),
        ),
    },
    do: { Delete: (self: C, doc) => void (doc.comments = doc.comments.filter((c) => c !== self.of)) },
  },
  CommentReply: { get: { Id: (self: { of: string }) => self.of } },
  Annotation: {
    get: { Id: (self: { of: Annotation }) => self.of.id },
    do: { Delete: (self: { of: Annotation }, doc) => void doc.annotations.splice(doc.annotations.indexOf(self.of), 1) },
  },
  Table: {
    get: {
      HeaderRowCount: (self: { of: Table }) => self.of.headerRowCount,
      Values: ({ of: { values, cells } }: { of: Table }) => {
        const words = cells.map((p) => currentText(p.letters));
        return values.map((row) => row.map(() => words.shift()!));
      },
    },
    do: {
      Delete: (self: { of: Table }, doc) => {
        doc.tables = doc.tables.filter((t) => t !== self.of);
        remove(doc, self.of.cells);
      },
    },
    set: { HeaderRowCount: (self: { of: Table }, value: number) => void (self.of.headerRowCount = value) },
  },
  Field: { get: { Code: () => 'REF' } },
  SearchOptions: {
    set: {
      MatchCase: (self: Options, value: boolean) => void (self.of.MatchCase = value),
      MatchWholeWord: (self: Options, value: boolean) => void (self.of.MatchWholeWord = value),
    },
  },
  AppRuntimeService: { do: { SetAppRuntimeState: (_: Thing, doc, state: string) => void (doc.pane = state) } },
  AddinInternalService: { do: { NotifyActionHandlerReady: () => {} } },
};
