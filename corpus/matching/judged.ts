import { readFile } from 'node:fs/promises';

/** A paragraph that people judged: what it repeats (2 same ask, 1 overlapping), and every judgement made. */
export type JudgedDraft = {
  qid: string;
  kind: string;
  text: string;
  expected: { id: string; grade: number }[];
  judged: Record<string, number>;
};
/** Judged paragraphs, paragraphs about other things, and ordinary government prose. */
export type JudgedTexts = { drafts: JudgedDraft[]; unrelated: string[]; background: string[] };

const lines = async <T>(file: string) =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as T);

/** Reads draft_dev, unrelated_dev and background_prose from a folder; the judged drafts that stand here come with them. */
export async function readJudged(folder: string): Promise<JudgedTexts> {
  const texts = async (file: string) => (await lines<{ text: string }>(`${folder}/${file}`)).map((l) => l.text);
  return {
    drafts: [...(await lines<JudgedDraft>(`${folder}/draft_dev.jsonl`)), ...(await readDrafts())],
    unrelated: await texts('unrelated_dev.jsonl'),
    background: await texts('background_prose.jsonl'),
  };
}

/** Judged drafts written for this project by someone who had not seen the thesaurus or the restatements. */
export const readDrafts = (): Promise<JudgedDraft[]> => lines<JudgedDraft>('corpus/matching/drafts.jsonl');

/** The judged id an entry answers to: a judgement of `lga-dsr-2023` stands for any entry of that document. */
export const judgedId = (id: string): string => (id.startsWith('lga-dsr-2023') ? 'lga-dsr-2023' : id);

/** 2 same ask, 1 overlapping, 0 judged neither or not judged. */
export function gradeOf(draft: Pick<JudgedDraft, 'expected'>, entry: string): number {
  return Math.max(0, ...draft.expected.filter((e) => e.id === judgedId(entry)).map((e) => e.grade));
}

/** The traps: paragraphs that sound near the record and repeat nothing in it. */
export async function readTraps(): Promise<string[]> {
  return (await readFile('corpus/matching/traps.txt', 'utf8')).trim().split('\n');
}
