import type { InvitationTexts } from '../en/invitation.ts';

export const invitation: InvitationTexts = {
  hello: (name) => `Hola, ${name}:`,
  membership: {
    subject: (by, organisation) => `${by} le invita a ${organisation} en On Record`,
    heading: 'Únase a On Record',
    text: (by, organisation) => `${by} le invita a ${organisation}.`,
    about: 'On Record guarda las declaraciones de los asociados, sus pruebas y sus plazos, también donde no hay señal.',
    role: 'Se une como',
    button: 'Unirse'
  },
  password: {
    subject: 'Establezca una nueva contraseña para On Record',
    heading: 'Establezca una nueva contraseña',
    text: (by) => `${by} creó este enlace para usted. Su contraseña actual funciona hasta que establezca una nueva.`,
    button: 'Establecer una nueva contraseña'
  },
  works: (moment) => `El enlace funciona una vez, hasta el ${moment}. No lo reenvíe: quien lo abre actúa en su nombre.`,
  footer: 'Recibe este correo porque alguien indicó su dirección. Si no lo esperaba, no haga nada: caduca por sí solo.'
};
