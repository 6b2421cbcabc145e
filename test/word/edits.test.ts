import { describe, expect, it } from 'vitest';
import { annexHead } from '../../shared/annex-in.ts';
import type { Place } from '../../shared/draft.ts';
import { type HostInWord, hostInWord } from './open-host.ts';
import {
  addParagraph,
  edit,
  flavour,
  type Letter,
  type Letters,
  type NewParagraph,
  rawText,
  removeParagraph,
  replaceRange,
  splitParagraph,
} from './simulator/document.ts';

const place = async ({ host }: HostInWord, words: string): Promise<Place> => {
  const p = (await host.read()).paragraphs.find((one) => one.text.includes(words))!;
  const start = p.text.indexOf(words);
  return { paragraph: p.id, start, end: start + words.length, words };
};
const line = (...words: Letters[]): NewParagraph => ({ words });
const changes = ({ doc }: HostInWord) =>
  doc.paragraphs.flatMap((p) => p.letters.flatMap((l) => (l.change ? [`${l.change} ${l.author} ${l.c}`] : [])));

describe('replacing words', () => {
  it.each(['pc', 'mac', 'web'] as const)('is tracked, and leaves change tracking as it was (%s)', async (platform) => {
    const t = await hostInWord(['The CCG will act.'], flavour(platform));
    await t.host.replace!(await place(t, 'CCG'), 'ICB');
    expect(changes(t)).toEqual(['Deleted Me C', 'Deleted Me C', 'Deleted Me G', 'Added Me I', 'Added Me C', 'Added Me B']);
    expect(t.doc.tracking).toBe('Off');
  });

  it('leaves tracking of one’s own changes as it was', async () => {
    const t = await hostInWord(['The CCG will act.']);
    t.doc.tracking = 'TrackMineOnly';
    await t.host.replace!(await place(t, 'CCG'), 'ICB');
    expect(t.doc.tracking).toBe('TrackMineOnly');
  });

  it('can be taken back by the same means', async () => {
    const t = await hostInWord(['The CCG will act.']);
    await t.host.replace!(await place(t, 'CCG'), 'ICB');
    await t.host.replace!(await place(t, 'ICB'), 'CCG');
    expect(t.texts()).toEqual(['The CCG will act.']);
  });

  it.each([1.9, 1.5])('replaces all of a term, last place first (%s)', async (set) => {
    const t = await hostInWord(['The CCG and the CCG, then the CCG.'], flavour('pc', set));
    const [p] = (await t.host.read()).paragraphs;
    for (const start of [30, 16, 4]) await t.host.replace!({ paragraph: p!.id, start, end: start + 3, words: 'CCG' }, 'board');
    expect(t.texts()).toEqual(['The board and the board, then the board.']);
  });

  it.each(['pc', 'web'] as const)('takes all of a term back, first place first, with no check between (%s)', async (platform) => {
    const t = await hostInWord(['The CCG and the CCG, then the CCG.'], flavour(platform));
    const [p] = (await t.host.read()).paragraphs;
    const put = (start: number, words: string, by: string) =>
      t.host.replace!({ paragraph: p!.id, start, end: start + words.length, words }, by);
    for (const start of [30, 16, 4]) await put(start, 'CCG', 'board');
    await t.host.read();
    for (const start of [4, 16, 30]) await put(start, 'board', 'CCG');
    expect(t.texts()).toEqual(['The CCG and the CCG, then the CCG.']);
  });

  it('can change part of a word', async () => {
    const t = await hostInWord(['The CCGs will act.']);
    await t.host.replace!(await place(t, 'CCG'), 'ICB');
    expect(t.texts()).toEqual(['The ICBs will act.']);
  });

  it('refuses where another person’s tracked change spans the words, and names them', async () => {
    const t = await hostInWord([line({ text: 'The ' }, { text: 'CCG will', change: 'Added', author: 'Jo Smith' }, { text: ' act.' })]);
    await expect(t.host.replace!(await place(t, 'CCG'), 'ICB')).rejects.toThrow(/^Jo Smith has a tracked change/);
    expect(t.texts()).toEqual(['The CCG will act.']);
    expect(t.doc.tracking).toBe('Off');
  });

  it('refuses the same in a Word that cannot say whose change it is', async () => {
    const t = await hostInWord([line({ text: 'The ' }, { text: 'CCG', change: 'Added', author: 'Jo Smith' })], flavour('pc', 1.4));
    await expect(t.host.replace!(await place(t, 'CCG'), 'ICB')).rejects.toThrow(/^Someone has a tracked change/);
  });

  it('refuses words with the mark of a note between them', async () => {
    const t = await hostInWord([line({ text: 'The CCG\u0002 board.' })]);
    await expect(t.host.replace!(await place(t, 'CCG board'), 'ICB')).rejects.toThrow(/by hand/);
    expect(rawText(t.doc, t.doc.paragraphs[0]!.letters)).toBe('The CCG\u0002 board.');
  });

  it('puts Word’s refusal in a sentence, and tracking back', async () => {
    const t = await hostInWord(['The CCG will act.']);
    const at = await place(t, 'CCG');
    const { answer } = t.word;
    t.word.answer = (batch) => {
      const replacing = JSON.stringify(batch).includes('"InsertText"');
      return replacing
        ? { Error: { Code: 'AccessDenied', Message: 'No.', Location: '', ActionIndex: 0, HttpStatusCode: 400 } }
        : answer(batch);
    };
    await expect(t.host.replace!(at, 'ICB')).rejects.toThrow(/^Word refused this \(AccessDenied\), so nothing was changed/);
    expect(t.doc.tracking).toBe('Off');
  });
});

