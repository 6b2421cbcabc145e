/** Words that say nothing of what is asked; modal verbs are here too (`differs` reads them apart). */
export const stopWords = new Set(
  `a about above across after again against all almost alone along already also although always am among an and another any anyone
anything are around as at away be became because become been before being below between both but by can cannot could did do does doing
done down during each either else ensure ever every everyone everything for from further get gets getting give given go goes going got
had has have having he her here hers herself him himself his how however i if in into is it its itself just let like made make makes
making many may me might more most much must my myself no nor not now of off often on once one only onto or other others our ours
ourselves out over own per put rather same shall she should since so some somebody someone something still such than that the their
theirs them themselves then there these they thing things this those through thus to too two under until up upon us use used uses using
very was way we well were what when where whether which while who whom whose why will with within without would yet you your yours
yourself ought nobody none everybody anybody including include includes`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words passed over inside a phrase, so that "their own home" is "home". */
export const fillers = new Set('a an the their his her its our your my this that these those'.split(' '));
