import type { Typist } from '../kit/typist.ts';

/** How a letter is written: the form, requests and kinds of decisions of a published one, about an invented worker and in words of our own. */
export interface Script {
  readonly name: string;
  readonly write: (typist: Typist) => Promise<void>;
}

/** Case number, the dates in the order of the table, and the priority. */
async function header(
  typist: Typist,
  number: string,
  dates: readonly [assigned: string, injury: string, decision: string, review: string, received: string],
): Promise<void> {
  const [assigned, injury, decision, review, received] = dates;
  await typist.next('case number');
  await typist.type(number);
  for (const date of [assigned, injury, decision, review]) {
    await typist.next('MM');
    await typist.type(date);
  }
  await typist.next('priority');
  await typist.accept('Standard');
  await typist.next('MM');
  await typist.type(received);
}

async function decide(typist: Typist, word: 'Upheld' | 'Overturned'): Promise<void> {
  await typist.next('Upheld');
  await typist.accept(word);
}

async function cite(typist: Typist, document: string, section: string): Promise<void> {
  await typist.next('guideline');
  await typist.accept(document);
  await typist.next('section');
  await typist.accept(section);
}

const pain = 'Chronic Pain Medical Treatment 2009';

const reviewer = { licensure: 'North Carolina', specialty: 'Family Medicine' };

