import { describe, expect, it } from 'vitest';
import { denials } from '../../server/src/letter/facts/denials.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** What a rationale has that the summary denies, or the other way round, as its message names it. */
function against(summary: string, rationale: string): string[] {
  const letter = readLetter(baseLetter({ summary, issues: [baseIssue({ rationale })] }));
  return denials(letter, letter).map(({ fact }) => fact.subject.name);
}

/** The findings of a rule in a letter with this summary and rationale. */
function count(summary: string, rationale: string, rule: string): number {
  const told = `A 41-year-old roofer fell on 03/14/2016. ${summary}`;
  const issue = baseIssue({ rationale: `${rationale} The request is not medically necessary.` });
  return checkLetter(readLetter(baseLetter({ summary: told, issues: [issue] }))).filter(
    (finding) => finding.rule === rule,
  ).length;
}

describe('what one passage denies and the other takes for granted', () => {
  it.each([
    ['There is no care contract in the chart.', 'He broke the care contract that he signed.', '“the care contract”'],
    ['The skin was without blisters.', 'The blisters seen in May were small.', '“The blisters”'],
    ['Hip pads have not been used.', 'The pads that were put in last fall have worn out.', '“the pads that”'],
    ['He has never worn ear plugs.', 'The plugs he now wears are old.', '“The plugs”'],
    ['He did not lose consciousness.', 'He lost consciousness for a minute.', '“He lost”'],
    ['He does not snore.', 'His snoring keeps the house awake.', '“His snoring”'],
    ['There is no bite guard.', 'The bite guard would have to be trimmed.', '“the bite guard”'],
    ['He signed a care contract in June.', 'A care contract was never signed.', undefined],
    ['There is no wound report in the file.', 'A wound report was sent in June.', '“A wound report”'],
    ['He has no thoughts of suicide.', 'He had thoughts of suicide in the spring.', '“thoughts of suicide”'],
  ])('is told: %s %s', (summary, rationale, name) => {
    const found = against(summary, rationale);
    expect(found).toHaveLength(1);
    if (name !== undefined)
      expect(found[0]!.toLowerCase()).toContain(name.slice(1, -1).toLowerCase().split(' that')[0]);
  });

  it.each([
    ['There was no swelling.', 'Neither swelling nor redness was found.'],
    ['There is no tear.', 'Surgery is for those with a tear.'],
    ['He has no blisters.', 'A patient with blisters needs another tape.'],
    ['There is no wound report in the chart.', 'A wound report is not on file.'],
    ['He has had no fall since the accident.', 'The fall that began all this was from a ladder.'],
    ['He denies burning.', 'He had a burn of the hand.'],
    ['The index showed no apnea.', 'The apnea-hypopnea index of 2 is normal.'],
    ['The course was not completed.', 'The course is unfinished.'],
    ['The left arm is free of complaints.', 'The left arm is not numb.'],
    ['He has no new blisters.', 'The blisters that he had are dry.'],
    ['There is no blister of the left hand.', 'The blister found on the right foot has healed.'],
  ])('is left alone: %s %s', (summary, rationale) => {
    expect(against(summary, rationale)).toEqual([]);
  });
});

describe('what a drug, a study or a first treatment says of the past', () => {
  it.each([
    ['He has never been given an antidepressant.', 'Amitriptyline did not last long.', 'facts/prior-treatment'],
    ['He has had no opioid.', 'Tramadol was stopped after a week.', 'facts/prior-treatment'],
    ['He had an injection in May 2016.', 'This would be his first injection.', 'facts/prior-treatment'],
    ['He has had no nerve study.', 'The nerve study of June was normal.', 'facts/prior-treatment'],
    ['The therapist saw him nine times.', 'Some 14 visits to the therapist lie behind him already.', 'facts/figure'],
    ['He has had ten visits of therapy.', 'A dozen visits of therapy have not helped.', 'facts/figure'],
    ['The reach went from 20 to 40 inches.', 'His reach has tripled.', 'facts/figure'],
    ['He can reach 40 inches instead of 20.', 'He can reach three times as far.', 'facts/figure'],
    ['The reach went from 40 to 30 inches.', 'His reach fell by half.', 'facts/figure'],
    ['He works his usual schedule.', 'He has been on sick leave since June.', 'facts/work-status'],
  ])('is held against the summary: %s %s', (summary, rationale, rule) => {
    expect(count(summary, rationale, rule)).toBeGreaterThan(0);
  });

  it.each([
    ['He has had no nerve study.', 'The nerve study is the proper test.', 'facts/prior-treatment'],
    ['He had no injection.', 'This would be his first injection.', 'facts/prior-treatment'],
    ['He has had twelve visits of therapy.', 'A dozen visits of therapy have not helped.', 'facts/figure'],
    ['He has had six visits of therapy.', 'Half a dozen visits of therapy have not helped.', 'facts/figure'],
    ['The reach went from 20 to 40 inches.', 'His reach has doubled.', 'facts/figure'],
    ['The reach went from 20 to 40 inches.', 'Twelve weeks are three times as long as is advised.', 'facts/figure'],
    ['The limit was eased from seated work to standing.', 'He is on seated duty no longer.', 'facts/work-status'],
  ])('agrees: %s %s', (summary, rationale, rule) => {
    expect(count(summary, rationale, rule)).toBe(0);
  });
});

describe('who the worker is', () => {
  it.each([
    ['The worker is a 41-year-old man.', 'This woman has done her best.', 'facts/sex'],
    ['The worker is a 41-year-old man.', 'A female worker with a strain recovers.', 'facts/sex'],
    ['The worker is a 41-year-old man.', 'The patient, now in his sixties, is stiff.', 'facts/age'],
    ['The worker is a 41-year-old man.', 'Being 51, he is older than most.', 'facts/age'],
  ])('is told once: %s %s', (summary, rationale, rule) => {
    expect(count(summary, rationale, rule)).toBeGreaterThan(0);
  });

  it.each([
    ['The worker is a 41-year-old man.', 'This man has done his best.', 'facts/sex'],
    ['The worker is a 41-year-old man.', 'The woman who hit him drove away.', 'facts/sex'],
    ['The worker is a 41-year-old man.', 'He is in his forties.', 'facts/age'],
    ['The worker is a 41-year-old man.', 'His mother died in her sixties.', 'facts/age'],
  ])('agrees: %s %s', (summary, rationale, rule) => {
    expect(count(summary, rationale, rule)).toBe(0);
  });
});
