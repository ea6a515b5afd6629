#!/usr/bin/env bash
# yjs 13.6.33, @automerge/automerge 3.5.0 and loro-crdt 1.17.1, beside node-diff3 3.2.1, npm
#
# Good guess: when two reviewers who are offline make the same correction to a shared letter, 12 visits to 8, the merged letter has 8; where their
#   corrections differ, 8 and 6, one wins or somebody is asked. "Conflict-free" is the promise of these libraries.
# In fact: each takes the 12 away and puts its own figure there, and both figures stay: 88 visits for the same correction made twice, 86 or 68 for two of
#   them, depending on the names of the copies, never 8 or 6. From 12 to 24 Yjs makes 2424, and the two that find the change by comparing, 244, since they keep
#   the 2. Nothing marks the place. A merge by lines or words takes the same change once and reports the other as a conflict.
# Matters for letters that are written together in an editor: the case where both are right is the one that goes wrong, and 88 is a number. Merge a count as one
#   value, a register, or read what was merged.
#
#> 8 and 8: Yjs 88, Automerge 88, Loro 88, node-diff3 8
#> 8 and 6: Yjs 86, Automerge 68, Loro 86, node-diff3 conflict
#> 24 and 24: Yjs 2424, Automerge 244, Loro 244, node-diff3 24
. "$(dirname "$0")/kit/lab.sh"
npm_packages yjs@13.6.33 @automerge/automerge@3.5.0 loro-crdt@1.17.1 node-diff3@3.2.1

cat >merge.mjs <<'JS'
import * as Automerge from '@automerge/automerge';
import { LoroDoc } from 'loro-crdt';
import { diff3Merge } from 'node-diff3';
import * as Y from 'yjs';
const text = 'Physical therapy, 12 visits: Upheld\n';
const corrected = (visits) => text.replace('12', visits);
const merges = {
  Yjs(pair) {
    const before = new Y.Doc();
    before.clientID = 1;
    before.getText('letter').insert(0, text);
    const [one, other] = pair.map((visits, at) => {
      const copy = new Y.Doc();
      copy.clientID = at + 2;
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(before));
      copy.transact(() => {
        copy.getText('letter').delete(text.indexOf('12'), 2);
        copy.getText('letter').insert(text.indexOf('12'), visits);
      });
      return copy;
    });
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    return one.getText('letter').toString();
  },
  Automerge(pair) {
    const before = Automerge.from({ letter: text }, { actor: 'aa' });
    const [one, other] = pair.map((visits, at) =>
      Automerge.change(Automerge.clone(before, { actor: ['bb', 'cc'][at] }), (draft) =>
        Automerge.updateText(draft, ['letter'], corrected(visits)),
      ),
    );
    return Automerge.merge(one, other).letter;
  },
  Loro(pair) {
    const before = new LoroDoc();
    before.setPeerId('1');
    before.getText('letter').insert(0, text);
    before.commit();
    const [one, other] = pair.map((visits, at) => {
      const copy = new LoroDoc();
      copy.setPeerId(String(at + 2));
      copy.import(before.export({ mode: 'snapshot' }));
      copy.getText('letter').update(corrected(visits));
      copy.commit();
      return copy;
    });
    one.import(other.export({ mode: 'update' }));
    return one.getText('letter').toString();
  },
  'node-diff3'(pair) {
    const parts = diff3Merge(...[corrected(pair[0]), text, corrected(pair[1])].map((version) => version.split(/\b/)));
    return parts.flatMap(({ ok }) => ok ?? ['conflict']).join('');
  },
};
for (const pair of [['8', '8'], ['8', '6'], ['24', '24']]) {
  const answers = Object.entries(merges).map(([name, merge]) => `${name} ${/, (.*) visits/.exec(merge(pair))[1]}`);
  console.log(`${pair.join(' and ')}: ${answers.join(', ')}`);
}
JS
node merge.mjs | as_seen
