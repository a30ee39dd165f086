import type { StartTexts } from '../en/start.ts';

export const start: StartTexts = {
  old: {
    title: 'Este navegador es demasiado antiguo para On Record',
    text: (browsers) =>
      `Actualícelo o abra On Record en ${browsers}; sirve cualquier versión posterior. No se pierde nada: lo que guardó en este navegador permanece en él, y lo que llegó al servidor está en cualquier navegador.`
  },
  failed: {
    title: 'On Record no se inició',
    text: 'Compruebe la conexión y recargue la página. No se pierde nada: lo que guardó en este dispositivo sigue aquí.',
    reload: 'Recargar'
  },
  noScript: {
    title: 'On Record necesita JavaScript',
    text: (browsers) =>
      `Permita JavaScript para esta dirección en la configuración del navegador y recargue la página. On Record funciona en ${browsers} y en cualquier versión posterior. No se pierde nada: lo que guardó en este navegador permanece en él.`
  },
  browsers: {
    chrome: 'Chrome',
    edge: 'Edge',
    firefox: 'Firefox',
    safari: 'Safari',
    ios: 'iOS'
  }
};
