const forms = `keep kept|hold held|tell told|say said|speak spoke spoken|send sent|spend spent|leave left|lose lost|pay paid|buy bought|build built
bring brought|teach taught|think thought|know knew known|write wrote written|see saw seen|take took taken|run ran|begin began begun
break broke broken|choose chose chosen|come came|draw drew drawn|fall fell fallen|feel felt|find found|forget forgot forgotten|grow grew grown
hear heard|hide hid hidden|learn learnt|lead led|meet met|rise rose risen|sell sold|shut shutting|sit sat|sleep slept|stand stood
understand understood|win won|wear wore worn|drive drove driven|shake shook shaken|strike struck|stick stuck|withhold withheld
man men|woman women|child children|person people persons|life lives|mum mums mother mothers mam|dad dads father fathers
analysis analyses|criterion criteria|datum data|behaviour behavior|programme program|centre center|licence license|practise practice`;

/** Base form by irregular form, both lower case: `kept` is `keep`. */
export const irregularForms = new Map(
  forms.split(/[|\n]/).flatMap((line) => {
    const [base = '', ...others] = line.trim().split(' ');
    return others.map((other) => [other, base] as const);
  }),
);
