// Writes draft.docx and draft.txt from one list:  node test/cases/sample-submission/make.mjs
import { writeFile } from 'node:fs/promises';
import * as d from 'docx';

const head = (text) => ({ text, heading: true });
const quote = (text) => ({ text, quote: true });
const draft = [
  head('Long-term segregation: next steps on the final report of the Oversight Panel'),
  'Draft submission to the Minister of State for Care. Version 3, for comment by policy leads. This is a sample made for Said Before: every figure in it is invented, and nobody has sent it to anyone.',
  head('Issue'),
  'You asked for advice on what the Department could say this winter about people with a learning disability and autistic people who are kept apart from others in mental health hospitals, and for a draft of the announcement.',
  head('Timing'),
  'Routine. A reply by 12 December would let the announcement be made before the House rises, and would leave two weeks for clearance with No 10 and the Treasury.',
  head('Background'),
  'There were 112 people in long term segregation at the end of September, four fewer than a year before. Two in three are people with autism, and a third have been there for more than a year. Each local CCG holds its own list, and NHSE/I brings the lists together every quarter.',
  'Baroness Hollins chaired the panel that oversaw the independent reviews. Her final report, “My heart breaks – solitary confinement in hospital has no therapeutic benefit for people with a learning disability and autistic people”, was published in November 2023 with the Department’s response.',
  'The mother of one young man told the panel what she had seen:',
  quote('“My son was in solitary confinement for two years. They passed his meals through a hatch. Nobody would call it what it was.”'),
  'The Challenging Behaviour Foundation and the National Autistic Society have both asked to see you before the announcement. We recommend that you meet them together.',
  head('Proposals'),
  'First, solitary confinement should become a notifiable event to CQC as well as to the integrated care board executive lead for learning disability and autism and the provider board. The notification should be made within 48 hours of a person entering solitary confinement.',
  'Second, nobody who is shut away by themselves on a ward, and no family of theirs, should be left to argue with the hospital alone. We would pay for someone who answers to neither the provider nor the funder, and who knows autism, to speak up for each of them.',
  'Third, the Department will publish guidance on best practice around positive behaviour support by spring 2027, so that physical restraint is only ever used as a last resort and never to punish or humiliate.',
  'Fourth, as the government has already accepted, keeping anyone in solitary confinement for more than 15 days will be treated as a never event, with the investigation that follows from that.',
  'Fifth, when a bed is found for someone in a crisis house rather than on a ward, the saving falls to the NHS and the cost to the council. We therefore propose that local partners put their money for this group into one pot, and explain themselves where they do not.',
  'We would also commit to telling Parliament each year how far we have got in ending the practice, what has been learnt, and where it has not worked.',
  head('What was said before'),
  'Recommendation 6 of Baroness Hollins’ report asked for the first of these. Recommendation 23 of the Oversight Panel’s 2021 report asked for the second.',
  'On housing, the Department’s 2021 response said: “We will work with NHSE/I to make clear how capital must be accessed.” Nothing in the present proposals changes that.',
  head('Finance'),
  'The proposals would cost £14.2 million in 2027 to 2028 (invented), within the settlement. The advocacy offer is three quarters of it. Finance colleagues are content, subject to the usual business case.',
  head('Options'),
  {
    table: [
      ['Option', 'For', 'Against'],
      ['A. Announce all five now', 'One clear statement; meets most of what families have asked', 'Regulations would take until 2028'],
      ['B. Announce the guidance only', 'Ready soonest', 'Will be seen as little for a long wait'],
      ['C. Wait for the spending review', 'Costs are settled first', 'A fourth winter without an answer'],
    ],
  },
  'We recommend option A.',
  head('Risks'),
  'The main risk is that the offer is read as more than it is. Families have heard warm words before, and several members of the former panel have said in public that they will judge the announcement by what is different on the wards a year from now.',
  'There is also a risk to the timetable. The regulations need the affirmative procedure, and parliamentary counsel has asked for instructions by the end of January. If that slips, so does everything that hangs on it.',
  'Legal colleagues advise that the public sector equality duty is met by the assessment at Annex C, which was revised after the second round of comments. No new data are collected about individuals beyond those that providers already hold.',
  head('Workforce'),
  'Several of the proposals lean on people who are in short supply. Vacancies for psychologists in secure services stand at 19% (invented), and the retention premium ends in March. We are working with workforce colleagues on an extension, on which you will receive separate advice.',
  head('Handling'),
  'Press office expects questions about how many people are affected, and will draw on the monthly statistics. A written statement is the natural vehicle, and an easy read version should be issued on the same day.',
  'The devolved governments have been told informally that an announcement is being prepared. Scotland has its own programme, and no change there is proposed.',
  head('Next steps'),
  'If you agree, we will send a write-round letter this week, and the announcement with a question and answer brief by 5 December. The printing of the easy read version takes eight working days.',
  head('Annex A: draft announcement'),
  'Today I am setting out what we will do next for people whom the system has kept out of sight for too long. I want to thank the families who told us, patiently and more than once, what it is like.',
  'Commissioners will be expected to act straight away on what independent reviews recommend, and to report formally to the Department where the recommendations of an earlier review have not been acted on.',
  'We will make the process for getting capital for housing simpler and faster, and publish how it is allocated, so that no one who is ready to go home waits for a building.',
  'I have asked officials to bring the first report to me before the summer recess, and I will place a copy in the Library of the House.',
];

const lines = draft.flatMap((item) => (typeof item === 'string' ? [item] : item.table ? item.table.flat() : [item.text]));
await writeFile(new URL('draft.txt', import.meta.url), `${lines.join('\n\n')}\n`);

const paragraph = (text, options = {}) => new d.Paragraph({ children: [new d.TextRun(text)], spacing: { after: 160 }, ...options });
const children = draft.map((item, i) => {
  if (typeof item === 'string') return paragraph(item);
  if (item.quote) return paragraph(item.text, { style: 'Quote' });
  if (item.heading) return paragraph(item.text, { heading: i === 0 ? d.HeadingLevel.TITLE : d.HeadingLevel.HEADING_1 });
  const cell = (text) => new d.TableCell({ children: [paragraph(text, { spacing: { after: 0 } })] });
  return new d.Table({ width: { size: 100, type: d.WidthType.PERCENTAGE }, rows: item.table.map((row) => new d.TableRow({ children: row.map(cell) })) });
});
const document = new d.Document({
  creator: 'Said Before',
  title: 'Sample submission (invented)',
  styles: { paragraphStyles: [{ id: 'Quote', name: 'Quote', basedOn: 'Normal', run: { italics: true }, paragraph: { indent: { left: 720 } } }] },
  sections: [{ children }],
});
await writeFile(new URL('draft.docx', import.meta.url), await d.Packer.toBuffer(document));
