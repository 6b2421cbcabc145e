// npm run proof: a copy that the workbench saves is opened in LibreOffice, and what it holds is read back. Needs LibreOffice (soffice); no part of npm test.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import * as docx from 'docx';
import * as esbuild from 'esbuild';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const folder = await mkdtemp(join(tmpdir(), 'said-before-proof-'));
const failures = [];
const proven = (what, is, wanted) => {
  const right = JSON.stringify(is) === JSON.stringify(wanted);
  console.log(`${right ? 'yes' : 'NO '}  ${what}${right ? '' : `: ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`}`);
  if (!right) failures.push(what);
};

/** What LibreOffice reads in a Word document: its words as they stand, its comments and its tracked changes. */
async function inLibreOffice(name, bytes) {
  await writeFile(join(folder, `${name}.docx`), bytes);
  const { error, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'fodt',
      '--outdir',
      folder,
      join(folder, `${name}.docx`),
    ],
    { encoding: 'utf8' },
  );
  if (error) throw new Error(`LibreOffice is needed (soffice): ${error.message}`);
  const flat = await readFile(join(folder, `${name}.fodt`), 'utf8').catch(() => {
    throw new Error(`LibreOffice did not open the copy: ${stderr}`);
  });
  const xml = new DOMParser().parseFromString(flat, 'text/xml');
  const all = (tag, within = xml) => [...within.getElementsByTagName(tag)];
  const words = (node) => node.textContent.replace(/\s+/g, ' ').trim();
  const comments = all('office:annotation').map((a) => all('text:p', a).map(words).join('\n'));
  const changes = all('text:changed-region').map((r) => [
    r.getElementsByTagName('text:deletion').length ? 'deletion' : 'insertion',
    words(all('dc:creator', r)[0]),
  ]);
  const controls = all('loext:content-control').map(words);
  for (const node of [...all('office:annotation'), ...all('text:tracked-changes')]) node.parentNode.removeChild(node);
  return { comments, changes, controls, text: words(all('office:text')[0]) };
}

async function draft() {
  const change = { author: 'A colleague', date: '2024-01-01T00:00:00Z' };
  const run = (text) => new docx.TextRun(text);
  const children = [
    new docx.Paragraph({
      children: [run('Solitary confinement should become a notifiable '), new docx.TextRun({ text: 'event to CQC.', bold: true })],
    }),
    new docx.Paragraph({
      children: [
        new docx.CommentRangeStart(0),
        run('Their words'),
        new docx.CommentRangeEnd(0),
        new docx.TextRun({ children: [new docx.CommentReference(0)] }),
      ],
    }),
    new docx.Paragraph({
      children: [
        run('Kept '),
        new docx.InsertedTextRun({ text: 'added ', id: 9, ...change }),
        new docx.DeletedTextRun({ text: 'gone ', id: 10, ...change }),
        run('here.'),
      ],
    }),
    new docx.Paragraph({ children: [run('CCGs will pay for CONTROL and report.')] }),
  ];
  const comments = { children: [{ id: 0, author: 'A colleague', date: new Date(0), children: [new docx.Paragraph('Theirs')] }] };
  const files = unzipSync(new Uint8Array(await docx.Packer.toBuffer(new docx.Document({ comments, sections: [{ children }] }))));
  const control =
    '</w:t></w:r><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>a place in a control</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve">';
  files['word/document.xml'] = strToU8(strFromU8(files['word/document.xml']).replace('CONTROL', control));
  return zipSync(files);
}

try {
  await esbuild.build({
    entryPoints: ['shared/hosts/docx-host.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(folder, 'host.mjs'),
    logLevel: 'warning',
  });
  const { openDocx } = await import(join(folder, 'host.mjs'));
  const source = await draft();
  const before = await inLibreOffice('before', source);
  const host = openDocx(source, 'draft.docx', { at: '2025-01-01T00:00:00Z' });
  const { paragraphs } = await host.read();
  const at = (paragraph, words) => ({
    paragraph: paragraph.id,
    start: paragraph.text.indexOf(words),
    end: paragraph.text.indexOf(words) + words.length,
    words,
  });
  const ours = ['Same ask as one in the record.\nUnder consideration.', 'Beside theirs', 'Over a change', 'Over a control'];
  const on = ['become a notifiable event', 'Their', 'Kept added', 'pay for a place in'];
  for (const [i, text] of ours.entries()) await host.insert(at(paragraphs[i], on[i]), { kind: 'comment', text });
  const commented = await inLibreOffice('commented', host.save());
  proven('every comment of ours is there, and theirs too', commented.comments.toSorted(), [...ours, 'Theirs'].toSorted());
  proven('the words are as they were', commented.text, before.text);
  proven('tracked changes are untouched', commented.changes, before.changes);
  proven('the content control is untouched', commented.controls, before.controls);
  proven('there is a content control to see', before.controls.length, 1);
  await host.replace(at(paragraphs[3], 'CCGs'), 'Integrated care boards');
  const replaced = await inLibreOffice('replaced', host.save());
  proven(
    'a replacement is a tracked change',
    replaced.changes
      .filter(([, by]) => by === 'Said Before')
      .map(([kind]) => kind)
      .toSorted(),
    ['deletion', 'insertion'],
  );
  await host.replace({ ...at(paragraphs[3], 'CCGs'), end: 'Integrated care boards'.length, words: 'Integrated care boards' }, 'CCGs');
  const undone = await inLibreOffice('undone', host.save());
  proven('taken back, nothing is left of it', [undone.text, undone.changes], [before.text, before.changes]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(failures.length ? 1 : 0);
