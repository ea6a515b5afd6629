import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** Summary and rationale. */
type Pair = readonly [summary: string, rationale: string];

/** What a letter says against itself. */
const own = /^(?:facts|counts)\//;
const verdict = 'The request is not medically necessary.';

function count([summary, rationale]: Pair): number {
  const issue = baseIssue({ rationale: `${rationale} ${verdict}`, title: 'Gait analysis: Upheld' });
  const text = baseLetter({ summary: `A 41-year-old roofer fell on 03/14/2016. ${summary}`, issues: [issue] });
  return checkLetter(readLetter(text)).filter(({ rule }) => own.test(rule)).length;
}

/** Sentences from fields of medicine for which the knowledge has no words of its own. */
const contrary: readonly Pair[] = [
  ['Tooth 19 was split by the blow and was crowned in May.', 'Tooth 30 was split by the blow.'],
  ['A night guard was made and has been worn since June.', 'No night guard has ever been made.'],
  ['The bite is stable and the crown is firm.', 'The crown is loose.'],
  ['With the lens the left eye sees 20/30.', 'The left eye sees no better than 20/80 with the lens.'],
  ['An audiogram was never made.', 'The audiogram of 08/02/2016 shows a loss of 40 decibels.'],
  ['She can hold a talk in a quiet room for twenty minutes.', 'She can hold a talk in a quiet room for two hours.'],
  ['A loss of 35 decibels was measured at 4000 hertz.', 'A loss of 55 decibels was measured at 4000 hertz.'],
  ['The sleep study counted 32 pauses an hour.', 'The study counted 12 pauses an hour.'],
  ['The mask has not been used since it was delivered.', 'He used the mask for four weeks.'],
  ['He does not snore.', 'His wife says that he snores loudly.'],
  ['She lives alone.', 'She lives with two brothers.'],
  ['Twelve sessions of counseling were attended.', 'Eight sessions of counseling were attended.'],
  ['The brace was lost in the move.', 'The brace was never lost and is worn daily.'],
  ['The left knee locks twice a week.', 'The knee has not locked.'],
  ['Eight percent of the body was burned.', 'With burns of 18 percent of the body, grafts are needed.'],
  ['The burned left hand is covered by a glove.', 'The burned right hand is covered by a glove.'],
  ['She had no toothache.', 'The toothache kept her awake.'],
  ['No goggles were worn.', 'His goggles were shattered by the blow.'],
  ['The lid does not close.', 'The lid closes fully.'],
  ['No ear plugs have been issued.', 'The ear plugs he was given are too small.'],
  ['He never naps.', 'He naps for an hour on most afternoons.'],
  ['His wife has heard no pauses.', 'His wife counts the pauses in his breathing.'],
  ['There have been no thoughts of suicide.', 'She had thoughts of suicide in the spring.'],
  ['She has not cried at the visits.', 'She cried at each visit.'],
  ['The kneecap has never slipped.', 'The kneecap slipped twice on the stairs.'],
  ['He does not lift his child.', 'He lifts his child out of the crib.'],
  ['A belt was bought and was worn for a month.', 'A belt has not been bought.'],
  ['The blisters were not opened.', 'The opened blisters were dressed.'],
  ['There was no smoke.', 'He breathed the smoke for some minutes.'],
  ['The scars have thickened since June.', 'The scars have not thickened.'],
  ['The screws were not removed.', 'The removed screws were sent to the laboratory.'],
  ['A scooter was lent to him for the summer.', 'He has had no scooter.'],
  ['He has never used a scooter.', 'He came to the visit on a scooter.'],
  ['She has never fainted.', 'She fainted twice in May.'],
  ['The dizziness has eased since May.', 'The dizziness has not eased.'],
  ['Knee flexion has not changed since the operation.', 'Flexion improved by 15 degrees.'],
  ['Her mood improved on sertraline.', 'Her mood is unchanged on sertraline.'],
  ['She is off work.', 'She does her full shifts and sleeps well.'],
  ['He can keep the goggles on for twenty minutes.', 'He keeps the goggles on for two hours.'],
  ['The wrist was in plaster for six weeks.', 'After three weeks in plaster the wrist was stiff.'],
];

