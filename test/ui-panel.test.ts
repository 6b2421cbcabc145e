// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../shared/draft.ts';
import { type CrossReference, type Finding, MOST_POSSIBLE } from '../shared/finding.ts';
import type { Host, HostEvent, Mark } from '../shared/host.ts';
import { keepInMemory } from '../shared/keep.ts';
import { openLibrary } from '../shared/library.ts';
import { rest } from '../shared/rest.ts';
import type { Reviewer } from '../shared/reviewer.ts';
import { ReviewPanel } from '../shared/ui/review-panel.ts';
import { smallRecord, someDay } from './small-record.ts';

const library = openLibrary(smallRecord, someDay);
const paragraphs = ['A unit must tell CQC within 48 hours.', 'Nothing here.', 'Homes should be built.'];
const draft: Draft = {
  name: 'minute',
  paragraphs: paragraphs.map((text, i) => ({ id: `p${i}`, text })),
  unread: ['Headers were not read.'],
};

function ask(paragraph: number, entry: string, closeness: CrossReference['closeness']): CrossReference {
  const words = paragraphs[paragraph]!;
  const place = { paragraph: `p${paragraph}`, start: 0, end: words.length, words };
  const why = { because: ['Both ask that CQC be told.'], differs: ['Yours says 48 hours.'], shared: { draft: [], source: [] } };
  const id = `p${paragraph}|${entry}`;
  return {
    kind: 'cross-reference',
    id,
    paragraph,
    place,
    entry,
    closeness,
    score: 0.9,
    status: library.status(entry),
    ...why,
  } as CrossReference;
}
const found: Finding[] = [ask(0, 'hollins-2023/6', 'same ask'), ask(2, 'oversight-panel-2021/16', 'overlapping')];

/** A host that remembers what was asked of it, and can tell the panel what happens. */
function fakeHost(refuses = '') {
  const did: string[] = [];
  let tell: (event: HostEvent) => void = () => {};
  const host: Host = {
    read: async () => draft,
    show: async (marks: Mark[]) => void did.push(`show ${marks.map((m) => m.style).join(', ')}`),
    reveal: async (place) => {
      if (refuses) throw new Error(refuses);
      did.push(`reveal ${place.paragraph}`);
    },
    insert: async (place, what) => {
      did.push(`${what.kind} at ${place.paragraph}`);
      return async () => void did.push(`${what.kind} taken back`);
    },
    listen: (listener) => {
      tell = listener;
      return () => did.push('let go');
    },
  };
  return { host, did, tell: (event: HostEvent) => tell(event) };
}

let panel: ReviewPanel;
const reviewer: Reviewer = { review: vi.fn(async () => found), search: async (query) => ({ query, results: [] }) };

beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = () => {};
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});
afterEach(() => {
  panel?.remove();
  vi.useRealTimers();
});

async function open(fake = fakeHost(), subject: 'draft' | 'page' = 'draft') {
  panel = new ReviewPanel();
  Object.assign(panel, { library, reviewer, keep: keepInMemory(), subject, host: fake.host });
  document.body.append(panel);
  await panel.updateComplete;
  await panel.check();
  await drawn();
  return fake;
}
async function unfold() {
  const fold = $('.related') as HTMLDetailsElement;
  fold.open = true;
  fold.dispatchEvent(new Event('toggle'));
  await panel.updateComplete;
  await drawn();
}
/** Cards come one at a time, so that nobody who is typing waits for them. */
async function drawn() {
  for (let n = -1; n < words('.card').length; await panel.updateComplete) {
    n = words('.card').length;
    await rest();
  }
}
const $ = (selector: string) => panel.renderRoot.querySelector<HTMLElement>(selector);
const words = (selector: string) =>
  [...panel.renderRoot.querySelectorAll(selector)].map((e) => (e.textContent ?? '').replace(/\s+/g, ' ').trim());
const press = async (text: string) => {
  [...panel.renderRoot.querySelectorAll('button')].find((b) => b.textContent?.includes(text))!.click();
  await new Promise((done) => setTimeout(done));
  await panel.updateComplete;
};

