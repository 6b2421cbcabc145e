const opens = String.raw`(?<=^|[,;:(“"–—] ?|(?<!\p{L})(?:that|and|but|as|because|while|whereas|although|since|when|after|so|then|yet|or|by|(?:19|20)\d\d) )`;
const which = '(?:uk|british|current|present|previous|last|then|new|labour|conservative|coalition)';

/** A pattern (for flags `iu`) for those whose replies the record holds: the UK government and its health department. Never another government, as `the Welsh Government`. */
export const responder = String.raw`(?:(?<!\p{L})(?:we|i|(?:the|this|hm|h(?:is|er) majesty[’']s) (?:${which} ){0,2}government|uk government|the department(?: of health(?: and social care)?)?(?: \(dhsc\))?|dhsc|(?:the|health|uk) ministers|the (?:health secretary|secretary of state(?: for health(?: and social care)?)?))|${opens}(?:government|ministers))(?!\p{L})`;

/** Words that tell of another government of these islands, whose replies the record does not hold. */
export const elsewhere = /\b(?:wales|welsh|scotland|scottish|northern ireland|irish|ireland|devolved|senedd|holyrood|stormont)\b/i;

/** Words before a statement that lay it to others, deny it or suppose it. */
const notSaid =
  /\b(?:not (?:the case|true|correct|accurate|right|clear|certain|known)|untrue|wrong(?:ly)?|incorrect(?:ly)?|false(?:ly)?|myths?|den(?:y|ies|ied|ying)|disput\w+|doubt\w*|claim\w*|alleg\w+|suggest\w*|argu\w+|assert\w*|belie(?:f|ve[sd]?)|think\w*|thought|view|idea|notion|impression|perception|wish\w*|hop(?:e|es|ed|ing)|sa(?:y|ys|id|ying)|rumou?r\w*|assum\w+|suppos\w+|impl(?:y|ies|ied|ying)|imagin\w+|as (?:if|though)|(?:accept|agree|recommend|ask|propos|want|request|insist)\w* that|urg(?:e|es|ed|ing)|call\w* (?:for|on)|mistak\w+|misread\w*|neither|nobody|no one|none)\b/i;
/** What, straight before a subject, makes it no subject, or its verb no statement: `had the Department accepted`, `nobody in the Department`. */
const notSubject =
  /(?:^|[^\p{L}])(?:once|until|till|before|in case|provided|as soon as|lest|whenever|had|were|was|should|did|does|do|has|have|will|would|must|can|may|let|make|made|of|in|within|to|from|with|by|for|at|on|outside|across|than|or|nor|only)\s+$/iu;

/** Whether what follows `lead`, the words before it in its sentence, is stated there as a fact of the responder; `subject`: a subject follows. */
export function isStated(lead: string, subject: boolean): boolean {
  const clause = lead.slice(Math.max(lead.lastIndexOf(';'), lead.search(/, (?:and|but) (?!.*, (?:and|but) )/)) + 1);
  return !notSaid.test(clause) && !elsewhere.test(lead) && !(subject && notSubject.test(lead));
}
