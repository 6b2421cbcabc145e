import { html, type TemplateResult } from 'lit';
import type { Span } from '../finding.ts';
import { excerpt } from './excerpt.ts';

/** Words of a source or a draft, those that both share marked. */
export function markedText(text: string, spans: Span[] = [], most?: number): TemplateResult {
  const pieces = excerpt(text, spans, most);
  return html`${pieces.map((piece) => (piece === 'cut' ? html` … ` : piece.marked ? html`<mark>${piece.text}</mark>` : piece.text))}`;
}
