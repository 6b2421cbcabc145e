import type { Host } from '../shared/host.ts';
import { openDocx } from '../shared/hosts/docx-host.ts';
import { wordType } from '../shared/hosts/table-docx.ts';
import { textHost } from '../shared/hosts/text-host.ts';

/** A draft opened in the workbench: how it is read and marked, and how a copy is saved. `text`: what can be edited by hand. */
export type OpenDraft = {
  name: string;
  host: Host;
  text?: () => string;
  save: () => { name: string; content: string | Uint8Array; type: string };
  /** Whether a copy can hold what was found as comments. */
  comments: boolean;
};

/** Opens a Word document, text or Markdown, by its name. Throws a sentence for anything else. */
export function openDraft(name: string, bytes: Uint8Array, now: string): OpenDraft {
  if (/\.(txt|md|markdown)$/i.test(name)) return openText(name, new TextDecoder().decode(bytes));
  if (!/\.(docx|docm|doc|odt|rtf)$/i.test(name))
    throw new Error(`“${name}” cannot be opened here. Open a Word document (.docx), text (.txt) or Markdown (.md), or paste the words.`);
  const host = openDocx(bytes, name, { at: now });
  const copy = name.replace(/(\.\w+)?$/, ', checked.docx');
  return { name, host, comments: true, save: () => ({ name: copy, content: host.save(), type: wordType }) };
}

/** Opens words as they were pasted or typed. */
export function openText(name: string, text: string): OpenDraft {
  const host = textHost(name, text);
  return { name, host, comments: false, text: host.text, save: () => ({ name, content: host.text(), type: 'text/plain' }) };
}