/** Five letters, each after a published one. */
export const scripts: readonly Script[] = [
  {
    name: 'four passive and active therapies, 2014',
    async write(typist) {
      const regimen = '2-3 times a week for 8-12 weeks, neck and right shoulder';
      await typist.begin({
        form: 'dwc-2014',
        ...reviewer,
        requests: ['Massage therapy', 'Myofascial release', 'Chiropractic treatment', 'Occupational therapy']
          .map((name) => `${name} ${regimen}`)
          .join('\n'),
      });
      await header(typist, 'CM14-0900101', ['06/20/2014', '04/09/2008', '07/22/2014', '05/28/2014', '06/11/2014']);
      await typist.next('clinical case summary');
      await typist.accept('Who was injured', '', ['46', 'woman', 'pain of the neck, upper back and right shoulder']);
      await typist.type(' ');
      await typist.accept('Treatment to date', 'Tr', [
        'acupuncture, physical therapy, chiropractic treatment, massage and drugs',
      ]);
      await typist.type(' ');
      await typist.accept('What was requested', 'The t', [
        `massage therapy, myofascial release, chiropractic treatment and occupational therapy, each ${regimen}`,
      ]);
      for (const [section, ground, gaps] of [
        ['Massage therapy', '16 to 36 visits against 4 to 6', []],
        ['Massage therapy', 'Passive treatment', []],
        ['Manual therapy', 'No documented functional', ['many', 'less pain']],
        ['Physical medicine', '16 to 36 visits against 9 to 10', []],
      ] as const) {
        await decide(typist, 'Upheld');
        await cite(typist, pain, section);
        await typist.next('rationale');
        await typist.accept(ground, '', gaps);
      }
    },
  },
  {
    name: 'massage for a chronic condition, 2015',
    async write(typist) {
      await typist.begin({
        licensure: 'Pennsylvania, Ohio',
        specialty: 'Physical Medicine & Rehabilitation',
        requests: 'Massage therapy 2 times a week for 3 weeks for the neck',
      });
      await header(typist, 'CM15-0900102', ['09/02/2015', '10/21/2013', '10/06/2015', '07/20/2015', '08/10/2015']);
      await typist.next('clinical case summary');
      await typist.accept('Who was injured', '', [
        '58',
        'man',
        'sprain of the neck, of both shoulders and of the low back',
      ]);
      await typist.type(' ');
      await typist.accept('What the injured', 'On', [
        '06/24/2015',
        'constant pain of the neck that rises with sitting and walking',
        '8',
      ]);
      await typist.type(' ');
      await typist.accept('What was requested', 'The t');
      await typist.type(' ');
      await typist.accept('Work status', 'The injured worker', ['off work']);
      await decide(typist, 'Upheld');
      await cite(typist, pain, 'Massage therapy');
      await typist.next('rationale');
      await typist.accept('Passive treatment');
    },
  },
  {
    name: 'acupuncture and physical therapy, 2014',
    async write(typist) {
      await typist.begin({
        form: 'dwc-2014',
        licensure: 'California',
        specialty: 'Anesthesiology',
        requests: 'Acupuncture 2 times a week for 6 weeks\nPhysical therapy for the upper back and neck, 8 visits',
      });
      await header(typist, 'CM14-0900103', ['03/03/2014', '02/12/2013', '04/08/2014', '01/29/2014', '02/20/2014']);
      await typist.next('clinical case summary');
      await typist.accept('Who was injured', '', ['61', 'man', 'strain of the neck and upper back']);
      await typist.type(
        ' The worker has received 30 visits of acupuncture, with less pain and better motion of the neck. ',
      );
      await typist.accept('What the examination', 'The e', [
        '11/20/2013',
        'full strength in both arms, equal reflexes and tenderness of the right ribs',
      ]);
      await typist.type(' ');
      await typist.accept('What was requested', 'The t');
      await decide(typist, 'Upheld');
      await cite(typist, 'Acupuncture Treatment', 'Acupuncture');
      await typist.next('rationale');
      await typist.accept('No functional improvement from', '', ['a longer walking distance']);
      await decide(typist, 'Upheld');
      await cite(typist, pain, 'Physical medicine');
      await typist.next('rationale');
      await typist.accept('No functional deficit', '', ['11/20/2013', 'full strength and equal reflexes']);
    },
  },
  {
    name: 'physical therapy and chiropractic, 2015',
    async write(typist) {
      await typist.begin({
        licensure: 'California',
        specialty: 'Occupational Medicine',
        requests:
          'Physical therapy 3x a week for 4 weeks for the neck\nChiropractic treatment 3x a week for 6 weeks for the neck',
      });
      await header(typist, 'CM15-0900104', ['11/02/2015', '03/11/2015', '12/07/2015', '09/30/2015', '10/16/2015']);
      await typist.next('clinical case summary');
      await typist.accept('Who was injured', '', ['55', 'man', 'cervical radiculopathy']);
      await typist.type(' ');
      await typist.accept('Treatment to date', 'Tr', [
        '6 visits of physical therapy, chiropractic treatment, acupuncture and drugs',
      ]);
      await typist.type(' ');
      await typist.accept('What the injured', 'On', ['08/26/2015', 'pain of the neck that spreads to both arms', '6']);
      await typist.type(' ');
      await typist.accept('What the examination', 'The e', [
        '08/26/2015',
        'spasm, less motion of the neck and weaker reflexes in both arms',
      ]);
      await typist.type(' ');
      await typist.accept('What was requested', 'The t');
      await decide(typist, 'Upheld');
      await cite(typist, pain, 'Physical medicine');
      await typist.next('rationale');
      await typist.accept('12 visits against 8 to 10');
      await decide(typist, 'Upheld');
      await cite(typist, pain, 'Manual therapy');
      await typist.next('rationale');
      await typist.accept('No objective functional', '', ['less pain']);
    },
  },
  {
    name: 'a flare-up: chiropractic refused, massage allowed, 2014',
    async write(typist) {
      await typist.begin({
        form: 'dwc-2014',
        licensure: 'California',
        specialty: 'Physical Medicine and Rehabilitation',
        requests: 'Chiropractic treatment for the low back, 5 visits\nMassage therapy for the low back, 2 visits',
      });
      await header(typist, 'CM14-0900105', ['01/20/2014', '05/18/2010', '02/24/2014', '11/06/2013', '12/02/2013']);
      await typist.next('clinical case summary');
      await typist.accept('Who was injured', '', ['59', 'man', 'chronic pain of the low back']);
      await typist.type(' ');
      await typist.accept('What the injured', 'On', [
        '10/03/2013',
        'a flare-up of the low back with pain down the left leg',
        '7',
      ]);
      await typist.type(' In 2013 the worker has received 4 visits of massage therapy. ');
      await typist.accept('What was requested', 'The t');
      await decide(typist, 'Upheld');
      await cite(typist, pain, 'Manual therapy');
      await typist.next('rationale');
      await typist.accept('Flare-up without');
      await decide(typist, 'Overturned');
      await cite(typist, pain, 'Massage therapy');
      await typist.next('rationale');
      await typist.accept('2 visits against', '', [
        'a flare-up, and relief from the 4 earlier visits, which with these make 6',
      ]);
    },
  },
];
