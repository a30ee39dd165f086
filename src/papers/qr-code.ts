import makeCode from 'qrcode-generator';

/** The dark squares of a code that a telephone's camera reads. Medium correction: a fold or a coffee stain does no harm. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const code = makeCode(0, 'M');
  code.addData(text);
  code.make();
  const numbers = Array.from({ length: code.getModuleCount() }, (_, n) => n);
  return numbers.map((row) => numbers.map((column) => code.isDark(row, column)));
}
