import type { PapersTexts } from '../en/papers.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

export const papers: PapersTexts = {
  section: 'Para levar',
  pack: {
    link: 'Para o portal',
    title: 'Para o portal',
    intro: 'Na ordem do portal: copie uma linha e cole lá. Funciona sem conexão.',
    here: {
      link: 'Copiar ou baixar',
      title: 'Copiar ou baixar',
      intro: 'Tudo o que a declaração diz: copie uma linha, ou baixe com a prova de execução. Funciona sem conexão.'
    },
    sections: {
      activity: 'Área de solução e atividade',
      location: 'Local',
      customer: 'Cliente',
      products: 'Produtos',
      contacts: 'Contatos',
      revenue: 'Vendedor e produto'
    },
    product: (n) => `Produto ${String(n)}`,
    subscription: (n) => `Produto ${String(n)}, ID da assinatura`,
    copy: (label) => `Copiar ${label}`,
    copied: (label) => `${label}: copiado`,
    copyAll: 'Copiar tudo',
    allCopied: 'Tudo foi copiado',
    notCopied: 'O navegador não deixa copiar. Marque o texto e copie à mão.',
    empty: 'Não preenchido',
    evidence: 'Prova de execução',
    noEvidence: 'Nenhuma prova ainda.',
    signed: (by, on) => `Assinado por ${by} em ${on}`,
    signedOn: (on) => `Assinado em ${on}`,
    covers: (products) => `Cobre ${products}`,
    fingerprint: (sha256) => `SHA-256 ${sha256}`,
    download: 'Baixar o pacote (ZIP)',
    busy: 'Preparando',
    what: 'O ZIP contém a prova de execução, um resumo em PDF e os valores do formulário em texto.',
    done: 'O pacote está pronto. Veja nos seus downloads.',
    absent: (names, count) =>
      plural(
        count,
        `Fora do pacote: ${names}. Este aparelho ainda não tem o arquivo. Conecte-se uma vez e tente de novo.`,
        `Fora do pacote: ${names}. Este aparelho ainda não tem os arquivos. Conecte-se uma vez e tente de novo.`
      ),
    failed: 'Não foi possível preparar o pacote. Tente de novo; nada se perdeu.',
    summaryTitle: (customer) => `Declaração de parceiro de registro: ${customer}`,
    summaryState: (state, day) => `${state}. Impresso em ${day}.`,
    summaryName: 'resumo.pdf',
    valuesName: 'valores.txt',
    evidenceFolder: 'prova',
    fileName: (customer) => `Declaração ${customer}`
  },
  explainer: {
    link: 'Explicar ao cliente',
    title: 'Para o cliente',
    intro:
      'Uma página para deixar com o cliente: quem declara o quê, o que vocês passam a ver e o que acontece depois.',
    language: 'Idioma do cliente',
    code: 'O cliente também pode fotografar este código:',
    codeName: 'Código que leva à explicação',
    download: 'Baixar a página (PDF)',
    fileName: (customer) => `Para ${customer}`,
    failed: 'Não foi possível preparar a página. Tente de novo.',
    preview: 'É isto que ela diz',
    signatures: 'Assinaturas',
    waiting: 'Ainda falta uma assinatura',
    old: 'Mais de 12 meses: peça uma mais recente',
    allThere: 'Cada produto tem uma assinatura dos últimos 12 meses.',
    count: (count) => plural(count, 'Ainda falta 1 assinatura.', `Ainda faltam ${String(count)} assinaturas.`)
  }
};
