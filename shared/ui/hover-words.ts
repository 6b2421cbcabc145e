import { entryName } from '../entry-name.ts';
import type { Mark } from '../host.ts';
import type { Library } from '../library.ts';
import { referencesIn } from '../references-in.ts';
import { standing } from './finding-text.ts';

/** What a pointer is told that rests on a draft's words at `offset`: the passage that a reference there cites and how it stands, then what the marks there mean. */
export function hoverWords(text: string, offset: number, marks: Mark[], library?: Library): string {
  const isOver = ({ start, end }: { start: number; end: number }) => start <= offset && offset < end;
  const cited = library ? referencesIn(text, library).filter(isOver) : [];
  return [
    ...cited.flatMap((r) => r.entries).map((id) => told(id, library!)),
    ...marks.filter((m) => isOver(m.place)).map((m) => m.label),
  ].join('\n\n');
}

const told = (id: string, library: Library) =>
  `${entryName(id, library)}: “${library.entry(id)?.text ?? ''}”\n${standing(library.status(id))}`;
