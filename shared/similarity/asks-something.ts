const says =
  "should|must|shall|ought|will|won['’]t|need(?:s|ed)?|(?:is|are|be) to|to be|ha(?:s|ve) to|recommend\\w*|propos\\w*|ask(?:s|ing|ed)?|urg(?:e|es|ing|ed)|" +
  'call(?:s|ing|ed)? (?:for|on|upon)|expect\\w*|wants?|wish(?:es)?|suggest\\w*|advise\\w*|commit(?:s|ted|ting|ments?)?|pledg\\w*|requir\\w*|please|insist\\w*|' +
  'demand\\w*|invit\\w*|undertak\\w*|intend\\w*|agree[ds]?|would|could|accept(?:s|ed)?|promis\\w*|plan(?:s|ning)? to|going to|told to|like to|seek\\w*|' +
  "press(?:ed|ing)?|let(?:['’]s)?|cannot|can['’]t|why|deserve\\w*|entitle\\w*|obliged?|dut(?:y|ies) to|compulsory|mandatory|overdue|no one|nobody|never|everyone|anyone|" +
  "whoever|from now on|time to|we(?:['’]re| are) \\w+ing|within (?:\\d|an?|one|two|three|six|seven|ten|fourteen)";

const bids =
  'add|allow|amend|appoint|arrange|ask|assess|audit|ban|bar|begin|bring|build|cap|carry|cease|change|check|choose|collect|commission|comply|consult|continue|convene|' +
  'count|create|cut|define|deliver|develop|draw|employ|end|ensure|establish|examine|explain|extend|find|finish|fix|force|fund|get|give|guarantee|hear|help|hire|hold|' +
  'identify|impose|improve|include|inform|inspect|introduce|invest|involve|issue|join|keep|lay|learn|leave|limit|link|list|listen|look|make|measure|merge|monitor|move|' +
  'name|notify|offer|open|order|outlaw|pay|permit|pilot|place|plan|pool|prepare|prevent|produce|prohibit|prosecute|protect|provide|publish|put|raise|rebuild|recruit|' +
  'reduce|refresh|register|remove|rename|renew|replace|report|resource|respond|restore|restrict|review|revise|rewrite|run|scrap|send|set|share|shift|show|simplify|' +
  'speak|speed|spell|spend|stage|staff|start|stop|strengthen|support|survey|switch|take|teach|tell|test|tighten|track|train|transfer|treat|update|use|visit|widen|' +
  'withdraw|work|write';

const asking = new RegExp(`\\b(?:${says})\\b|['’]ll\\b|\\?`, 'i');
const bidding = new RegExp(`(?:^|[.;:!•\\n–—]\\s*)[“"'‘(]*(?:${bids})\\b`, 'i');

/** Whether a text asks, promises, advises or forbids anything, in a word or as a bidding; a plain statement of fact does none of these. */
export const asksSomething = (text: string): boolean => asking.test(text) || bidding.test(text);
