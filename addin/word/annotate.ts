import type { Mark } from '../../shared/host.ts';
import { rest } from '../../shared/rest.ts';
import strings from '../popup-strings.json' with { type: 'json' };
import type { Abilities } from './abilities.ts';
import type { Known } from './known.ts';
import { codeOf, isGone } from './locate.ts';
import { rawOffset } from './plain.ts';
import type { Run } from './read.ts';

/** Our underlines as they stand: per paragraph what they show, and the finding behind each. */
export type Shown = Map<string, { key: string; findings: Map<string, string> }>;

/** Strings of the manifest: an underline's card can say nothing else. */
const popups = strings as Record<Mark['style'] | 'brand' | 'subtitle', { id: string }>;
const colours = { 'same ask': 'Blue', overlapping: 'Lavender', term: 'Green' } as const;

/** Underlines these marks and takes away our others; only where something changed. Where Word refuses underlines it says nothing: the pane has the list. */
export async function annotate(run: Run, able: Abilities, shown: Shown, known: Map<string, Known>, marks: Mark[]): Promise<void> {
  const wanted = new Map<string, Mark[]>();
  for (const mark of marks) {
    const p = known.get(mark.place.paragraph);
    // Offsets in footnotes are out by one, and their paragraphs cannot be had by id on the web.
    if (!p?.uid || p.note || p.text.slice(mark.place.start, mark.place.end) !== mark.place.words) continue;
    if (wanted.has(p.id)) wanted.get(p.id)!.push(mark);
    else wanted.set(p.id, [mark]);
  }
  const keys = new Map([...wanted].map(([id, marks]) => [id, keyOf(marks, known.get(id)!)]));
  const changed = (id: string) => shown.get(id)?.key !== keys.get(id);
  const draw = () => [...wanted].filter(([id]) => changed(id));
  const [drawn, wiped] = [draw(), [...shown.keys()].filter(changed)];
  if (!able.can('annotations') || (!drawn.length && !wiped.length)) return;
  await rest();
  try {
    await drawInPages(run, able, shown, known, drawn, wiped);
  } catch (error) {
    const first = !shown.size;
    if (first && !isGone(error) && codeOf(error) !== 'InvalidArgument') able.refused('annotations');
    if (first) return;
    // One of ours has vanished, or a paragraph went: what is left is swept away, and all drawn anew.
    await run((context) => sweep(context, shown, known)).catch(() => shown.clear());
    await drawInPages(run, able, shown, known, draw(), []).catch(() => shown.clear());
  }
}

/** Takes note of underlines that Word has taken away, as it does when their words are edited. */
export function forget(shown: Shown, annotations: string[]): void {
  for (const [id, { findings }] of shown) {
    const left = new Map([...findings].filter(([annotation]) => !annotations.includes(annotation)));
    if (!left.size) shown.delete(id);
    else if (left.size < findings.size) shown.set(id, { key: '', findings: left });
  }
}

const keyOf = (marks: Mark[], p: Known) =>
  marks.reduce((key, { finding, place, style }) => `${key}${finding} ${place.start} ${place.end} ${style}\n`, '') + p.raw;

/** Paragraphs underlined in one request. Thousands would hold up both Word and the pane; where there are more than these, half as many each time do so less. */
const PAGE = 500;

async function drawInPages(
  run: Run,
  able: Abilities,
  shown: Shown,
  known: Map<string, Known>,
  draw: [id: string, marks: Mark[]][],
  wipe: string[],
): Promise<void> {
  const page = draw.length > PAGE ? PAGE / 2 : PAGE;
  for (let i = 0; i === 0 || i < draw.length; i += page)
    await run((context) => drawAll(context, able, shown, known, draw.slice(i, i + page), i ? [] : wipe));
}

async function drawAll(
  context: Word.RequestContext,
  able: Abilities,
  shown: Shown,
  known: Map<string, Known>,
  draw: [id: string, marks: Mark[]][],
  wipe: string[],
): Promise<void> {
  for (const id of wipe) for (const annotation of shown.get(id)!.findings.keys()) context.document.getAnnotationById(annotation).delete();
  const drawn = draw.map(([id, marks]) => {
    const p = known.get(id)!;
    const critiques = marks.map((mark) => critique(able, p, mark));
    return { id, marks, key: keyOf(marks, p), ids: context.document.getParagraphByUniqueLocalId(p.uid!).insertAnnotations({ critiques }) };
  });
  await rest();
  await context.sync();
  await rest();
  for (const id of wipe) shown.delete(id);
  for (const { id, marks, key, ids } of drawn)
    shown.set(id, { key, findings: new Map(ids.value.map((annotation, i) => [annotation, marks[i]!.finding])) });
}

function critique(able: Abilities, p: Known, { place, style }: Mark): Word.Critique {
  const start = rawOffset(p.raw, place.start);
  const drawn = { colorScheme: colours[style], start, length: rawOffset(p.raw, place.end - 1) + 1 - start };
  const [titleResourceId, subtitleResourceId] = [popups[style].id, popups.subtitle.id];
  const popupOptions = { brandingTextResourceId: popups.brand.id, titleResourceId, subtitleResourceId, suggestions: [] };
  return able.can('popups') ? { ...drawn, popupOptions } : drawn;
}

async function sweep(context: Word.RequestContext, shown: Shown, known: Map<string, Known>): Promise<void> {
  const ours = new Set([...shown.values()].flatMap((s) => [...s.findings.keys()]));
  const there = [...shown.keys()].flatMap((id) => {
    const uid = known.get(id)?.uid;
    return uid ? [context.document.getParagraphByUniqueLocalId(uid).getAnnotations()] : [];
  });
  shown.clear();
  for (const annotations of there) annotations.load('items/id');
  await context.sync();
  for (const annotation of there.flatMap((all) => all.items)) if (ours.has(annotation.id)) annotation.delete();
  await context.sync();
}
