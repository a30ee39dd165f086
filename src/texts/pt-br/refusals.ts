import type { RefusalTexts } from '../en/refusals.ts';

const given = (fact: string, say: (fact: string) => string): string => (fact ? say(fact) : '');

export const refusals: RefusalTexts = {
  unknown: () =>
    'Isto foi recusado por um motivo que esta versão do aplicativo não conhece. Está guardado aqui. Atualize o aplicativo para ler.',
  malformed: () =>
    'O servidor não conseguiu ler esta ação. Ela está guardada aqui. Atualize o aplicativo e faça-a de novo.',
  'too-large': () =>
    'Este texto é longo demais para ser enviado. Ele está guardado aqui. Encurte-o ou coloque parte dele em um arquivo.',
  'wrong-hash': () => 'Esta ação chegou danificada e não foi aceita. Ela está guardada aqui. Faça-a de novo.',
  'not-yours': () =>
    'Isto foi feito por outra pessoa neste aparelho e não pode ser enviado em seu nome. Está guardado para ela.',
  'wrong-organisation': () => 'Esta declaração pertence a outra organização. Você não pode agir nela.',
  'unknown-version': () =>
    'O servidor não conhece esta versão do aplicativo. Atualize o aplicativo; o que você escreveu está guardado.',
  'already-written': () => 'Esta ação já está no servidor com outro conteúdo. Ela está guardada aqui. Faça-a de novo.',
  'not-deletable': () => 'O que está registrado não pode ser excluído.',
  'role-may-not': (f) =>
    `Sua função não permite isto${given(f.action('action') || f.action('kind'), (what) => ` (“${what}”)`)}. Peça a um gestor da sua organização; o que você escreveu está guardado.`,
  'no-such-claim': () =>
    'O registro não conhece esta declaração. Talvez ela ainda não tenha chegado. Está guardada aqui.',
  'claim-exists': () => 'Esta declaração já foi criada. Nada se perdeu: abra-a e continue nela.',
  'claim-full': () =>
    'Já se escreveu tanto nesta declaração que não cabe mais nada. Ela ainda pode ser decidida. O que você escreveu está guardado.',
  'wrong-state': (f) =>
    `Isto não é possível agora${given(f.state('state'), (state) => `: o status da declaração é “${state}”`)}. O que você escreveu está guardado.`,
  'claim-moved-on': (f) =>
    `A declaração mudou antes que isto chegasse${given(f.state('state'), (state) => `: agora o status é “${state}”`)}. O que você escreveu está guardado. Veja a declaração e decida de novo.`,
  'window-over': (f) =>
    `${given(f.moment('receivedAt'), (at) => `Recebemos em ${at}. `)}${given(f.lastMoment('dueBy'), (at) => `O último momento era ${at}. `)}O prazo para isto terminou. O que você escreveu e seus arquivos estão guardados.`,
  overtaken: (f) =>
    `Enquanto isto esperava pelos arquivos, a declaração seguiu adiante${given(f.state('state'), (state) => ` para o status “${state}”`)}. O que você escreveu e seus arquivos estão guardados. Veja a declaração e decida de novo.`,
  'files-never-arrived': (f) =>
    `Os arquivos não chegaram a tempo${given(f.lastMoment('filesBy'), (at) => ` (até ${at})`)}, por isso não conta. O que você escreveu e seus arquivos estão guardados neste aparelho.`,
  'for-good': () =>
    'Esta rejeição é definitiva e não pode ser contestada. Você pode fazer uma nova declaração com uma PoE atualizada.',
  'dispute-used-up': () =>
    'Esta declaração já foi contestada, e isso só é possível uma vez. Você pode fazer uma nova declaração.',
  'field-not-editable': (f) =>
    `${given(f.field('field'), (field) => `“${field}” `) || 'Este campo '}não pode mais ser alterado nesta declaração. Se estiver errado, retire a declaração e faça uma nova a partir dela.`,
  'nothing-said': () =>
    'Uma resposta precisa de pelo menos um destes: um comentário, um campo alterado ou um novo arquivo.',
  'reason-missing': () => 'Escolha pelo menos um motivo, para que o outro lado saiba o que fazer.',
  'reason-not-listed': () =>
    'Este motivo não está mais na lista do programa, ou nunca esteve. Escolha outro e avalie de novo.',
  'comment-missing': () => 'Escreva um comentário, para que o outro lado entenda.',
  'form-incomplete': (f) =>
    `O formulário não está completo${given(f.field('field'), (field) => `: falta “${field}”`)}. Preencha o que falta e envie de novo.`,
  'evidence-missing': () =>
    'A declaração ainda não tem prova de execução. Adicione pelo menos um arquivo que comprove o que você fez.',
  'not-acknowledged': () => 'Marque todas as confirmações antes de enviar.',
  'no-such-file': () => 'Este arquivo não faz mais parte da declaração.',
  'no-such-product': () => 'Este produto não faz mais parte da declaração.',
  'too-many-files': (f) =>
    `Uma declaração pode ter ${given(f.number('maxFiles'), (max) => `no máximo ${max} arquivos`) || 'apenas os arquivos que já tem'}. Remova um ou junte páginas em um só PDF.`,
  'file-too-large': (f) =>
    `${given(f.text('name'), (name) => `“${name}” `) || 'O arquivo '}é grande demais${given(f.size('size'), (size) => ` (${size})`)}. ${given(f.size('maxFileSize'), (max) => `São aceitos no máximo ${max}. `)}Envie com qualidade menor ou com menos páginas.`,
  'file-type-not-accepted': (f) =>
    `${given(f.text('name'), (name) => `“${name}” `) || 'Este arquivo '}é de um tipo que não é aceito. Use PDF, JPEG, PNG, HEIC, DOCX, XLSX, PPTX, MSG ou EML.`,
  'adjudicated-elsewhere': () =>
    'Esta declaração é decidida no portal do fornecedor. Faça lá e depois registre aqui o que o portal informou.',
  'adjudicated-here': () => 'Esta declaração é decidida aqui. As respostas do portal não são registradas à mão.',
  'day-in-future': () => 'Este dia está no futuro. Informe o dia em que aconteceu.',
  'nothing-changed': () => 'Nada foi alterado, portanto não há nada a registrar.',
  voided: () =>
    'Isto não pôde ser enviado e foi posto de lado, para que o que veio depois pudesse seguir. Está guardado aqui.'
};
