import type { InvitationTexts } from '../en/invitation.ts';

export const invitation: InvitationTexts = {
  hello: (name) => `Olá, ${name},`,
  membership: {
    subject: (by, organisation) => `${by} convida você para ${organisation} no On Record`,
    heading: 'Entrar no On Record',
    text: (by, organisation) => `${by} convida você para ${organisation}.`,
    about: 'O On Record guarda declarações de parceiros, suas provas e seus prazos, também onde não há sinal.',
    role: 'Você entra como',
    button: 'Entrar'
  },
  password: {
    subject: 'Defina uma nova senha para o On Record',
    heading: 'Defina uma nova senha',
    text: (by) => `${by} criou este link para você. Sua senha atual vale até que você defina outra.`,
    button: 'Definir nova senha'
  },
  works: (moment) => `O link funciona uma vez, até ${moment}. Não o repasse: quem o abrir age como você.`,
  footer:
    'Você recebe isto porque alguém informou seu endereço. Se não esperava, não faça nada: o link vence por conta própria.'
};
