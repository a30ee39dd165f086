/** The app's colours (src/app.css), written out: this page must also work in the browser of a mail program, and without any script. */
export const consentStyle = `:root {
  color-scheme: light dark;
  --paper: #fcfbf8;
  --ink: #1c1b1a;
  --quiet: #5c5a55;
  --line: #8a877f;
  --accent: #0b5d57;
  --on-accent: #ffffff;
  --late: #a3241b;
  --tint: #e6f3e9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #141413;
    --ink: #f2f0ea;
    --quiet: #b4b0a6;
    --line: #807c73;
    --accent: #6fcfc4;
    --on-accent: #0b2522;
    --late: #ff9a8f;
    --tint: #17301e;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 40rem;
  padding: 0 16px 8px;
  font: 1rem/1.4 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
  color: var(--ink);
  background: var(--paper);
  overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 16px; min-height: 44px; }
.product { font-weight: 700; color: var(--accent); }
a { color: var(--accent); }
.languages { display: flex; flex-wrap: wrap; gap: 0 16px; }
.language, .again { display: inline-flex; align-items: center; min-height: 44px; }
h1 { margin: 0 0 8px; font-size: 1.44rem; line-height: 1.25; }
/* It names the partner, at length if need be. */
main:has(details) h1 { margin-bottom: 6px; font-size: 1.2rem; line-height: 1.2; }
h2 { margin: 14px 0 2px; font-size: 1rem; line-height: 1.4; }
p { margin: 0 0 6px; }
/* A heading at the head of its own line: the whole of it has to be on one screen of a phone. */
.run-in { margin-bottom: 6px; }
.run-in h2, .run-in p { display: inline; }
.agree { margin: 8px 0; padding: 6px 12px; border-radius: 10px; background: var(--tint); font-weight: 600; }
.quiet { color: var(--quiet); font-size: 0.8333rem; }
.done { margin-bottom: 12px; padding: 12px; border-radius: 10px; background: var(--tint); }
details { margin-top: 6px; }
summary, button {
  display: flex;
  align-items: center;
  justify-content: center;
  width: 100%;
  min-height: 44px;
  padding: 8px 16px;
  border: 2px solid var(--late);
  border-radius: 10px;
  font: inherit;
  font-weight: 600;
  color: var(--late);
  background: transparent;
  cursor: pointer;
  list-style: none;
}
summary::-webkit-details-marker { display: none; }
/* Open, it is the head of what is asked, and closes it again. */
details[open] summary { justify-content: space-between; width: 100%; min-height: 44px; padding: 0; border: 0; border-top: 1px solid var(--line); border-radius: 0; }
details[open] summary::after { content: '×' / ''; padding: 0 12px; font-size: 1.44rem; font-weight: 400; }
button { margin-top: 6px; color: var(--paper); background: var(--late); }
label { display: block; margin-bottom: 2px; font-weight: 600; }
textarea {
  display: block;
  width: 100%;
  min-height: 44px;
  padding: 8px;
  border: 1px solid var(--line);
  border-radius: 10px;
  font: inherit;
  color: inherit;
  background: transparent;
  resize: vertical;
}
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (min-width: 40rem) {
  body { padding-top: 24px; }
  summary, button { width: auto; min-width: 14rem; }
}
`;