/** Another time, another place, another person, or nothing that was: none contradicts. */
const alike: readonly Pair[] = [
  ['Tooth 19 was split and tooth 30 was chipped by the blow.', 'Tooth 30 was chipped by the blow.'],
  ['The dentist took no impressions.', 'Impressions will be taken once the crown is authorized.'],
  ['The retina was not looked at on the first day.', 'The retina was looked at on 09/14/2016 and is attached.'],
  ['The ringing was loud at first and is faint now.', 'The ringing is faint.'],
  ['A loss of 35 decibels was measured in March.', 'By October a loss of 55 decibels was measured.'],
  ['He falls asleep within ten minutes.', 'On bad nights he falls asleep only after two hours.'],
  ['He does not drink coffee.', 'A person who drinks coffee in the evening sleeps badly.'],
  ['She lived alone before the accident.', 'She lives with her brother now.'],
  ['Twelve sessions of counseling were authorized.', 'Eight sessions of counseling were attended.'],
  ['He climbs stairs one at a time with the rail.', 'He climbs stairs one at a time with the rail but fears to fall.'],
  ['No mesh was used in 2009.', 'The mesh placed in 2016 is in position.'],
  ['The graft took. Sleeves were not ordered.', 'Sleeves are to be ordered if the scars thicken.'],
  ['No fall has been reported since May.', 'He fell on the stairs in August.'],
  ['She has had no chair with arms at work.', 'A chair with arms would be of use.'],
  ['The cushion has not been delivered.', 'The cushion that was asked for costs little.'],
  ['He does not bend.', 'The bent rod was replaced.'],
  ['No drops were used on the first day.', 'The drops are used each night.'],
  ['He never snored before the accident.', 'He snores.'],
  ['She has no pets.', 'A pet can be of help to people who live alone.'],
  ['No grafts were needed for the arm.', 'The grafts on the leg took well.'],
  ['No mesh was left behind.', 'The surgeon means to place a mesh.'],
  ['The crown was not cemented.', 'The report does not say whether the crown was cemented.'],
  ['The ringing has not stopped.', 'The ringing stops when music plays.'],
  ['He did not take the stairs.', 'He took the pills.'],
  ['Her glasses were not broken.', 'She broke her wrist.'],
  ['The truss was not worn at night.', 'The truss is worn by day.'],
  ['He has not used the pool.', 'The pool is open to members only.'],
  ['The screws were not removed.', 'The screws may be removed once the bone has healed.'],
  ['He has had no scooter.', 'A scooter would be of use to a man who cannot walk to his mailbox.'],
  ['She has never fainted.', 'Workers who faint at heights must not climb.'],
  ['He does not snore.', 'Whether he snores has not been asked of his wife.'],
  ['No drops had been given when he was first seen.', 'Drops were begun in May.'],
  ['No scooter was asked for.', 'He came to the visit on a borrowed scooter.'],
  ['No crutches were needed after the first week.', 'He used crutches for five days.'],
  ['He does not use a cane indoors.', 'He uses a cane outdoors.'],
  ['No bone scan was made before the operation.', 'The bone scan of 09/01/2016 was negative.'],
  ['The graft has not failed.', 'Failure of the graft would call for a second operation.'],
  ['The ringing grew louder over the summer.', 'The ringing has not increased.'],
  ['The pain rose in March and eased by June.', 'The pain has eased.'],
  ['Leg pain decreased after the injection.', 'The back pain is unchanged.'],
  ['Pain decreased from 8/10 to 4/10 with the tablets.', 'Where pain is unchanged by a drug, it should be stopped.'],
  ['Grip improved on the right.', 'Grip on the left is unchanged.'],
  ['Flexion rose from 85 to 120 degrees.', 'Extension is unchanged.'],
  ['The headaches went from daily to weekly and then rose again to daily.', 'The headaches are as frequent as before.'],
  ['Pain is 6/10, unchanged from the last visit.', 'The pain was better for two days after the injection.'],
  ['The wound was open in May and has since closed.', 'The wound was open in May.'],
  ['She lived alone before the accident.', 'She lives with her brother.'],
  ['At the first visit the arm rose to 80 degrees.', 'At the last visit the arm rose to 130 degrees.'],
  ['He is off work.', 'He could go back to light duty if the shop had any.'],
  ['He works light duty.', 'He was off work for two weeks after the operation.'],
  ['She sleeps four hours with the mask.', 'Without the mask she sleeps two hours.'],
  ['She drives to work for forty minutes.', 'She can drive for ten minutes without a stop.'],
];

const named = (pairs: readonly Pair[]): (readonly [string, Pair])[] =>
  pairs.map((pair) => [pair.join(' | '), pair] as const);

describe('teeth, eyes, ears, sleep, mind, knees, hernias and burns', () => {
  it.each(named(contrary))('contradict themselves: %s', (_, pair) => {
    expect(count(pair)).toBeGreaterThan(0);
  });

  it.each(named(alike))('say nothing against themselves: %s', (_, pair) => {
    expect(count(pair)).toBe(0);
  });
});

describe('what was decided above', () => {
  const cane = 'Cane for the left knee, one: Overturned';
  const said = (rationale: string): number => {
    const first = baseIssue({
      title: cane,
      rationale: 'A cane takes load off the knee. The request for a cane is medically necessary.',
    });
    const second = baseIssue({ rationale: `${rationale} ${verdict}`, title: 'Gait analysis: Upheld' });
    return checkLetter(readLetter(baseLetter({ issues: [first, second] }))).filter(
      ({ rule, message }) => rule === 'facts/authorized-request' && message.includes('above'),
    ).length;
  };

  it.each([
    'The cane was refused above.',
    'The cane has not been approved above.',
    'As the cane was turned down above, gait matters less.',
  ])('is held against the decision: %s', (rationale) => {
    expect(said(rationale)).toBe(1);
  });

  it.each([
    'The cane was approved above.',
    'The refusal of the cane was overturned above.',
    'Had the cane been refused above, it would be otherwise.',
    'If the cane were refused above, gait would matter.',
    'A cane was refused above the knee.',
  ])('is left: %s', (rationale) => {
    expect(said(rationale)).toBe(0);
  });
});
