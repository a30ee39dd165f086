import type { FreshnessTexts } from '../en/freshness.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

export const freshness: FreshnessTexts = {
  title: 'Idade da prova',
  ages: { fresh: 'Recente', ageing: 'Quase antiga demais', old: 'Antiga demais' },
  signedOn: (day) => `A assinatura mais recente é de ${day}.`,
  addedOn: (day) => `Nenhum arquivo diz quando foi assinado: conta a partir de ${day}, quando o último foi adicionado.`,
  until: (day) => `A prova vale por doze meses: até ${day}.`,
  daysLeft: (count) =>
    count === 0
      ? 'Hoje é o último dia.'
      : `${plural(count, 'Falta', 'Faltam')} ${count} ${plural(count, 'dia', 'dias')}.`,
  since: (day) => `Ela valia até ${day}. Numa disputa, a prova mais recente de outro parceiro decidiria.`,
  why: 'Quando outro parceiro declara o mesmo produto, a prova mais recente decide.',
  add: 'Adicionar prova mais recente',
  managers: 'Um gestor da sua organização pode adicionar uma prova mais recente.',
  refresh: {
    title: 'Prova mais recente',
    lead: 'Adicione uma carta ou um escopo de trabalho que o cliente assinou mais recentemente. O que já existe continua.',
    files: 'Novos arquivos',
    notNewer: (day) =>
      `Estes arquivos não dizem uma assinatura posterior a ${day}. Informe o dia em que o mais novo foi assinado, ou a prova continua com a idade que tem.`,
    becomes: (day) => `A prova passará a valer até ${day}.`,
    nothing: 'Adicione pelo menos um arquivo.',
    offline: 'Você está offline: fica guardado neste aparelho e é enviado sozinho.',
    send: 'Adicionar à declaração',
    sent: 'A prova mais recente faz parte da declaração.',
    notApproved: 'Só uma declaração aprovada é atualizada',
    notApprovedText: 'Antes disso, os arquivos são adicionados no formulário ou com uma resposta.',
    toClaim: 'Ir para a declaração'
  }
};
