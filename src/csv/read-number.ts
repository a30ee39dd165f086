/**
 * "1.234,56", "1,234.56", "R$ 12,50", "(3.10)"; null where it is no number. `decimal` is the file's own mark and only decides where the text
 * alone does not: "1.234" is a thousand or one and a bit.
 */
export function readNumber(text: string, decimal: '.' | ','): number | null {
  const trimmed = text.trim();
  const negative = /^\(.*\)$/.test(trimmed) || /^[^\d]*[-−]/.test(trimmed);
  const bare = trimmed.replace(/^[^\d.,]*/, '').replace(/[^\d.,]*$/, '');
  if (!/^\d[\d.,\s'’]*$|^[.,]\d+$/.test(bare)) return null;
  const digits = bare.replace(/[\s'’]/g, '');
  const mark = decimalMarkOf(digits, decimal);
  const whole = mark === null ? digits.replace(/[.,]/g, '') : digits.slice(0, mark).replace(/[.,]/g, '');
  const part = mark === null ? '' : digits.slice(mark + 1);
  if (/[.,]/.test(part)) return null;
  const value = Number(`${whole === '' ? '0' : whole}.${part === '' ? '0' : part}`);
  return Number.isFinite(value) ? (negative ? -value : value) : null;
}

/** The place of the decimal mark, or null where every mark separates thousands. */
function decimalMarkOf(digits: string, decimal: '.' | ','): number | null {
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (point < 0 && comma < 0) return null;
  if (point >= 0 && comma >= 0) return Math.max(point, comma);
  const at = Math.max(point, comma);
  const mark = digits.charAt(at);
  if (digits.indexOf(mark) !== at) return null;
  if (digits.length - at - 1 !== 3) return at;
  return mark === decimal ? at : null;
}
