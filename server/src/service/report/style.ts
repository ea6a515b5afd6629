/** The style of the page: for light and dark screens, high contrast and paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf8; --card: #ffffff; --ink: #23211e; --quiet: #5f5a52; --line: #e3dfd8; --link: #1d5a86;
  --error: #a82a1c; --warning: #8a5a00; --information: #1d5a86; --hint: #5f5a52;
  --bar-error: #c0392b; --bar-warning: #d99a1c; --bar-information: #4d90bd; --bar-hint: #a8a199;
  --upheld: #55748f; --overturned: #d18b47; --undecided: #c4beb4; --mark: #ffe6a3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1917; --card: #232220; --ink: #ece8e1; --quiet: #b0a99e; --line: #3a3733; --link: #8fc4ea;
    --error: #ff9c8f; --warning: #f0c062; --information: #8fc4ea; --hint: #b0a99e;
    --bar-error: #d9594a; --bar-warning: #d99a1c; --bar-information: #5b9cc8; --bar-hint: #7d766c;
    --upheld: #6d93b3; --overturned: #cf8b4a; --undecided: #57524a; --mark: #63511a;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
}
header, main, footer { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
footer { padding-top: 1rem; padding-bottom: 3rem; color: var(--quiet); font-size: .9rem; }
h1 { font-size: 1.75rem; line-height: 1.2; font-weight: 650; margin: 0 0 .25rem; letter-spacing: -.01em; }
h2 { font-size: 1.25rem; font-weight: 650; margin: 3rem 0 .5rem; }
h3 { font-size: 1rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
p { margin: .25rem 0 1rem; max-width: 44rem; }
.quiet { color: var(--quiet); }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 3px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1rem 0 0; padding: 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem; margin: 1.5rem 0; padding: 0; }
.tiles div { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.25rem; }
.tiles dt { color: var(--quiet); font-size: .9rem; }
.tiles dd { margin: 0; font-size: 1.75rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.table { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; font-size: .925rem; }
th, td { text-align: left; padding: .5rem .9rem; vertical-align: baseline; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--quiet); font-weight: 500; white-space: nowrap; }
tbody th { font-weight: 500; overflow-wrap: anywhere; min-width: 10rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td:last-child:has(> .bar) { width: 26%; min-width: 9rem; }
.bar { display: block; width: 100%; height: .7rem; border-radius: 3px; overflow: hidden; forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.whole { height: .9rem; margin: 1rem 0; border-radius: 5px; }
.bar .error, .key.error { fill: var(--bar-error); background: var(--bar-error); }
.bar .warning, .key.warning { fill: var(--bar-warning); background: var(--bar-warning); }
.bar .information, .key.information { fill: var(--bar-information); background: var(--bar-information); }
.bar .hint, .key.hint { fill: var(--bar-hint); background: var(--bar-hint); }
.bar .upheld, .key.upheld { fill: var(--upheld); background: var(--upheld); }
.bar .overturned, .key.overturned { fill: var(--overturned); background: var(--overturned); }
.bar .undecided, .key.undecided { fill: var(--undecided); background: var(--undecided); }
.bar .all { fill: var(--upheld); }
.key { display: inline-block; width: .7rem; height: .7rem; border-radius: 2px; margin-right: .45rem; forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
code { font: .9em/1.4 ui-monospace, 'SF Mono', Consolas, monospace; overflow-wrap: anywhere; }
article { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.25rem; margin: 1rem 0; }
article ol { list-style: none; margin: .5rem 0 0; padding: 0; }
article li { border-top: 1px solid var(--line); padding: .75rem 0; }
article li:last-child { padding-bottom: 0; }
article p { margin: 0; max-width: none; }
article p + p, article blockquote, article ul { margin-top: .35rem; }
article ul { padding-left: 1.25rem; margin-bottom: 0; }
article ul li { border: 0; padding: .15rem 0; }
blockquote { margin: 0; padding: .4rem .9rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; padding: .05em .1em; border-radius: 2px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.severity { font-weight: 600; }
.severity.error { color: var(--error); }
.severity.warning { color: var(--warning); }
.severity.information { color: var(--information); }
.severity.hint { color: var(--hint); }
@media print {
  :root { --paper: #fff; --card: #fff; }
  body { font-size: 10pt; }
  nav, .skip { display: none; }
  header, main, footer { max-width: none; padding: 0; }
  article li, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .table { overflow: visible; }
}
`;