const joDeletes = (letters: Letter[]) => {
  for (const l of letters) Object.assign(l, { change: 'Deleted', author: 'Jo Smith' });
};

/** What may happen in the moment between our looking and our writing: before each of the requests a replacement makes. */
const meanwhile: Record<string, (t: HostInWord) => void> = {
  'a co-author rewrites the paragraph': ({ doc }) => edit(doc, 1, 'They wrote something else, with no such body.'),
  'a co-author changes the words themselves': ({ doc }) => {
    const p = doc.paragraphs[1]!;
    const at = p.letters
      .map((l) => l.c)
      .join('')
      .indexOf('CCG');
    replaceRange(doc, { letters: p.letters.slice(at, at + 3), home: p }, 'NHS', 'Jo Smith');
  },
  'a co-author deletes the words, as a tracked change': ({ doc }) => joDeletes(doc.paragraphs[1]!.letters.slice(15, 18)),
  'a letter is typed into the words': ({ doc }) => void doc.paragraphs[1]!.letters.splice(16, 0, { c: 'x' }),
  'a letter is typed beside the words': ({ doc }) => void doc.paragraphs[1]!.letters.splice(18, 0, { c: 's' }),
  'the edit is undone': ({ doc }) => edit(doc, 1, 'Before.', 'Local'),
  'the paragraph is deleted': ({ doc }) => removeParagraph(doc, 1, 'Remote'),
};
const moments = { 'we look': '"Text"', 'we weigh': '"GetTrackedChanges"', 'we write': '"InsertText"' };

/** Has it happen just before Word answers the first request that holds this. */
function just(before: string, { word }: HostInWord, happens: () => void): void {
  const { answer } = word;
  let over = false;
  word.answer = (batch) => {
    if (!over && JSON.stringify(batch).toLowerCase().includes(before.toLowerCase())) {
      over = true;
      happens();
    }
    return answer(batch);
  };
}

describe('while a replacement is on its way', () => {
  for (const [what, happens] of Object.entries(meanwhile))
    for (const [moment, request] of Object.entries(moments))
      it(`${what}, as ${moment}: no wrong words are changed, and a sentence says so`, async () => {
        const t = await hostInWord(['First, on the CCG.', 'Second, on the CCG.', 'Third, on the CCG.']);
        const [, p] = (await t.host.read()).paragraphs;
        just(request, t, () => happens(t));
        const at = { paragraph: p!.id, start: 15, end: 18, words: 'CCG' };
        await expect(t.host.replace!(at, 'ICB')).rejects.toThrow(/(changed|no longer there|tracked change).*\./);
        expect(t.texts().join()).not.toContain('ICB');
        expect(t.texts()).toContain('First, on the CCG.');
        expect(t.texts()).toContain('Third, on the CCG.');
        expect(t.doc.tracking).toBe('Off');
      });

  for (const [moment, request] of Object.entries(moments))
    it(`the paragraph is split in two, as ${moment}: only the right words are ever changed`, async () => {
      const t = await hostInWord(['First, on the CCG.', 'Second, on the CCG.', 'Third, on the CCG.']);
      const [, p] = (await t.host.read()).paragraphs;
      just(request, t, () => splitParagraph(t.doc, 1, 8));
      const refused = await t.host.replace!({ paragraph: p!.id, start: 15, end: 18, words: 'CCG' }, 'ICB').catch(
        (error: Error) => error.message,
      );
      // The range follows its words to the new paragraph, so to replace them there is right; else it is refused.
      expect(t.texts()).toEqual(['First, on the CCG.', 'Second, ', refused ? 'on the CCG.' : 'on the ICB.', 'Third, on the CCG.']);
      if (refused) expect(refused).toMatch(/changed/);
    });
});

