import { html, type TemplateResult } from 'lit';

/** Asks before a comment is added, and shows its words: everyone who can open the draft will see it. */
export function commentSheet(text: string, add: () => void): TemplateResult {
  return html`<h2>Add this as a comment?</h2>
    <p>Everyone who can open this document will see it.</p>
    <blockquote>${text}</blockquote>
    <div class="actions"><button class="go" @click=${add}>Add the comment</button></div>`;
}
