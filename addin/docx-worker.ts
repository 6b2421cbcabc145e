import type { TakeBack } from '../shared/host.ts';
import { type DocxHost, openDocx } from '../shared/hosts/docx-host.ts';
import type { AskDocx, TellDocx } from './docx-in-worker.ts';

// One document to a worker: a large one is read, and its copy written, without holding up the page.
const scope = self as unknown as { postMessage(message: TellDocx): void; onmessage: (event: MessageEvent<AskDocx>) => void };
let host: DocxHost;
const inserted: TakeBack[] = [];

scope.onmessage = async ({ data: { id, ask } }) => {
  try {
    scope.postMessage({ id, done: await answer(ask) });
  } catch (error) {
    scope.postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
  }
};

async function answer(ask: AskDocx['ask']): Promise<unknown> {
  if ('open' in ask) host = openDocx(ask.open, ask.name, { at: ask.at });
  else if ('reveal' in ask) await host.reveal(ask.reveal);
  else if ('replace' in ask) await host.replace!(ask.replace, ask.text);
  else if ('insert' in ask) return inserted.push(await host.insert!(ask.insert, ask.what)) - 1;
  else if ('takeBack' in ask) await inserted[ask.takeBack]!();
  else return 'save' in ask ? host.save() : host.read();
}
