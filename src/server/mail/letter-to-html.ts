import { toOneLine, type LetterBody, type LetterPart } from './letter.ts';

/** One frame for all: no pictures, nothing from elsewhere, readable without its styles; the colours are DESIGN's, light and dark. */
export function letterToHtml({ language, letter }: LetterBody): string {
  const title = escapeHtml(toOneLine(letter.subject));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${styles}</style>
</head>
<body style="margin:0;padding:0;background:#fcfbf8;color:#1c1b1a">
<div class="page" role="article" lang="${language}" aria-label="${title}" style="max-width:36rem;margin:0 auto;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<p class="product" style="margin:0 0 16px;font-weight:700;color:#0b5d57">On Record</p>
${letter.parts.map(partToHtml).join('\n')}
<div class="footer" style="margin-top:32px;padding-top:12px;border-top:1px solid #8a877f;color:#5c5a55;font-size:14px">
${letter.footer.map(partToHtml).join('\n')}
</div>
</div>
</body>
</html>
`;
}

// Mail programs that know no dark mode ignore it; those that do would else turn the colours by guessing.
const styles = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
body,.page{background:#141413!important;color:#f2f0ea!important}
.product,a{color:#6fcfc4!important}
.button{background:#6fcfc4!important;color:#141413!important}
.quote{border-color:#807c73!important}
.footer,.name{color:#b4b0a6!important}
.footer{border-color:#807c73!important}
}`;

function partToHtml(part: LetterPart): string {
  switch (part.kind) {
    case 'heading':
      return `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${withBreaks(part.text)}</h1>`;
    case 'text':
      return `<p style="margin:0 0 16px">${withBreaks(part.text)}</p>`;
    case 'quote':
      return `<blockquote class="quote" style="margin:0 0 16px;padding:4px 0 4px 12px;border-left:3px solid #8a877f">${withBreaks(part.text)}</blockquote>`;
    case 'list':
      return `<ul style="margin:0 0 16px;padding-left:20px">${part.items.map((item) => `<li>${withBreaks(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl style="margin:0 0 16px">${part.rows
        .map(
          ([name, value]) =>
            `<dt class="name" style="color:#5c5a55;font-size:14px">${withBreaks(name)}</dt><dd style="margin:0 0 8px">${withBreaks(value)}</dd>`
        )
        .join('')}</dl>`;
    case 'button':
      return `<p style="margin:24px 0"><a class="button" href="${escapeHtml(part.url)}" style="display:inline-block;padding:12px 20px;border-radius:10px;background:#0b5d57;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(part.text)}</a></p>`;
    case 'link':
      return `<p style="margin:0 0 8px"><a href="${escapeHtml(part.url)}" style="color:#0b5d57">${escapeHtml(part.text)}</a></p>`;
    default:
      return part satisfies never;
  }
}

const withBreaks = (text: string): string => escapeHtml(text).replace(/\r\n|[\n\r\u2028\u2029]/g, '<br>');

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};
