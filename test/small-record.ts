import type { Corpus, Publication, Response } from '../shared/model.ts';

/** A day on which nothing in the small record changes. */
export const someDay = '2026-03-02';

const panel = publication('oversight-panel-2021', 'Oversight Panel', '2021-07-21', 'https://www.gov.uk/example/oversight-panel');
const hollins = publication('hollins-2023', 'Baroness Hollins', '2023-11-08');
const winterbourne = publication('winterbourne-2012', 'Winterbourne View', '2012-12-10');

/** A record of three documents, small enough to hold in mind: five asks, four replies, a promise, a thread, a succession, two rules. */
export const smallRecord: Corpus = {
  version: 1,
  publications: [winterbourne, panel, hollins],
  entries: [
    {
      id: 'winterbourne-2012/6',
      kind: 'action',
      publication: winterbourne.id,
      number: '6',
      text: 'The CQC will take steps now to strengthen the way we use existing powers to hold organisations to account for failures to provide quality care.',
      lines: [40, 42],
      owners: ['CQC'],
      due: { says: { kind: 'by', date: { words: 'By Spring 2013', lastDay: '2013-05-31' } }, quote: 'By Spring 2013', readBy: 'rule' },
    },
    {
      id: 'oversight-panel-2021/6',
      kind: 'recommendation',
      publication: panel.id,
      number: '6',
      text: 'There must be better transparency and consistency of data on the number of people who are segregated, so that those who are in scope of this work can be quickly and easily identified. This requires establishing and evaluating how and to whom LTS should be notified. (CQC and NHSE).',
      lines: [51, 53],
      to: ['CQC', 'NHSE'],
    },
    response(
      'oversight-panel-2021/response-6',
      panel.id,
      'We agree that the use of LTS is currently not reliably reported. We support this recommendation and have supported similar recommendations.',
      [55, 57],
      { entry: 'oversight-panel-2021/6', stance: { says: 'accepted', quote: 'We support this recommendation', readBy: 'editor' } },
    ),
    {
      id: 'oversight-panel-2021/16',
      kind: 'recommendation',
      publication: panel.id,
      number: '16',
      topic: 'Housing',
      text: 'A capital fund should be made available so that people can move from hospital to housing of their own. (DHSC).',
      lines: [110, 111],
      to: ['DHSC'],
    },
    response('oversight-panel-2021/response-16', panel.id, 'We agree that housing is a key element of discharge.', [113, 114], {
      entry: 'oversight-panel-2021/16',
      stance: { says: 'agrees with the aim', quote: 'We agree that housing is a key element', readBy: 'rule' },
    }),
    {
      id: 'hollins-2023/6',
      kind: 'recommendation',
      publication: hollins.id,
      number: '6',
      text: 'Solitary confinement should become a notifiable event to CQC as well as to the integrated care board (ICB) executive lead for learning disability and autism and the provider board. The notification should be made within 72 hours of a person entering solitary confinement.',
      lines: [55, 55],
      by: 'Baroness Hollins',
      to: ['CQC', 'ICB executive leads', 'Provider boards'],
    },
    response(
      'hollins-2023/response-6',
      hollins.id,
      'We recognise the importance of reporting the use of long-term segregation. We are considering changes to CQC regulations (which would be subject to Parliamentary approval) to improve reporting.',
      [57, 57],
      {
        entry: 'hollins-2023/6',
        stance: {
          says: 'under consideration',
          quote: 'We are considering changes to CQC regulations (which would be subject to Parliamentary approval)',
          readBy: 'editor',
        },
      },
    ),
    {
      id: 'hollins-2023/8',
      kind: 'recommendation',
      publication: hollins.id,
      number: '8',
      text: 'To protect those in solitary confinement, safeguarding processes must be strengthened by:\na safeguarding register should be maintained and shared on an agreed frequency with CQC\ncurrent protections for whistle-blowers should be reviewed',
      lines: [70, 78],
      by: 'Baroness Hollins',
      to: ['CQC'],
      parts: [
        {
          id: 'hollins-2023/8.1',
          text: 'a safeguarding register should be maintained and shared on an agreed frequency with CQC',
          lines: [71, 71],
        },
        { id: 'hollins-2023/8.2', text: 'current protections for whistle-blowers should be reviewed', lines: [72, 72] },
      ],
    },
    {
      id: 'hollins-2023/9',
      kind: 'recommendation',
      publication: hollins.id,
      number: '9',
      text: 'Both long-term segregation and seclusion of people with a learning disability and/or autistic people are renamed solitary confinement.',
      lines: [95, 95],
      by: 'Baroness Hollins',
      to: ['DHSC'],
    },
    response(
      'hollins-2023/response-9',
      hollins.id,
      'However, a change in terminology would impact existing legal and regulatory frameworks. We do not think the names should change at this time.',
      [97, 98],
      {
        entry: 'hollins-2023/9',
        stance: { says: 'not accepted', quote: 'We do not think the names should change at this time', readBy: 'editor' },
      },
    ),
  ],
  threads: [
    {
      id: 'notifying-segregation',
      title: 'Telling CQC when someone is segregated',
      entries: ['winterbourne-2012/6', 'oversight-panel-2021/6', 'hollins-2023/6'],
    },
  ],
  links: [
    {
      from: 'hollins-2023/6',
      to: 'oversight-panel-2021/6',
      relation: 'same ask',
      by: 'editor',
      why: 'Both ask who must be told of segregation.',
    },
  ],
  successions: [
    {
      body: 'Clinical commissioning groups',
      also: ['CCG', 'CCGs'],
      now: ['Integrated care boards'],
      since: '2022-07-01',
      source: 'Health and Care Act 2022',
    },
  ],
  terms: [],
};

function publication(id: string, shortTitle: string, published: string, url?: string): Publication {
  return {
    id,
    title: `${shortTitle}: a small copy for tests`,
    shortTitle,
    publisher: 'DHSC',
    published,
    url,
    licence: 'Open Government Licence v3.0',
    defects: [],
  };
}

function response(id: string, publicationId: string, text: string, lines: [number, number], answer: Response['answers'][number]): Response {
  return { id, kind: 'response', publication: publicationId, text, lines, by: 'DHSC', answers: [answer] };
}
