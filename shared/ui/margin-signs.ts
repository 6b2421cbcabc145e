import { html, type TemplateResult } from 'lit';
import type { Mark } from '../host.ts';

const glyphs = { 'same ask': 'same', overlapping: 'overlapping', term: 'term' };

/** The signs beside a paragraph: one button for each style of mark in it. */
export function marginSigns(marks: Mark[], open: (finding: string) => void): TemplateResult[] {
  return (Object.keys(glyphs) as Mark['style'][]).flatMap((style) => {
    const alike = marks.filter((m) => m.style === style);
    const label = alike.map((m) => m.label).join(' ');
    return alike.length
      ? html`<button aria-label=${label} title=${label} @click=${() => open(alike[0]!.finding)}><span class="glyph ${glyphs[style]}"></span></button>`
      : [];
  });
}
