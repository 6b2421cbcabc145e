import { describe, expect, it } from 'vitest';
import { asksSomething } from '../shared/similarity/asks-something.ts';

describe('whether a text asks or promises anything', () => {
  it.each([
    'Hospitals should say so within two days.',
    'We will publish the figures each spring.',
    'We are giving one body the job.',
    'Give every patient a solicitor.',
    'For the board: publish the list, and say who holds it.',
    'Why was nobody told?',
    'The Department accepts the second recommendation.',
    'Anyone kept alone gets an advocate.',
  ])('“%s” does', (text) => expect(asksSomething(text)).toBe(true));

  it.each([
    'There were 112 people in long-term segregation at the end of September.',
    'The panel met eleven times. Its report runs to 120 pages.',
    'Seclusion ended after forty minutes, when he was calm.',
    'Table 3',
    '',
  ])('“%s” does not', (text) => expect(asksSomething(text)).toBe(false));
});
