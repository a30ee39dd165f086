import type { SessionTexts } from '../en/session.ts';

export const session: SessionTexts = {
  errors: {
    'wrong-password': 'El correo y la contraseña no coinciden. Revise ambos y reintente.',
    'too-many-tries': 'Demasiados intentos. Espere unos minutos y reintente.',
    'signed-out': 'Su sesión terminó. Inicie sesión de nuevo; no se ha perdido nada.',
    'wrong-person': 'Otra persona tiene la sesión iniciada en el servidor. Inicie sesión de nuevo.',
    'not-allowed': 'Esta cuenta no puede usar On Record aquí. Consulte a su administrador.',
    'not-found': 'El servidor no conoce esta dirección. Actualice la aplicación y reintente.',
    'too-large': 'Es demasiado largo. Revise lo que escribió.',
    'wrong-hash': 'Lo que se envió llegó dañado. Reintente.',
    malformed: 'El servidor no lo entendió. Revise lo que escribió y reintente.',
    'no-room': 'No queda espacio en el servidor. Avise a quien lo administra.',
    failed: 'Algo no funcionó en el servidor. Reintente; si continúa, avise a quien lo administra.',
    'try-later': 'El servidor está ocupado o en mantenimiento. Reintente en un momento.',
    offline:
      'No se puede contactar con el servidor. Iniciar sesión por primera vez requiere conexión; después la aplicación funciona sin ella.'
  },
  signIn: 'Iniciar sesión',
  notSignedIn: 'Aún no ha iniciado sesión',
  signInAgain: 'Iniciar sesión de nuevo',
  privateWindow: {
    title: 'Esta ventana es privada',
    text: 'Nada de lo que se guarda aquí sobrevive a ella. Envíe todo antes de cerrarla: lo que para entonces no haya llegado al servidor se pierde.'
  },
  tagline: 'Declaraciones, sus pruebas y sus plazos. También donde no hay señal.',
  email: 'Correo electrónico',
  password: 'Contraseña',
  emailMissing: 'Escriba su correo electrónico.',
  emailMalformed: 'Escriba una dirección completa, como ana@contoso.example.',
  passwordMissing: 'Escriba su contraseña.',
  demonstration: 'Demostración',
  demonstrationText: 'Con un toque inicia sesión como una de estas personas. Todo lo que hay aquí es inventado.',
  someoneElse: (name) =>
    `${name} sigue en este dispositivo. Su trabajo permanece aquí, fuera de la vista, hasta que inicie sesión de nuevo.`,
  backToWork: (name) => `Continuar como ${name}`,
  expiredBanner: 'Su sesión terminó. No se ha perdido nada: siga trabajando e inicie sesión cuando pueda.',
  signedInNow: 'Sesión iniciada. Lo pendiente se está enviando.',
  language: 'Idioma',
  theme: 'Apariencia',
  themes: { system: 'Como el dispositivo', light: 'Clara', dark: 'Oscura' },
  me: {
    title: 'Perfil',
    role: 'Función',
    organisation: 'Organización',
    device: 'Este dispositivo',
    appearance: 'Idioma y apariencia',
    storage: 'Almacenamiento',
    storageKept: 'Protegido: el navegador no lo borrará por su cuenta.',
    storageMayGo:
      'El navegador puede borrar lo que se guarda aquí cuando falte espacio. Instale la aplicación, o toque abajo, para conservarlo.',
    storageUnknown: 'El navegador no lo indica.',
    storageForgotten:
      'Este navegador borra lo que se guarda aquí cuando lo usa siete días sin abrir On Record. Envíe lo que aún no esté registrado o ponga la aplicación en la pantalla de inicio o en el Dock.',
    keepStorage: 'Proteger mis datos',
    storageRefused: 'El navegador no lo aceptó. Instale la aplicación y reintente.',
    used: (used, available) => `${used} en uso, ${available} libres para esta aplicación`,
    waiting: 'Aún sin registrar',
    nothingWaits: 'Todo lo que hizo ha llegado al servidor.',
    version: 'Versión de la aplicación',
    clock: 'Reloj',
    clockRight: 'El reloj de este dispositivo coincide con el del servidor.',
    clockUnknown: 'Aún sin comparar con el del servidor.',
    clockText:
      'Los plazos se cuentan en la zona horaria de la declaración y según la hora del servidor, no la de este dispositivo.',
    deviceZone: 'Zona horaria de este dispositivo',
    signOut: 'Cerrar sesión',
    signOutTitle: '¿Cerrar sesión en este dispositivo?',
    signOutClean: 'Todo lo que hizo ha llegado al servidor. Para iniciar sesión de nuevo hace falta conexión.',
    signOutUnsent: (what) =>
      `Aún sin registrar: ${what}. Permanece en este dispositivo y se envía cuando vuelva a iniciar sesión aquí. Hasta entonces nadie más lo ve.`,
    signOutText: 'Para iniciar sesión de nuevo hace falta conexión.',
    sendFirst: 'Enviar primero',
    stay: 'Seguir con la sesión'
  },
  install: {
    title: 'Ponga On Record en su pantalla de inicio',
    text: 'Se abre más rápido, sin las barras del navegador, y el navegador conserva sus datos.',
    button: 'Instalar',
    ios: 'En Safari, toque Compartir y luego “Añadir a pantalla de inicio”.',
    ownStorage:
      'La aplicación de la pantalla de inicio tiene su propio almacenamiento: allí inicia sesión una vez más, y lo que aún no se ha enviado queda en este navegador.',
    unsent: (what) => `Aún sin registrar: ${what}. No pasa a la pantalla de inicio: envíelo o termínelo aquí primero.`,
    sevenDays:
      'Este navegador borra lo que una página guarda cuando usa el navegador siete días sin abrirla. A la aplicación de la pantalla de inicio no le ocurre.',
    done: 'La aplicación está instalada.',
    dismiss: 'Ahora no'
  }
};
