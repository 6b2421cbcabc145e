const words = (text: string): string[] => text.split(',').map((w) => w.trim());

const persons = words(
  'person, child, adult, individual, patient, man, woman, boy, girl, resident, inpatient, young person, young man, young woman, pupil, student, client, service user, teenager, adolescent, prisoner',
);
const people = words(
  'people, children, adults, individuals, patients, men, women, boys, girls, residents, inpatients, young people, young men, young women, pupils, students, clients, service users, teenagers, adolescents, prisoners, persons, those, anyone, someone, everyone, youngsters, toddlers, kids, offenders, detainees, employees, workers, parents, applicants, claimants, tenants, citizens',
);

/** Lists of words that the phrases of rules may name, as `<people>`. */
export const wordLists: Record<string, string[]> = {
  number: [...Array(60).keys()].map((n) => String(n + 1)),
  person: persons,
  people,
  anybody: [...persons, ...people],
  condition: words(
    "autism, autistic spectrum disorder, autism spectrum disorder, autism spectrum condition, asperger's, epilepsy, schizophrenia, psychosis, depression, anxiety, dementia, alzheimer's, bipolar, diabetes, adhd, ocd, ptsd, down's, downs, cerebral palsy, mental illness, mental illnesses, mental ill health, mental health, learning disability, learning disabilities, learning difficulty, learning difficulties, disability, disabilities, disorder, disorders, condition, conditions, illness, illnesses, asthma, arthritis, parkinson's, seizures, disease, impairment, impairments, deafness, blindness, paralysis, stroke, cancer, obesity, hiv",
  ),
};
