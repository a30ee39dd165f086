import type { StartTexts } from '../en/start.ts';

export const start: StartTexts = {
  old: {
    title: 'Este navegador é antigo demais para o On Record',
    text: (browsers) =>
      `Atualize-o ou abra o On Record no ${browsers}; qualquer versão posterior serve. Nada se perde: o que você salvou neste navegador continua nele, e o que chegou ao servidor está em qualquer navegador.`
  },
  failed: {
    title: 'O On Record não iniciou',
    text: 'Verifique a conexão e recarregue a página. Nada se perde: o que você salvou neste aparelho continua aqui.',
    reload: 'Recarregar'
  },
  noScript: {
    title: 'O On Record precisa de JavaScript',
    text: (browsers) =>
      `Permita JavaScript para este endereço nas configurações do navegador e recarregue a página. O On Record funciona no ${browsers} e em qualquer versão posterior. Nada se perde: o que você salvou neste navegador continua nele.`
  },
  browsers: {
    chrome: 'Chrome',
    edge: 'Edge',
    firefox: 'Firefox',
    safari: 'Safari',
    ios: 'iOS'
  }
};
