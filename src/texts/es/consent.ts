import type { ConsentTexts } from '../en/consent.ts';

export const consent: ConsentTexts = {
  title: 'El consentimiento del cliente',
  states: {
    waiting: 'Correo pendiente',
    sent: 'Cliente avisado',
    failed: 'Sin avisar',
    kept: 'Correo conservado'
  },
  waiting: (who) =>
    `El correo a ${who} está pendiente de envío. La declaración no sigue adelante hasta que se haya avisado al cliente.`,
  waitingOffline: 'Se envía en cuanto este dispositivo tenga conexión.',
  told: (who, moment) => `Se avisó a ${who} el ${moment}, y se le indicó cómo denegar.`,
  kept: (who, moment) =>
    `En esta demostración no sale ningún correo: el dirigido a ${who} se conserva desde el ${moment}, y la declaración sigue como si se hubiera avisado al cliente.`,
  nothingNeeded: 'Nadie tiene que responder: sin un “no”, la declaración sigue adelante por sí sola.',
  cameBack: 'El correo volvió más tarde. La declaración ya se había enviado a evaluación.',
  failed: (who, moment) => `No se pudo entregar el correo a ${who} (${moment}).`,
  suspended:
    'El plazo de consentimiento se detuvo. Con un contacto corregido, el correo se envía de nuevo y el plazo empieza otra vez.',
  suspendedAtOnce:
    'La declaración no sigue adelante hasta que se haya avisado al cliente. Con un contacto corregido, el correo se envía de nuevo.',
  anyTime: 'Nadie tiene que responder. El cliente puede denegar en cualquier momento, también más adelante.',
  correct: 'Corregir el contacto',
  managers: 'Un gestor de su organización puede corregir el contacto.',
  noted: {
    sent: 'Se avisó al cliente',
    failed: 'No se pudo avisar al cliente',
    kept: 'El correo se conservó en esta demostración y cuenta como enviado'
  },
  contact: {
    title: 'Contacto del cliente',
    lead: '¿A quién debe llegar el correo del cliente? Elija a alguien que conozca su trabajo.',
    afterwards:
      'El correo se envía de nuevo, a esta persona. El enlace del anterior deja de funcionar y el plazo de consentimiento empieza otra vez.',
    afterwardsAtOnce:
      'El correo se envía de nuevo, a esta persona. El enlace del anterior deja de funcionar. La declaración sigue adelante en cuanto se haya avisado al cliente.',
    name: 'Nombre',
    role: 'Cargo',
    roleHint: 'Por ejemplo: responsable de TI.',
    email: 'Correo electrónico',
    language: 'Idioma del correo',
    errors: {
      missing: 'Complete este campo.',
      'not-an-email': 'No es una dirección de correo. Un ejemplo: ana@contoso.com.',
      'too-long': 'Es demasiado largo: 500 caracteres como máximo.'
    },
    unchanged: 'Aún no se ha cambiado nada.',
    offline: 'No tiene conexión: se conserva en este dispositivo y se envía automáticamente.',
    send: 'Corregir y reenviar',
    sent: 'Corregido. Se envía un nuevo correo al cliente.',
    closed: 'El contacto ya no se puede corregir',
    closedText: 'Es posible mientras la declaración esté aprobada y el cliente aún pueda denegar.',
    notManager: 'Solo los gestores corrigen el contacto.',
    toClaim: 'A la declaración'
  }
};
