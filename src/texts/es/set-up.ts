import type { SetUpTexts } from '../en/set-up.ts';
import { countIn } from '../plural.ts';

const counted = countIn('es');

export const setUp: SetUpTexts = {
  title: 'Configurar el programa',
  steps: {
    zone: {
      name: 'Zona horaria de las declaraciones',
      why: 'Un día empieza y termina según esta ciudad. Todos los plazos se cuentan en ella, esté donde esté quien los lea.'
    },
    holidays: {
      name: 'Días festivos',
      why: 'Los días hábiles saltan los fines de semana y estos días. Tome los de un país, revíselos y guarde.'
    },
    rules: {
      name: 'Reglas',
      why: 'Cuánto tiempo tiene cada parte y qué es definitivo. Nada se da por supuesto: hasta que elija, no se crea ninguna declaración.'
    },
    programme: {
      name: 'Nombre y guía',
      why: 'Quien recibe una invitación lee el nombre. En la guía, los asociados leen lo que piden los programas de incentivos.'
    },
    mail: {
      name: 'Correo',
      why: 'Las preguntas, los plazos y las invitaciones se envían por correo. Envíese un mensaje y compruebe que llega.'
    },
    partner: {
      name: 'Primer asociado',
      why: 'Una organización con sus ubicaciones y su primer gestor, que después invita allí a los demás.'
    },
    reviewer: {
      name: 'Primer revisor',
      why: 'Alguien tiene que examinar las pruebas: sin nadie aquí, las declaraciones esperan.'
    },
    you: {
      name: 'Su propia cuenta',
      why: 'La primera cuenta no es de nadie. Invítese con su nombre y su correo, abra el enlace y desactive la primera cuenta en “Revisores y administradores”.'
    }
  },
  stepOf: (number, count) => `Paso ${number} de ${count}`,
  doneOf: (done, count) => `${done} de ${count} hechos. Cada paso se conserva; puede salir y volver después.`,
  waits:
    'Hasta que se elijan zona horaria, festivos y reglas, lo que hacen los asociados espera y nada queda registrado.',
  done: 'hecho',
  open: 'pendiente',
  begin: 'Empezar',
  goOn: 'Continuar',
  later: 'Más tarde',
  saveAndGoOn: 'Guardar y continuar',
  unreachable: 'La configuración continúa cuando se pueda contactar con el servidor.',
  notSaved: 'Otra persona está cambiando la configuración. Revísela y guarde una vez más.',
  zone: {
    label: 'Zona horaria',
    help: 'Por ejemplo, America/Sao_Paulo. Empiece a escribir y elija.',
    now: (moment) => `Allí es ahora: ${moment}.`
  },
  holidays: {
    chosen: (name) => `Elegido: ${name}`,
    without: 'Continuar sin festivos',
    withoutHelp: 'Entonces solo se saltan los fines de semana, en todas las declaraciones.'
  },
  rules: {
    label: 'Qué reglas se aplican',
    summary: (answer, consent) => `Para responder: ${answer}. Para que el cliente deniegue: ${consent}.`,
    inForce: (rules) =>
      `Vigente ahora: ${rules}. Las declaraciones existentes lo conservan; lo que elija aquí vale para las que se creen desde mañana.`,
    choose: 'Elija una.',
    first: 'Elija esto primero:',
    begin: 'Poner en vigor',
    saved: 'Se pueden crear declaraciones. Lo que esperaba queda registrado en menos de un minuto.'
  },
  programme: { name: 'Nombre del programa', guide: 'Dirección de la guía general' },
  mail: {
    from: 'El correo sale de',
    links: 'Los enlaces del correo llevan a',
    linksUnknown: 'nadie lo ha indicado: defina PUBLIC_URL',
    otherAddress: (here, there) =>
      `Abrió On Record en ${here}, y el correo lleva a las personas a ${there}. Si no es lo que desea, cambie PUBLIC_URL e inicie de nuevo el servidor.`,
    none: 'No hay servidor de correo: los mensajes se conservan y se pueden leer en “Correo”, y usted mismo comparte los enlaces de las invitaciones. Para enviar correo, inicie el servidor con SMTP_URL, MAIL_FROM y PUBLIC_URL.',
    to: 'Su dirección de correo',
    toMalformed: 'Escriba una dirección de correo.',
    send: 'Enviar un mensaje de prueba',
    outcomes: {
      taken:
        'El servidor de correo lo aceptó. Compruebe si llega, también entre el correo no deseado, y pruebe su botón.',
      refused: 'El servidor de correo lo rechazó definitivamente. Revise la dirección y MAIL_FROM.',
      unreachable: 'El servidor de correo no lo aceptó. Revise SMTP_URL y reintente.',
      'no-server': 'No hay servidor de correo.'
    },
    answered: (answer) => `Respondió: ${answer}`,
    works: 'Llegó: continuar',
    without: 'Continuar sin correo'
  },
  people: {
    newOrganisation: 'Nueva organización',
    inviteManager: (organisation) => `Invitar a un gestor de ${organisation}`,
    inviteReviewer: 'Invitar a un revisor',
    inviteYou: 'Invitarse',
    noneYet: 'Nadie todavía.',
    members: (count) => counted(count, 'persona', 'personas'),
    invited: 'con invitación',
    goOn: 'Continuar'
  },
  calendar: {
    title: (year) => `Faltan los festivos de ${year}`,
    soon: (year, day, calendar) =>
      `Los plazos que empiecen a partir del ${day} llegan hasta ${year}. Un plazo conserva el día que se le dio: agregue antes los festivos de ${year} al calendario “${calendar}”.`,
    now: (year, calendar) =>
      `Los plazos que empiezan ahora llegan hasta ${year} y no saltan ninguno de sus festivos. Un plazo conserva el día que se le dio: agregue pronto los festivos de ${year} al calendario “${calendar}”.`,
    add: (year) => `Agregar los festivos de ${year}`
  }
};