it('a co-author’s tracked deletion of the words stays as it was', async () => {
  const t = await hostInWord(['On the CCG.']);
  const at = await place(t, 'CCG');
  just(moments['we write'], t, () => joDeletes(t.doc.paragraphs[0]!.letters.slice(7, 10)));
  await expect(t.host.replace!(at, 'ICB')).rejects.toThrow('These words have changed since the check, so nothing was done. Check again.');
  expect(changes(t)).toEqual(['Deleted Jo Smith C', 'Deleted Jo Smith C', 'Deleted Jo Smith G']);
});

describe('inserting', () => {
  it('a reference is a footnote after the words', async () => {
    const t = await hostInWord(['We will act. Then rest.']);
    await t.host.insert!(await place(t, 'We will act.'), { kind: 'reference', text: 'DHSC, 2023, recommendation 6.' });
    expect(rawText(t.doc, t.doc.paragraphs[0]!.letters)).toBe('We will act.\u0002 Then rest.');
    expect((await t.host.read()).paragraphs.map((p) => p.text)).toEqual(['We will act. Then rest.']);
    expect(t.doc.notes).toHaveLength(1);
  });

  it('a comment is put on the words, and teaches us the user’s name', async () => {
    const t = await hostInWord([line({ text: 'The ' }, { text: 'CCG', change: 'Added', author: 'Me' }, { text: ' will act.' })]);
    const at = await place(t, 'CCG');
    await expect(t.host.replace!(at, 'ICB')).rejects.toThrow(/tracked change/);
    await t.host.insert!(at, { kind: 'comment', text: 'Same ask as Hollins 6.' });
    expect(t.doc.comments.map((c) => c.text)).toEqual(['Same ask as Hollins 6.']);
    await t.host.replace!(at, 'ICB');
    expect(t.texts()).toEqual(['The ICB will act.']);
  });

  it('an annex table goes after the paragraph with the cursor, its rows made even', async () => {
    const t = await hostInWord(['One.', 'Two.', 'Three.']);
    t.cursorIn(1);
    await t.host.insert!(
      { paragraph: '', start: 0, end: 0, words: '' },
      { kind: 'table', title: 'Annex', rows: [['Ours', 'Theirs'], ['a']] },
    );
    expect(t.doc.tables.map((table) => [table.values, table.headerRowCount])).toEqual([
      [
        [
          ['Ours', 'Theirs'],
          ['a', ''],
        ],
        1,
      ],
    ]);
    expect(t.texts()).toEqual(['One.', 'Two.', 'Annex', 'Ours', 'Theirs', 'a', 'Three.']);
  });

  it('an annex table goes to the end where the cursor is in a table', async () => {
    const t = await hostInWord([{ words: 'In a cell', tableNestingLevel: 1 }, 'Last.']);
    t.cursorIn(0);
    await t.host.insert!({ paragraph: '', start: 0, end: 0, words: '' }, { kind: 'table', title: 'Annex', rows: [['Ours']] });
    expect(t.texts()).toEqual(['In a cell', 'Last.', 'Annex', 'Ours']);
  });
});

