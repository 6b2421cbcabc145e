import corpus from '../corpus/corpus.json' with { type: 'json' };
import { openLibrary } from '../shared/library.ts';
import { localDate } from '../shared/local-date.ts';
import type { Corpus } from '../shared/model.ts';
import { reviewerIn } from '../shared/reviewer-worker.ts';
import { keepOnDevice } from './keep-on-device.ts';
import type { Workbench } from './workbench.ts';
import './workbench.ts';

const bench = document.querySelector<Workbench>('work-bench')!;
bench.library = openLibrary(corpus as unknown as Corpus, localDate(new Date()));
bench.reviewer = reviewerIn(new Worker('worker.js', { type: 'module' }));
bench.keep = keepOnDevice('said-before');
if (new URLSearchParams(location.search).has('sample')) void bench.openSample();