describe('the panel over a host', () => {
  it('reads, reviews, lists in order and marks; says what was not read', async () => {
    const { did } = await open();
    expect(words('.card')).toHaveLength(2);
    expect(did).toEqual(['show same ask, overlapping']);
    expect(words('main').join()).toContain('Headers were not read.');
    expect(words('[role=status]')).toEqual(['2 found in 3 paragraphs.']);
  });

  it('opens a card with its evidence, in the order that a reader needs', async () => {
    await open();
    const text = words('.card.open')[0]!;
    const order = [
      'Same ask',
      'Baroness Hollins, recommendation 6',
      '2023',
      'notifiable event',
      'Yours says 48 hours',
      'Under consideration',
      'We are considering changes',
      'Asked three times since 2012',
      'Insert reference',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('lists the likeliest of what is possibly related, a hundred at a time', async () => {
    const possible = Array.from({ length: MOST_POSSIBLE }, (_, i) => ({
      ...ask(1, 'hollins-2023/6', 'possibly related'),
      id: `possible ${i}`,
    }));
    vi.mocked(reviewer.review).mockResolvedValueOnce([...found, ...possible]);
    await open();
    expect(words('.related summary')).toEqual(['The likeliest 1000 possibly related, not marked in the text']);
    expect(words('.related .card')).toEqual([]);
    await unfold();
    expect(words('.related .card')).toHaveLength(100);
    await press('Show 100 more');
    expect(words('.related .card')).toHaveLength(200);
  });

  it('moves with the keys among the cards in sight, not those that are folded away', async () => {
    vi.mocked(reviewer.review).mockResolvedValueOnce([...found, ask(1, 'hollins-2023/6', 'possibly related')]);
    await open();
    const at = () => (panel.renderRoot as ShadowRoot).activeElement?.getAttribute('data-card');
    const end = () => $('[data-card]')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true }));
    end();
    expect(at()).toBe('p2|oversight-panel-2021/16');
    await unfold();
    end();
    expect(at()).toBe('p1|hollins-2023/6');
  });

  it('follows the person: their paragraph’s finding comes first and is the only one open', async () => {
    const { tell } = await open();
    tell({ type: 'at', paragraph: 'p2' });
    await panel.updateComplete;
    expect(words('.card')[0]).toContain('Oversight Panel, recommendation 16');
    expect(words('.card.open')).toHaveLength(1);
  });

  it('does not move the list when the place it showed itself becomes the place of the cursor', async () => {
    const { tell, did } = await open();
    $('[data-card="p2|oversight-panel-2021/16"]')!.click();
    await panel.updateComplete;
    expect(did).toContain('reveal p2');
    tell({ type: 'at', paragraph: 'p2' });
    await panel.updateComplete;
    expect(words('.card')[0]).toContain('Baroness Hollins');
  });

  it('goes to the card of a mark that was picked', async () => {
    const { tell } = await open();
    tell({ type: 'picked', finding: 'p2|oversight-panel-2021/16' });
    await panel.updateComplete;
    expect(words('.card.open')[0]).toContain('Oversight Panel, recommendation 16');
  });

  it('checks again once, after a pause, when the draft changes', async () => {
    const { tell } = await open();
    vi.useFakeTimers();
    vi.mocked(reviewer.review).mockClear();
    for (let i = 0; i < 5; i++) tell({ type: 'changed', paragraphs: ['p1'] });
    await vi.advanceTimersByTimeAsync(1000);
    expect(reviewer.review).toHaveBeenCalledTimes(1);
  });

  it('marks what is listed when a check is stopped before its end', async () => {
    const { did } = await open();
    vi.mocked(reviewer.review).mockImplementationOnce((_, { early } = {}) => {
      early?.(found.slice(0, 1), 1);
      return new Promise(() => {});
    });
    void panel.check();
    await vi.waitFor(() => expect(words('.card')).toHaveLength(1));
    await press('Stop');
    expect(did.at(-1)).toBe('show same ask');
  });

  it('says of how much of a draft nothing is known yet, when a check is stopped', async () => {
    vi.mocked(reviewer.review).mockImplementationOnce((_, { early } = {}) => {
      early?.([], 2);
      return new Promise(() => {});
    });
    panel = new ReviewPanel();
    Object.assign(panel, { library, reviewer, keep: keepInMemory(), host: fakeHost().host });
    document.body.append(panel);
    await panel.updateComplete;
    void panel.check();
    await vi.waitFor(() => expect(words('main').join()).toContain('Only the first 2 of 3 paragraphs have been checked so far.'));
    await press('Stop');
    expect(words('main').join()).not.toMatch(/resembles this draft|3 paragraphs were checked/);
    await press('Check again');
    await drawn();
    expect(words('main').join()).not.toContain('Only the first');
  });

  it('offers to check again when the first reading was stopped', async () => {
    const fake = fakeHost();
    fake.host.read = () => new Promise(() => {});
    panel = new ReviewPanel();
    Object.assign(panel, { library, reviewer, keep: keepInMemory(), host: fake.host });
    document.body.append(panel);
    await panel.updateComplete;
    void panel.check();
    await panel.updateComplete;
    expect(words('header').join()).toContain('Reading …');
    await press('Stop');
    expect(words('.said')[0]).toContain('Stopped before anything was checked.');
    expect(words('header').join()).toContain('Check again');
  });

  it('says that all was dismissed, and not that nothing resembles the draft', async () => {
    await open();
    await press('Not relevant here');
    await press('Not relevant here');
    expect(words('.empty')).toEqual([
      'Everything that was found in this draft was dismissed. It is under “What you decided”, and can be taken back.',
    ]);
  });

  it('keeps the focus in the list when the card that had it is dismissed', async () => {
    await open();
    const head = $('[data-card]')!;
    head.focus();
    head.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', bubbles: true, composed: true }));
    await vi.waitFor(() => expect(words('.card')).toHaveLength(1));
    expect((panel.shadowRoot!.activeElement as HTMLElement).dataset.card).toBe('p2|oversight-panel-2021/16');
  });

  it('shows what is known of the paragraph where the person is, from wherever they were; says so where it is nothing', async () => {
    const { tell } = await open();
    panel.openSearch('advocacy');
    tell({ type: 'at', paragraph: 'p2' });
    await panel.showHere();
    await panel.updateComplete;
    expect(words('.card')[0]).toContain('Oversight Panel, recommendation 16');
    tell({ type: 'at', paragraph: 'p1' });
    await panel.showHere();
    await panel.updateComplete;
    expect(words('.said')[0]).toContain('Nothing in the record resembles this paragraph so far.');
  });

  it('shows what is known of where the person is, though they looked at the card of another paragraph meanwhile', async () => {
    const { tell } = await open();
    tell({ type: 'at', paragraph: 'p1' });
    await panel.updateComplete;
    const other = [...panel.renderRoot.querySelectorAll<HTMLElement>('[data-card]')].find((head) => head.dataset.card!.startsWith('p2'))!;
    other.click();
    await vi.waitFor(() => expect(words('.card.open')[0]).toContain('recommendation 16'));
    tell({ type: 'at', paragraph: 'p2' });
    await panel.showHere();
    await panel.updateComplete;
    expect(words('.card')[0]).toContain('where you are');
    expect(words('.said')).toEqual([]);
  });

  it('says nothing of a paragraph that was not checked, was dismissed or is a heading', async () => {
    const { tell } = await open();
    const said = async () => {
      await panel.showHere();
      await panel.updateComplete;
      return words('.said')[0];
    };
    tell({ type: 'at', paragraph: 'p0' });
    await press('Not relevant here');
    expect(await said()).toContain('Nothing is listed for this paragraph. What was dismissed is');
    tell({ type: 'changed', paragraphs: ['p1'] });
    expect(await said()).toContain('still being checked');
    tell({ type: 'at', paragraph: 'somewhere else' });
    await panel.check();
    expect(await said()).toContain('This paragraph has not been read, or holds no words.');
  });

  it('leaves open the card of a mark that was picked, when the cursor follows', async () => {
    const { tell } = await open();
    tell({ type: 'picked', finding: 'p2|oversight-panel-2021/16' });
    tell({ type: 'at', paragraph: 'p2' });
    await panel.updateComplete;
    expect(words('.card.open')[0]).toContain('Oversight Panel, recommendation 16');
  });

  it('changes a term where the person is, and not where it stands first', async () => {
    const term = (paragraph: number) => ({
      ...{ kind: 'term', id: `t${paragraph}`, paragraph, rule: 'ccg', title: 'CCGs', advice: 'replace', level: 'correct' },
      ...{
        suggest: ['board'],
        why: 'Replaced in 2022.',
        source: 'Act',
        place: { paragraph: `p${paragraph}`, start: 0, end: 4, words: 'Noth' },
      },
    });
    vi.mocked(reviewer.review).mockResolvedValueOnce([term(0), term(2)] as Finding[]);
    const fake = fakeHost();
    fake.host.replace = async (place) => void fake.did.push(`replace in ${place.paragraph}`);
    await open(fake);
    fake.tell({ type: 'at', paragraph: 'p2' });
    await panel.updateComplete;
    await press('Replace this with');
    expect(fake.did).toContain('replace in p2');
    expect(fake.did).not.toContain('replace in p0');
    vi.mocked(reviewer.review).mockResolvedValueOnce([term(0), term(2)] as Finding[]);
    await panel.check();
    await drawn();
    $('[data-card]')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', bubbles: true, composed: true }));
    await vi.waitFor(() => expect(words('.card .where')).toEqual(['para 1']));
  });

  it('changes the place of a term that was picked, or shown, and not the first of its paragraph', async () => {
    const term = (start: number) => ({
      ...{ kind: 'term', id: `t${start}`, paragraph: 0, rule: 'ccg', title: 'CCGs', advice: 'replace', level: 'correct', suggest: ['x'] },
      ...{ why: 'Replaced in 2022.', source: 'Act', place: { paragraph: 'p0', start, end: start + 1, words: paragraphs[0]![start]! } },
    });
    vi.mocked(reviewer.review).mockResolvedValue([term(0), term(2), term(7)] as Finding[]);
    const fake = fakeHost();
    fake.host.replace = async (place) => void fake.did.push(`replace at ${place.start}`);
    await open(fake);
    fake.tell({ type: 'picked', finding: 't2' });
    await panel.updateComplete;
    await press('Replace this with');
    expect(fake.did).toContain('replace at 2');
    panel.renderRoot.querySelectorAll<HTMLElement>('.places button')[2]!.click();
    await vi.waitFor(() => expect(fake.did).toContain('reveal p0'));
    await press('Replace this with');
    expect(fake.did).toContain('replace at 7');
    vi.mocked(reviewer.review).mockResolvedValue(found);
  });

  it('no longer lists, or puts in an annex, what is no longer in the document', async () => {
    const fake = fakeHost();
    fake.host.insert = async () => async () => 'gone';
    await open(fake);
    await press('Insert reference');
    await press('What you decided');
    await press('Undo');
    expect(words('.said')[0]).toContain('It is no longer in the document, so there is nothing to take back.');
    expect(words('.kept')).toEqual(['']);
  });

  it('says what a host refuses, in its sentence, and the line can be closed', async () => {
    await open(fakeHost('Those words have moved.'));
    await press('Show in text');
    expect(words('.said')[0]).toContain('Those words have moved.');
    await press('✕');
    expect(words('.said')).toEqual([]);
  });

  it('asks before a comment is added', async () => {
    const { did } = await open();
    await press('Comment');
    expect(words('dialog')[0]).toContain('Everyone who can open this document will see it.');
    expect(did).not.toContain('comment at p0');
    await press('Add the comment');
    expect(did).toContain('comment at p0');
  });

  it('takes a dismissed finding out of the list and the text, and lets go of its host in the end', async () => {
    const { did } = await open();
    await press('Not relevant here');
    expect(words('.card')).toHaveLength(1);
    expect(did.at(-1)).toBe('show overlapping');
    panel.remove();
    expect(did.at(-1)).toBe('let go');
  });

  it('offers no writing on a page that someone else published', async () => {
    await open(fakeHost(), 'page');
    expect(words('button').some((w) => /Insert reference|Comment/.test(w))).toBe(false);
    expect(words('[role=tab]')[0]).toBe('This page');
  });

  it('lists only what a filter names', async () => {
    await open();
    await press('Overlapping');
    expect(words('.card').map((w) => w.includes('Oversight Panel'))).toEqual([true]);
  });

  it('says beside the form of references which names in it are not filled in, and where nothing is left of one', async () => {
    await open();
    await press('References');
    const write = async (template: string) => {
      const field = $('#template') as HTMLInputElement;
      field.value = template;
      field.dispatchEvent(new Event('change'));
      await rest();
      await panel.updateComplete;
    };
    expect(words('dialog')[0]).not.toContain('written.');
    await write('{short} {unknown}');
    expect(words('dialog')[0]).toContain('“{unknown}” is not one of these and stays as it is written.');
    await write('{a} {b}');
    expect(words('dialog')[0]).toContain('“{a}” and “{b}” are not among these and stay as they are written.');
    await write(' ');
    expect(words('dialog')[0]).toContain('This form leaves nothing of a reference.');
  });
});