describe('an annex beside a table of the user’s own', () => {
  const cell = (words: string): NewParagraph => ({ words, tableNestingLevel: 1 });
  const own = [cell('Ask'), cell('The CQC must be told.')];
  const annex = { kind: 'table' as const, title: 'Annex', rows: [annexHead, ['1', 'Hollins 6', 'DHSC', 'Open', '']] };
  const nowhere = { paragraph: '', start: 0, end: 0, words: '' };
  const readAfter = async (paragraphs: NewParagraph[], cursor: number) => {
    const t = await hostInWord(paragraphs);
    t.cursorIn(cursor);
    const back = await t.host.insert!(nowhere, annex);
    const { paragraphs: read, unread } = await t.host.read();
    return { t, back, read: read.map((p) => p.text), unread };
  };

  it('goes to the end where the cursor is in the caption: the caption stays with its table, and the table is read', async () => {
    const { t, back, read, unread } = await readAfter(['Intro.', 'Table 1: what we ask', ...own, 'After.'], 1);
    expect(read).toEqual(['Intro.', 'Table 1: what we ask', 'Ask', 'The CQC must be told.', 'After.', 'Annex']);
    expect(unread).toContain('The annex made here is not checked.');
    expect(t.texts().slice(5)).toEqual(['Annex', ...annex.rows.flat().filter(Boolean)]);
    await back();
    expect(t.texts()).toEqual(read.slice(0, -1));
  });

  it('ends at an empty paragraph, and the table after that is read', async () => {
    const { read, unread } = await readAfter(['Intro.', '', ...own, 'After.'], 0);
    expect(read).toEqual(['Intro.', 'Annex', 'Ask', 'The CQC must be told.', 'After.']);
    expect(unread).toContain('The annex made here is not checked.');
  });

  it('ends at an empty paragraph where the user’s own table was put there later', async () => {
    const { t } = await readAfter(['Intro.', ''], 0);
    for (const p of own) addParagraph(t.doc, t.doc.paragraphs.length, p);
    expect((await t.host.read()).paragraphs.map((p) => p.text)).toEqual(['Intro.', 'Annex', 'Ask', 'The CQC must be told.']);
  });
});

describe('taking back what was inserted', () => {
  const footnote = async (platform: 'pc' | 'mac' | 'web') => {
    const t = await hostInWord(['We will act.', 'Other.'], flavour(platform), { notes: ['Theirs.'] });
    return { t, back: await t.host.insert!(await place(t, 'We will act.'), { kind: 'reference', text: 'DHSC, 2023,\nrecommendation 6.' }) };
  };

  it.each(['pc', 'mac', 'web'] as const)('a footnote goes, and its mark; another stays (%s)', async (platform) => {
    const { t, back } = await footnote(platform);
    expect(t.doc.notes).toHaveLength(2);
    await back();
    expect((await t.host.read()).paragraphs.map((p) => p.text)).toEqual(['We will act.', 'Other.', 'Theirs.']);
    expect(rawText(t.doc, t.doc.paragraphs[0]!.letters)).toBe('We will act.');
  });

  it('a footnote that was changed is left, and a sentence says so', async () => {
    const { t, back } = await footnote('pc');
    t.doc.notes[1]!.paragraph.letters.push({ c: 's' });
    await expect(back()).rejects.toThrow('It has been changed since it was inserted, so it was left as it is. Delete it by hand.');
    expect(t.doc.notes).toHaveLength(2);
  });

  it('what the user deleted is no longer there, and a sentence says so', async () => {
    const { t, back } = await footnote('web');
    t.doc.notes.splice(1, 1);
    expect(await back()).toBe('gone');
    expect(t.doc.notes).toHaveLength(1);
  });

  it('a comment goes, but not one that was answered', async () => {
    const t = await hostInWord(['We will act.']);
    const at = await place(t, 'We will act.');
    const insert = (text: string) => t.host.insert!(at, { kind: 'comment', text });
    const [one, two] = [await insert('Same ask.\n\nAs Hollins 6.'), await insert('Another.')];
    await one();
    expect(t.doc.comments.map((c) => c.text)).toEqual(['Another.']);
    t.doc.comments[0]!.replies.push('I do not think so.');
    await expect(two()).rejects.toThrow(/changed since/);
    expect(t.doc.comments).toHaveLength(1);
  });

  it('a table goes with its heading, but not one in which something was written', async () => {
    const t = await hostInWord(['One.', 'Two.']);
    const at = await place(t, 'One.');
    const rows = [['Ours', 'Theirs'], ['a']];
    const back = await t.host.insert!(at, { kind: 'table', title: 'Annex', rows });
    t.doc.tables[0]!.cells[2]!.letters.push({ c: '!' });
    await expect(back()).rejects.toThrow(/changed since/);
    expect(t.texts()).toEqual(['One.', 'Annex', 'Ours', 'Theirs', 'a!', 'Two.']);
    t.doc.tables[0]!.cells[2]!.letters.pop();
    await back();
    expect(t.texts()).toEqual(['One.', 'Two.']);
  });
});
