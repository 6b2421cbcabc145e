import { expect, it } from 'vitest';
import { flavour } from './simulator/document.ts';
import { openWord } from './simulator/office-in-node.ts';

// The simulator knows what it was taught, and must not be kinder than Word.

const run = async (batch: (context: Word.RequestContext) => Promise<unknown>, how = flavour('pc')) => {
  const { Word } = await openWord(['One.', 'Two.'], how);
  return Word.run(batch);
};

it('refuses what it was not taught, by name', async () => {
  const bold = run(async (context) => {
    context.document.body.paragraphs.getFirst().font.bold = true;
    await context.sync();
  });
  await expect(bold).rejects.toThrow('WordSim: not taught Paragraph.Font');
});

const words = 'Some words.';
const values: Record<string, (document: Word.Document, p: Word.Paragraph) => unknown> = {
  'Range.InsertText with "Middle"': (_, p) => p.getRange().insertText(words, 'Middle' as 'End'),
  'Body.InsertParagraph with "Middle"': ({ body }) => body.insertParagraph(words, 'Middle' as 'End'),
  'Paragraph.InsertParagraph with "End"': (_, p) => p.insertParagraph(words, 'End' as 'After'),
  'Paragraph.GetRange with "Foo"': (_, p) => p.getRange('Foo' as 'Whole'),
  'Paragraph.GetRange with "Start"': (_, p) => p.getRange('Start'),
  'Paragraph.Select with "Sideways"': (_, p) => p.select('Sideways' as 'Start'),
  'Document.ChangeTrackingMode with "Sideways"': (document) => (document.changeTrackingMode = 'Sideways' as 'Off'),
  'Paragraph.StyleBuiltIn with "Nonsense"': (_, p) => (p.styleBuiltIn = 'Nonsense' as 'Normal'),
  'Range.InsertComment with ""': (_, p) => p.getRange().insertComment(''),
  'Range.InsertFootnote with ""': (_, p) => p.getRange().insertFootnote(''),
  'Paragraph.GetText with': (_, p) => p.getText({ IncludeHiddenText: true }),
  'to load -1 items': ({ body }) => body.paragraphs.load({ select: 'text', top: -1 }),
  'Document._RegisterEvent with "ContentControlAdded"': (document) => document.onContentControlAdded.add(async () => {}),
};
it.each(Object.entries(values))('refuses a value it was not taught: %s', async (what, ask) => {
  const asked = run(async (context) => {
    ask(context.document, context.document.body.paragraphs.getFirst());
    await context.sync();
  });
  await expect(asked).rejects.toThrow(`WordSim: not taught ${what}`);
});

it('refuses an event that the claimed API set does not have', async () => {
  const listening = run(
    async (context) => {
      context.document.onParagraphAdded.add(async () => {});
      await context.sync();
    },
    flavour('pc', 1.3),
  );
  await expect(listening).rejects.toThrow('This API is not supported: Document.onParagraphAdded (WordApi 1.6).');
});

it('refuses to load every property', async () => {
  const all = run(async (context) => {
    context.document.body.paragraphs.load('items');
    await context.sync();
  });
  await expect(all).rejects.toThrow(/name the properties/);
});

it('leaves it to the real library to refuse what was not loaded', async () => {
  const unloaded = (named: string) =>
    run(async (context) => {
      const p = context.document.body.paragraphs.getFirst();
      p.load(named);
      await context.sync();
      return p.uniqueLocalId;
    });
  await expect(unloaded('text')).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  await expect(unloaded('uniqueLocalId')).resolves.toMatch(/ABCD/);
});

it.each([
  ['1.3', 1.3, 'ApiNotFound'],
  ['1.6', 1.6, undefined],
])('an old Word says that it lacks a member at the sync (WordApi %s)', async (_, set, code) => {
  const asked = run(
    async (context) => {
      context.document.body.paragraphs.load('items/uniqueLocalId');
      await context.sync();
    },
    flavour('pc', set),
  ).then(
    () => undefined,
    (error: { code: string }) => error.code,
  );
  expect(await asked).toBe(code);
});

it('answers a null object as the library wants it', async () => {
  const none = await run(async (context) => {
    const after = context.document.body.paragraphs.getLast().getNextOrNullObject();
    after.load('text');
    await context.sync();
    return after.isNullObject;
  });
  expect(none).toBe(true);
});
