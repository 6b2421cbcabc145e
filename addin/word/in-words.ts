import { codeOf } from './locate.ts';

/** Says in a sentence that Word would not change the draft. */
export const refused = inWords(
  (code) => `Word refused this (${code}), so nothing was changed. The words may be locked, or the document open for reading only.`,
);

/** Says in a sentence that Word would not have the draft read. */
export const notRead = inWords((code) => `Word could not hand over the draft just now (${code}). Check again.`);

/** Word's own errors are codes; ours are sentences already. */
function inWords(say: (code: string) => string): (error: unknown) => never {
  return (error) => {
    const code = codeOf(error);
    throw code ? new Error(say(code)) : error;
  };
}
