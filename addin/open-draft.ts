import type { Host } from '../shared/host.ts';
import { decodeText } from '../shared/hosts/decode-text.ts';
import { wordType } from '../shared/hosts/table-docx.ts';
import { textHost } from '../shared/hosts/text-host.ts';
import { docxInWorker } from './docx-in-worker.ts';

/** A draft opened in the workbench: how it is read and marked, and how a copy is saved. `text`: what can be edited by hand. */
export type OpenDraft = {
  name: string;
  host: Host;
  text?: () => string;
  save: () => Promise<{ name: string; content: string | Uint8Array; type: string }>;
  /** Lets go of what held the document. */
  close?: () => void;
  /** Whether a copy can hold what was found as comments. */
  comments: boolean;
};

/** Opens a Word document (in a worker of its own), text or Markdown, by its name. Throws a sentence for anything else. */
export async function openDraft(name: string, bytes: Uint8Array, now: string): Promise<OpenDraft> {
  if (/\.(txt|md|markdown)$/i.test(name)) return openText(name, decodeText(bytes, name));
  if (!/\.(do[ct][xm]|doc|odt|rtf)$/i.test(name))
    throw new Error(`“${name}” cannot be opened here. Open a Word document (.docx), text (.txt) or Markdown (.md), or paste the words.`);
  const worker = new Worker('docx-worker.js', { type: 'module' });
  const close = () => worker.terminate();
  try {
    const host = await docxInWorker(worker, bytes, name, now);
    return { name, host, comments: true, save: async () => ({ name: copyOf(name), content: await host.save(), type: wordType }), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** What a copy is called. Word opens a document with macros, or a template, by its own ending alone. */
export function copyOf(name: string): string {
  const ending = /\.(docm|dot[xm])$/i.exec(name)?.[0] ?? '.docx';
  return name.replace(/(, checked)*(\.\w+)?$/, `, checked${ending}`);
}

/** Opens words as they were pasted or typed. */
export function openText(name: string, text: string): OpenDraft {
  const host = textHost(name, text);
  return { name, host, comments: false, text: host.text, save: async () => ({ name, content: host.text(), type: 'text/plain' }) };
}
