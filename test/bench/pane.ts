import { startPanes } from '../browser/pane.ts';
import { flavour } from '../word/simulator/document.ts';

const some = [
  'This submission seeks your agreement to the next steps on hospital care.',
  'Every person in long-term segregation should have an independent care, education and treatment review, chaired by an independent person.',
  'CCGs will fund the places.',
  'The car park at the hospital will be resurfaced in June.',
];
const drafts = (n: number) => Array.from({ length: n }, (_, i) => `${i}. ${some[i % some.length]!.repeat(2)}`);
type Times = { start: number; read: number; first: number; done: number };
type Traced = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur: number;
  tdur?: number;
  args?: { data?: { url?: string } };
};
const panel = 'document.querySelector("review-panel")';

/**
 * Milliseconds in the pane over a simulated Word on the web: the draft's text there, the first card, the end of the check; every task of the page's
 * main thread over 50 ms from the first page read to a second after the end, by the clock, which counts other programs and the browser's own clearing up
 * too; and the processor time of the longest task.
 */
export type Held = { paragraphs: number; read: number; first: number; done: number; long: number[]; longest: number };

/** Checks a draft of so many paragraphs in the built pane, in a real browser. */
export async function held(paragraphs: number): Promise<Held> {
  const panes = await startPanes();
  try {
    const pane = await panes.open({ paragraphs: drafts(paragraphs), how: flavour('web') });
    await pane.frame.waitForFunction(`${panel}?.progress`);
    await pane.page.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
    const { start, read, first, done } = (await pane.frame.evaluate(`new Promise((done) => {
      const at = { start: performance.now() };
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (message, ...rest) {
        if (message.review) at.read = performance.now();
        return post.call(this, message, ...rest);
      };
      const look = () => {
        const panel = ${panel};
        if (panel.shadowRoot.querySelector('article')) at.first ??= performance.now();
        if (at.first && !panel.progress) return setTimeout(() => done({ ...at, done: performance.now() }), 1000);
        setTimeout(look, 4);
      };
      look();
    })`)) as Times;
    const tasks = tasksOf((await pane.page.tracing.stop())!);
    return {
      paragraphs,
      read: read - start,
      first: first - read,
      done: done - start - 1000,
      long: tasks.map((task) => task.dur / 1000).filter((ms) => ms > 50),
      longest: Math.max(...tasks.map((task) => (task.tdur ?? 0) / 1000)),
    };
  } finally {
    await panes.close();
  }
}

/** What was measured, in lines to be read. */
export const heldLine = ({ paragraphs, read, first, done, long, longest }: Held): string =>
  `${paragraphs} paragraphs in the pane: read in ${Math.round(read)} ms; first findings ${Math.round(first)} ms after that; checked in ${Math.round(done)} ms. The longest task of the page took ${Math.round(longest)} ms of the processor. By the clock, ${long.length ? `${long.length} tasks were over 50 ms, the longest ${Math.round(Math.max(...long))} ms` : 'no task was over 50 ms'}.`;

/** The tasks of the thread that runs the pane's own script. */
function tasksOf(trace: Uint8Array): Traced[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: Traced[] };
  const ours = traceEvents.find((e) => e.name === 'FunctionCall' && e.args?.data?.url?.endsWith('/taskpane.js'));
  const tasks = traceEvents.filter((e) => e.ph === 'X' && e.name.endsWith('RunTask') && e.pid === ours?.pid && e.tid === ours.tid);
  if (!tasks.length) throw new Error('no task of the pane was seen');
  return tasks;
}
