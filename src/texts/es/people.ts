import type { PeopleTexts } from '../en/people.ts';
import { countIn } from '../plural.ts';

const counted = countIn('es');

export const people: PeopleTexts = {
  errors: {
    'wrong-password': 'El correo y la contraseña no coinciden.',
    'too-many-tries': 'Demasiados intentos. Espere unos minutos y reintente.',
    'signed-out': 'Su sesión terminó. Inicie sesión de nuevo; lo que escribió permanece aquí.',
    'wrong-person': 'Otra persona tiene la sesión iniciada en el servidor. Inicie sesión de nuevo.',
    'not-allowed':
      'No le corresponde cambiar esto. Consulte al administrador global de su organización o a uno del programa.',
    'not-found': 'No está aquí o no le corresponde verlo.',
    'too-large': 'Es demasiado largo. Acórtelo y reintente.',
    'wrong-hash': 'Lo que se envió llegó dañado. Reintente.',
    malformed: 'El servidor no lo entendió. Revise lo que escribió.',
    'no-room': 'No queda espacio en el servidor. Avise a quien lo administra; lo que escribió permanece aquí.',
    failed:
      'Algo no funcionó en el servidor. Reintente; si continúa, avise a quien lo administra. Lo que escribió permanece aquí.',
    'try-later': 'El servidor está ocupado o en mantenimiento. No se cambió nada. Reintente en un momento.',
    'email-taken': 'Ya existe una cuenta con este correo. Cada correo tiene una sola cuenta.',
    'mpn-id-taken':
      'Otra organización tiene una ubicación con este ID de MPN. Un ID de MPN pertenece a un solo asociado.',
    'last-administrator':
      'Después nadie más podría gestionar a las personas de aquí. Nombre antes a otra persona administradora del mismo tipo.',
    yourself: 'No puede desactivarse a sí mismo. Pídalo a otro administrador.',
    'changed-meanwhile': 'Alguien lo cambió al mismo tiempo. Abajo está como quedó; de lo suyo no se cambió nada.',
    disabled: 'Esta persona está desactivada. Actívela primero.',
    used: 'Este enlace ya se usó.',
    expired: 'Este enlace caducó.',
    withdrawn: 'Este enlace se retiró.',
    'short-password': 'La contraseña necesita al menos 10 caracteres.',
    'common-password':
      'Otros adivinarían pronto esta contraseña. Use tres o cuatro palabras que no tengan nada que ver entre sí ni con usted.',
    'wrong-address':
      'Escriba una sola dirección de correo, como ana@contoso.example, sin comas, dos puntos ni paréntesis.',
    offline: 'Esto requiere conexión. Lo que escribió permanece aquí.'
  },
  places: {
    organisations: { name: 'Organizaciones', what: 'Asociados, sus ubicaciones y sus personas' },
    people: { name: 'Revisores y administradores', what: 'Quién trabaja para el programa' },
    changes: { name: 'Historial de cambios', what: 'Quién cambió qué en el programa, y cuándo' },
    own: { name: 'Su organización', what: 'Sus personas, invitaciones y ubicaciones' }
  },
  remote: {
    title: 'Requiere conexión',
    text: 'Las personas y las organizaciones están en el servidor. Las declaraciones funcionan sin él.',
    missing: 'Aquí no hay nada para usted',
    loading: 'Consultando al servidor…'
  },
  organisations: {
    search: 'Buscar por nombre',
    none: 'Ninguna organización se llama así.',
    empty: 'Aún no hay organizaciones',
    emptyText: 'Un asociado necesita una organización antes de que se pueda invitar a sus personas.',
    add: 'Nueva organización',
    members: (count) => counted(count, 'persona', 'personas'),
    locations: (count) => counted(count, 'ubicación', 'ubicaciones'),
    noGlobal: 'Aún sin administrador global'
  },
  organisation: {
    name: 'Nombre',
    rename: 'Cambiar nombre',
    nameMissing: 'Escriba el nombre de la organización.',
    adjudicated: 'Dónde se deciden las nuevas declaraciones',
    adjudicatedChange: 'Cambiar',
    adjudicatedShort: { here: 'Aquí, por nuestros revisores', elsewhere: 'En el portal del proveedor' },
    adjudicatedText: {
      here: 'Las declaraciones enviadas van a nuestros revisores. Cuando termina un plazo para responder o impugnar, cuenta aquí.',
      elsewhere:
        'Sus personas llevan aquí borradores, pruebas y plazos, y registran lo que indicó el portal. Aquí ningún plazo rechaza nada.'
    },
    adjudicatedKept:
      'Solo las declaraciones que se creen a partir de ahora. Cada declaración conserva aquello con lo que se creó.',
    locations: 'Ubicaciones',
    locationsEdit: 'Cambiar ubicaciones',
    locationsRename: 'Cambiar nombres',
    locationsNone: 'Aún no hay ubicaciones. Las declaraciones nombran la ubicación por su ID de MPN.',
    locationsKept:
      'Las declaraciones conservan el ID de MPN con el que se hicieron, también el de una ubicación que se quite.',
    locationsOwn: 'Qué ubicaciones hay lo decide el programa. Usted puede decidir cómo se llaman.',
    mpnId: 'ID de MPN',
    locationName: 'Nombre de la ubicación',
    addLocation: 'Agregar una ubicación',
    removeLocation: (name) => `Quitar ${name}`,
    mpnIdMalformed: 'Un ID de MPN es un número de hasta 12 cifras.',
    mpnIdTwice: 'Otra ubicación tiene este ID de MPN.',
    locationNameMissing: 'Escriba un nombre para la ubicación.',
    saved: 'Guardado. Las nuevas declaraciones lo conocen en cuanto un dispositivo se sincroniza.',
    create: 'Crear organización',
    created: (name) => `Se creó ${name}. Invite ahora a su administrador global.`,
    inviteFirst:
      'Aún nadie puede iniciar sesión por esta organización. Invite a su administrador global: él invita a los demás.'
  },
  members: {
    title: 'Personas',
    programmeTitle: 'Revisores y administradores',
    none: 'Nadie todavía.',
    invite: 'Invitar',
    disabled: 'Desactivada',
    you: 'usted',
    role: 'Función',
    title_: 'Qué administrador',
    roleText: {
      reader: 'Lee declaraciones.',
      contributor: 'Prepara declaraciones y pruebas, también sin conexión.',
      manager: 'Decide: envía, responde, impugna, retira.',
      reviewer: 'Juzga declaraciones.',
      administrator: 'Gestiona el programa: organizaciones, personas, reglas.'
    },
    titleText: {
      global: 'Gestiona además a las personas de esta organización.',
      incentives: 'Se ocupa de los programas de incentivos.',
      billing: 'Se ocupa de contratos y pagos.'
    },
    saveRole: 'Guardar función',
    roleSaved: (name) => `Se cambió la función de ${name}. Cuenta a partir de su próximo paso.`,
    access: 'Acceso',
    newPassword: 'Enlace para una nueva contraseña',
    newPasswordText:
      'Un enlace que funciona una vez, durante 7 días. Su contraseña actual sigue funcionando hasta que establezca una nueva.',
    signOut: 'Cerrar sesión en todas partes',
    signOutText:
      'Termina todas las sesiones de esta persona. Lo que aún no se ha enviado permanece en sus dispositivos.',
    signedOut: (name) => `Se cerró la sesión de ${name} en todos los dispositivos.`,
    disable: 'Desactivar',
    disableText: 'Ya no puede iniciar sesión y terminan todas las sesiones. Lo que hizo la persona permanece.',
    disabledNow: (name) => `${name} está desactivada y sin sesión en todos los dispositivos.`,
    enable: 'Activar de nuevo',
    enabledNow: (name) => `${name} puede iniciar sesión de nuevo.`
  },
  invite: {
    title: (organisation) => `Invitar a ${organisation}`,
    name: 'Nombre',
    email: 'Correo electrónico',
    language: 'Idioma de la invitación',
    nameMissing: 'Escriba el nombre de la persona.',
    emailMalformed: 'Escriba una dirección de correo completa.',
    roleMissing: 'Elija una función.',
    titleMissing: 'Elija qué administrador.',
    send: 'Crear invitación',
    open: 'Invitaciones',
    until: (moment) => `funciona una vez, hasta el ${moment}`,
    expired: 'Caducada',
    waiting: 'En espera',
    newLink: 'Nuevo enlace',
    newLinkText: 'El enlace se muestra una sola vez. Uno nuevo anula el anterior.',
    withdraw: 'Retirar',
    withdrawn: (name) => `El enlace para ${name} ya no funciona.`
  },
  link: {
    works: (moment) => `Funciona una vez, hasta el ${moment}.`,
    title: 'Comparta este enlace',
    text: (name) => `Quien lo abre se une como ${name}. Funciona una vez y solo se muestra ahora.`,
    passwordText: (name) =>
      `Quien lo abre establece la contraseña de ${name}. Funciona una vez y solo se muestra ahora.`,
    mailed: 'Si el servidor envía correo, la persona también lo recibe por correo.',
    label: 'Enlace',
    copy: 'Copiar enlace',
    copied: 'Copiado.',
    notCopied: 'El navegador no permitió copiarlo. Seleccione el enlace y cópielo usted.',
    share: 'Compartir',
    done: 'Listo'
  },
  history: {
    title: 'Historial de cambios',
    none: 'Aún no se ha cambiado nada.',
    by: (name, when) => `${name} · ${when}`,
    commandLine: 'Alguien en la línea de comandos del servidor',
    more: 'Mostrar anteriores',
    details: 'Qué cambió',
    nothing: 'nada',
    yes: 'sí',
    no: 'no',
    fields: {
      name: 'Nombre',
      adjudicated: 'Se decide',
      locations: 'Ubicaciones',
      role: 'Función',
      title: 'Administrador',
      email: 'Correo',
      expiresAt: 'Funciona hasta',
      mpnId: 'ID de MPN'
    },
    kinds: {
      'organisation-created': (name) => `Se creó ${name}`,
      'organisation-renamed': (name) => `${name} tiene un nuevo nombre`,
      'adjudication-changed': (name) => `Se cambió dónde se deciden las nuevas declaraciones de ${name}`,
      'locations-changed': (name) => `Se cambiaron ubicaciones de ${name}`,
      invited: (name) => `Se invitó a ${name}`,
      'invitation-renewed': (name) => `${name} recibió un nuevo enlace`,
      'invitation-withdrawn': (name) => `Se retiró el enlace para ${name}`,
      joined: (name) => `${name} se unió`,
      'role-changed': (name) => `${name} tiene otra función`,
      disabled: (name) => `Se desactivó a ${name}`,
      enabled: (name) => `Se activó de nuevo a ${name}`,
      'signed-out-everywhere': (name) => `Se cerró la sesión de ${name} en todas partes`,
      'password-link-made': (name) => `Se creó un enlace de nueva contraseña para ${name}`,
      'password-set': (name) => `${name} estableció una nueva contraseña`,
      'programme-renamed': (name) => `El programa se llama ahora ${name}`,
      'set-up-changed': () => 'Se continuó la configuración',
      'terms-changed': () => 'Se cambiaron las condiciones de las nuevas declaraciones',
      'profile-created': (name) => `Se creó el perfil de reglas ${name}`,
      'profile-changed': (name) => `Se cambió el perfil de reglas ${name}`,
      'calendar-created': (name) => `Se creó el calendario ${name}`,
      'calendar-changed': (name) => `Se cambió el calendario ${name}`,
      'catalogue-changed': () => 'Se cambió el catálogo de productos',
      'activities-changed': () => 'Se cambiaron las actividades y sus programas',
      'guides-changed': () => 'Se cambiaron los enlaces a las guías',
      'requirements-changed': () => 'Se cambió lo que debe mostrar la prueba',
      'reasons-changed': () => 'Se cambiaron los motivos de la evaluación',
      'limits-changed': () => 'Se cambiaron los límites de archivos',
      'retention-changed': () => 'Se cambió cuánto se conservan los archivos'
    }
  },
  join: {
    title: 'Únase a On Record',
    passwordTitle: 'Establezca una nueva contraseña',
    invites: (by, organisation) => `${by} le invita a ${organisation}.`,
    offersPassword: (by) => `${by} creó este enlace para usted.`,
    as: 'Se une como',
    account: 'Inicia sesión con',
    name: 'Su nombre, como lo ven los demás',
    nameMissing: 'Escriba su nombre.',
    password: 'Contraseña',
    newPassword: 'Nueva contraseña',
    passwordHelp: 'Al menos 10 caracteres. Unas cuantas palabras seguidas son una buena opción.',
    join: 'Unirse',
    set: 'Establecer contraseña e iniciar sesión',
    endsSessions: 'Se cierra la sesión en los demás dispositivos.',
    toSignIn: 'A la pantalla de inicio de sesión',
    retry: 'Reintentar',
    offline: 'Unirse requiere conexión. Lo que escribió permanece aquí.',
    gone: {
      'not-found': {
        title: 'No se conoce este enlace',
        text: 'Compruebe que se copió el enlace completo. Si es así, pida uno nuevo a quien se lo envió.'
      },
      used: {
        title: 'Este enlace ya se usó',
        text: 'Funciona una vez. Si lo usó usted, inicie sesión con su correo y su contraseña. Si no, avise a quien se lo envió.'
      },
      expired: {
        title: 'Este enlace caducó',
        text: 'Funcionó durante 7 días. Pida uno nuevo a quien se lo envió.'
      },
      withdrawn: {
        title: 'Este enlace se retiró',
        text: 'Quien se lo envió lo retiró. Pregúntele si esperaba unirse.'
      }
    }
  }
};
