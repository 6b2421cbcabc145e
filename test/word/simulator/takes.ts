import { eventNumbers } from './modern.ts';
import { type Thing, WordError } from './objects.ts';

type Takes = (value: unknown) => boolean;

const oneOf =
  (...values: unknown[]): Takes =>
  (value) =>
    values.includes(value ?? '');
const text: Takes = (value) => typeof value === 'string';
const words: Takes = (value) => text(value) && value !== '';
const number: Takes = (value) => Number.isInteger(value) && (value as number) >= 0;
const truth: Takes = (value) => typeof value === 'boolean';
const anything: Takes = () => true;
const event: Takes = (value) => String(value) in eventNumbers;

const beside = oneOf('Before', 'After');
const whole = oneOf('', 'Whole', 'Content');
const id = [words];
const searched = [text, anything];
const colours = oneOf('Red', 'Green', 'Blue', 'Lavender', 'Berry');
type Critiques = { colorScheme: unknown }[];

/** What each member may be given, argument by argument. A member that is not here takes none. */
const takes: Record<string, Takes[]> = {
  'Document.ChangeTrackingMode': [oneOf('Off', 'TrackAll', 'TrackMineOnly')],
  'Document.GetParagraphByUniqueLocalId': id,
  'Document.GetAnnotationById': id,
  'Document._RegisterEvent': [text, event],
  'Document._UnregisterEvent': [text, event],
  'Body.InsertParagraph': [text, oneOf('Start', 'End')],
  'NoteBody.GetRange': [whole],
  'NoteBody.GetReviewedText': [oneOf('Current')],
  'NoteBody.Search': searched,
  'NoteBody.Select': [oneOf('', 'Select')],
  'Paragraph.GetRange': [whole],
  'Paragraph.GetReviewedText': [oneOf('Current')],
  'Paragraph.InsertAnnotations': [(set) => (set as { critiques: Critiques }).critiques.every((c) => colours(c.colorScheme))],
  'Paragraph.InsertParagraph': [text, beside],
  'Paragraph.InsertTable': [number, number, oneOf('After'), Array.isArray],
  'Paragraph.Search': searched,
  'Paragraph.Select': [oneOf('', 'Select')],
  'Paragraph.StyleBuiltIn': [oneOf('Normal', 'Heading1', 'Heading2', 'Heading3', 'Title', 'Quote')],
  'Range.ExpandTo': [anything],
  'Range.GetRange': [whole],
  'Range.GetReviewedText': [oneOf('Original', 'Current')],
  'Range.InsertComment': [words],
  'Range.InsertFootnote': [words],
  'Range.InsertParagraph': [text, beside],
  'Range.InsertText': [text, oneOf('Replace', 'Start', 'End', 'Before', 'After')],
  'Range.Search': searched,
  'Range.Select': [oneOf('', 'Select')],
  'Table.HeaderRowCount': [number],
  'SearchOptions.MatchCase': [truth],
  'SearchOptions.MatchWholeWord': [truth],
  'AppRuntimeService.SetAppRuntimeState': [anything],
  'AddinInternalService.NotifyActionHandlerReady': [anything],
};

/** Refuses what a member, spelt as it is taught, was not taught to be given. */
export function taken({ is }: Thing, member: string, given: unknown[]): void {
  const may = takes[`${is}.${member}`] ?? [];
  for (let i = 0; i < Math.max(may.length, given.length); i++)
    if (may[i] ? !may[i]!(given[i]) : given[i] != null)
      throw new WordError('InvalidArgument', `WordSim: not taught ${is}.${member} with ${JSON.stringify(given[i])}`);
}
